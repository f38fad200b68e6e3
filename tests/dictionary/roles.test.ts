import { expect, test } from 'vitest';
import { roleAt } from '../../dictionary/glosses/roles.ts';

/** Words between bars; the one in brackets is asked for. */
test.each([
  ['三|[名]|工人', 'classifier'],
  ['30|[辆]|车', 'classifier'],
  ['每|[家]|企业', 'classifier'],
  ['3|[月]', undefined],
  ['三|[方]', undefined],
  ['的|[发展]', 'noun'],
  ['三|项|[要求]', 'noun'],
  ['进行|[研究]', 'noun'],
  ['将|[发展]', 'verb'],
  ['[报告]|了', 'verb'],
  ['也|[与]|他', undefined],
  ['[发展]', undefined],
  ['经济|[发展]|快', undefined],
])('%s: %s', (sentence, role) => {
  const tokens = sentence.split('|').map((text) => ({
    text: text.replace(/[[\]]/g, ''),
    kind: /^\d/.test(text) ? 'number' : 'word',
  }));
  expect(
    roleAt(
      tokens,
      sentence.split('|').findIndex((text) => text.startsWith('[')),
    ),
  ).toBe(role);
});
