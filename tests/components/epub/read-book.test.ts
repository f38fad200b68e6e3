import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../../components/epub/index.ts';
import { chapterRanges, createOwnText, OwnTextError } from '../../../vocabulary/index.ts';
import { longBook, makeEpub, makePng, notedBook, picturedBook } from '../../fixtures/epub.ts';

const read = async (bytes: Uint8Array, name = 'book.epub') => {
  const shares: number[] = [];
  // A copy: its buffer is its own.
  const book = await readBook(new Blob([bytes.slice()]), { name, onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  return book;
};
const lines = ({ text }: Awaited<ReturnType<typeof read>>): string[] =>
  text.parts.map(({ role, text: own }) => `${role}: ${own}`);

test('notes stand behind their paragraphs, readings are left out, vertical punctuation is upright', async () => {
  const book = await read(notedBook());
  expect(lines(book)).toEqual([
    'subhead: 第一章　开始',
    'paragraph: 他在银行工作了十年，大家都知道。',
    'footnote: ①　银行在北京。',
    'paragraph: 「你好，」他说。',
    'subhead: 第一节',
    'paragraph: 这是第一节的文字，还有下文。',
    'footnote: 另一个文件里的注文。',
    'subhead: 第二章　结束',
    'paragraph: 最后一章的文字。参见第一节。',
    'footnote: 多看式的注文。',
  ]);
  expect(book.text).toMatchObject({
    title: '注文之书',
    source: { kind: 'file', name: 'book.epub', encoding: 'EPUB' },
    chapters: [
      { title: '第一章 开始', level: 0, part: 0 },
      { title: '第一节', level: 1, part: 4 },
      { title: '第二章 结束', level: 0, part: 7 },
    ],
  });
  expect(book.pictures).toEqual([]);
});

test('pictures stand at the text; what the book does not hold is left out', async () => {
  const book = await read(picturedBook());
  expect(book.text.parts.map(({ text, pictures }) => [text, pictures])).toEqual([
    ['第一章', [{ name: 'p1', width: 60, height: 90 }]],
    ['图画之前的文字。', undefined],
    ['河边的风景', [{ name: 'p2', width: 200, height: 100, alt: '一条河' }]],
    ['图画之后的文字。', undefined],
  ]);
  expect(book.pictures).toMatchObject([
    { name: 'p1', path: 'OEBPS/img/cover 1.png', type: 'image/png' },
    { name: 'p2', path: 'OEBPS/img/river.png', type: 'image/png' },
  ]);
  // The cover has no text of its own: it is one chapter with the next.
  expect(chapterRanges(book.text)).toEqual([[0, 4]]);
});

test.each(['nav', 'ncx', 'both'] as const)('the list of contents of %s, nested', async (list) => {
  const book = await read(
    makeEpub({
      list,
      toc: [
        ['卷一', 'a.xhtml'],
        ['第一章', 'a.xhtml#x', 1],
        ['第二章', 'b.xhtml', 1],
        ['不在书中', 'gone.xhtml'],
        ['卷二', 'c.xhtml#missing'],
      ],
      documents: [
        { path: 'a.xhtml', body: '<h1>卷一</h1><h2><a id="x"/>第一章</h2><p>甲。</p>' },
        { path: 'b.xhtml', body: '<p>乙。</p>' },
        { path: 'c.xhtml', body: '<p>丙。</p>' },
      ],
    }),
  );
  expect(book.text.chapters).toEqual([
    { title: '卷一', level: 0, part: 0 },
    { title: '第一章', level: 1, part: 0 },
    { title: '第二章', level: 1, part: 3 },
    { title: '卷二', level: 0, part: 4 },
  ]);
  expect(chapterRanges(book.text)).toEqual([
    [0, 3],
    [3, 4],
    [4, 5],
  ]);
});

test('without a list of contents documents are chapters; what comes before the list is one', async () => {
  const documents = [
    { path: 'a.xhtml', body: '<p>前言的文字。</p>' },
    { path: 'b.xhtml', body: '<h2>第一回</h2><p>甲。</p>' },
    { path: 'c.xhtml', body: '<p>乙。</p>' },
  ];
  const { text } = await read(makeEpub({ title: '书名', list: 'none', documents }));
  expect(text.chapters?.map(({ title }) => title)).toEqual(['1', '第一回', '3']);
  const toc = [
    ['第一回', 'b.xhtml'],
    ['第二回', 'c.xhtml'],
  ] as const;
  const listed = await read(makeEpub({ title: '书名', toc, documents }));
  expect(listed.text.chapters?.map(({ title }) => title)).toEqual(['书名', '第一回', '第二回']);
});

test('a long book is stored and has its chapters', async () => {
  const { text } = await read(longBook(30, 40));
  const { head, body } = createOwnText(text, { id: 'a', time: 1 });
  expect(head.chapterLengths).toHaveLength(30);
  expect(head.chapterLengths?.reduce((sum, one) => sum + one)).toBe(head.hanCharacters);
  expect(body.chapters).toHaveLength(30);
});

test('a link that is no reference to a note stays in the text', async () => {
  const { text } = await read(
    makeEpub({
      documents: [
        {
          path: 'a.xhtml',
          body: '<p>见第<a href="#p12">12</a>页，也见<a href="#none">[3]</a>。</p><p id="p12">第十二页的文字。</p>',
        },
      ],
    }),
  );
  expect(text.parts.map((part) => part.text)).toEqual(['见第12页，也见[3]。', '第十二页的文字。']);
});

test('a character that is a picture is the character that it names', async () => {
  const { text } = await read(
    makeEpub({
      documents: [
        {
          path: 'a.xhtml',
          body: '<p>他叫<img src="x.png" alt="𬭩"/>先生。</p><p><img class="gaiji" src="x.png" alt="𬭩"/>先生。</p><p><img src="x.png" alt="河"/></p>',
        },
      ],
    }),
  );
  expect(text.parts.map((part) => part.text)).toEqual(['他叫𬭩先生。', '𬭩先生。']);
});

const PARAGRAPH = [{ path: 'a.xhtml', body: '<p>文字。</p>' }];

describe('refused in plain words', () => {
  const encryption = (algorithm: string): string =>
    `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;
  const withFiles = (files: Record<string, string | Uint8Array>): Uint8Array =>
    makeEpub({ documents: PARAGRAPH, files });
  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'The file is broken'],
    ['not a ZIP', () => new TextEncoder().encode('银行'.repeat(100)), 'The file is broken'],
    ['half of a book', () => longBook(3, 20).slice(0, 2000), 'The file is broken'],
    ['without its first half', () => notedBook().slice(1500), 'The file is broken'],
    [
      'protected',
      () =>
        withFiles({ '/META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') }),
      'protected against reading in other programs (DRM)',
    ],
    [
      'without a package',
      () => withFiles({ '/META-INF/container.xml': '<container/>', 'book.opf': '' }),
      'not a book',
    ],
    ['of another kind', () => makeEpub({ documents: [] }), 'not a book'],
    [
      'with a package that is not there',
      () => withFiles({ '/META-INF/container.xml': '<rootfile full-path="gone.opf"/>' }),
      'missing in the file (gone.opf)',
    ],
    [
      'with a bomb for a text',
      () => withFiles({ 'a.xhtml': new Uint8Array(11_000_000) }),
      'too large to be unpacked safely',
    ],
  ])('%s', async (_name, make, message) => {
    await expect(read(make())).rejects.toThrow(message);
    await expect(read(make())).rejects.toBeInstanceOf(OwnTextError);
  });

  test('what unpacks to more than it declares is damaged, and not unpacked', async () => {
    const bytes = makeEpub({ documents: PARAGRAPH, files: { 'b.xhtml': new Uint8Array(30_000_000) } });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The size of every file in the directory: 40 bytes unpacked.
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true);
    await expect(read(bytes)).rejects.toThrow(/damaged|not a book/);
  });

  test('fonts that are only obfuscated are none of our business', async () => {
    const book = await read(
      withFiles({ '/META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') }),
    );
    expect(lines(book)).toEqual(['paragraph: 文字。']);
  });
});

test('missing documents are counted, the others are read', async () => {
  const bytes = makeEpub({ documents: [...PARAGRAPH, { path: 'b.xhtml', body: '<p>另一段。</p>' }] });
  const gone = Buffer.from(
    Buffer.from(bytes).toString('latin1').replaceAll('OEBPS/b.xhtml', 'OEBPS/x.xhtml'),
    'latin1',
  );
  const book = await read(gone);
  expect(book.missing).toBe(1);
  expect(lines(book)).toEqual(['paragraph: 文字。']);
});

test('of any bytes, and of any change of a book: a book, or an error for the reader', async () => {
  const good = notedBook();
  const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(change, async (changes) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      try {
        const { text } = await readBook(new Blob([bytes]), { name: 'a.epub', onProgress: () => undefined });
        for (const [from, to] of chapterRanges(text)) expect(from).toBeLessThan(Math.max(to, 1));
      } catch (error) {
        expect(error).toBeInstanceOf(OwnTextError);
      }
    }),
    { numRuns: 150 },
  );
});

test('of any markup: parts with text, or an error for the reader', async () => {
  const scraps = [
    '<p>',
    '</p>',
    '<a href="#x">1</a>',
    '<a id="x"/>',
    '<aside id="x">',
    '</aside>',
    '<h1>',
    '</h1>',
    '<br/>',
    '<img src="a.png"/>',
    '<ruby>',
    '<rt>',
    '</rt>',
    '<svg>',
    '<image href="a.png"/>',
    '<nav>',
    '<table><td>',
    '字',
    ' ',
    '<li id="x">',
    '<sup>',
    '&nbsp;',
    '<![CDATA[',
    '<!--',
    '<title>',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...scraps), { maxLength: 40 }), async (parts) => {
      const body = parts.join('');
      const book = await read(
        makeEpub({
          documents: [{ path: 'a.xhtml', body }, ...PARAGRAPH.map((one) => ({ ...one, path: 'b.xhtml' }))],
          files: { 'a.png': makePng(40, 40) },
        }),
      );
      for (const { text } of book.text.parts) expect(text.trim()).not.toBe('');
    }),
    { numRuns: 150 },
  );
});
