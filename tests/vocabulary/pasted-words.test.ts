import { expect, test } from 'vitest';
import { splitList } from '../../vocabulary/index.ts';

test.each([
  ['银行\n车间', ['银行', '车间']],
  ['银行，车间、 银行; 行', ['银行', '车间', '行']],
  ['1. 银行 yínháng bank\r\n2) 车间\tworkshop', ['银行', '车间']],
  ['银行[銀行]\tyin2hang2\tbank', ['银行']],
  ['银行（名）', ['银行']],
  ['', []],
  ['bank\n\n', []],
])('%j is %j', (text, words) => expect(splitList(text)).toEqual(words));
