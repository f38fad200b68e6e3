import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseWords, GlossTextEncoder } from '../../dictionary/compile/gloss-text-encoder.ts';
import { decodeGlossText, skipTexts } from '../../dictionary/lexicon/gloss-text.ts';

test('texts come back from their codes', () => {
  const gloss = fc.array(
    fc.oneof(
      fc.constantFrom('to see ', 'district of ', '市[shi4]', '/', '(fig.)'),
      fc.string({ unit: 'grapheme' }),
    ),
  );
  const texts = fc.array(
    gloss.map((segments) => segments.join('').replaceAll(/\p{Cc}/gu, '')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(texts, (originals) => {
      const words = chooseWords(originals);
      const encoder = new GlossTextEncoder(words);
      const offsets = originals.map((text) => encoder.add(text));
      const bytes = encoder.bytes();
      for (const [index, text] of originals.entries()) {
        expect(decodeGlossText(bytes, offsets[index] ?? 0, words)).toBe(text);
        expect(skipTexts(bytes, 0, index)).toBe(offsets[index]);
      }
    }),
  );
});

test('frequent words take a byte', () => {
  const words = chooseWords(Array<string>(9).fill('to see the district'));
  const encoder = new GlossTextEncoder(words);
  encoder.add('to see the district');
  expect(encoder.bytes().length).toBeLessThan(8);
});
