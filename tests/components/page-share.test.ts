import { expect, test } from 'vitest';
import { chineseShare } from '../../components/annotator/page-share.ts';

test.each([
  ['银行行长重新行动', 1],
  ['银行行长 2025', 1],
  ['银行 bank', 2 / 3.6],
  ['plain English', 0],
  ['', 0],
  ['123', 0],
])('%s: %d', (text, share) => expect(chineseShare(text)).toBeCloseTo(share, 5));
