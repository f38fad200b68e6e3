/** Characters as files of pages write them, and how lines of them are joined. */

const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’—…·';
const SPACE_BESIDE_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, 'gu');

/** Forms for lines from top to bottom, and what they stand for. */
const UPRIGHT_FORMS: Readonly<Record<string, string>> = {
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︗': '〖',
  '︘': '〗',
  '︙': '…',
  '︰': '：',
  '︱': '—',
  '︵': '（',
  '︶': '）',
  '︷': '｛',
  '︸': '｝',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
};

/** Radicals that fonts give for the characters themselves, each before its character (Unicode, EquivalentUnifiedIdeograph.txt). */
const RADICALS =
  '⺁厂⺄乙⺇几⺎兀⺐尢⺒巳⺓幺⺕彐⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺬示⺮竹⺶羊⺷羊⺸羊⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻳龟';
const CHARACTER_OF = new Map(
  (RADICALS.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Radicals, numerals and compatibility characters that fonts give for the characters themselves. */
const STAND_INS = /[\u2f00-\u2fdf\u3038-\u303a\uf900-\ufaff]/gu;

/** Characters as they are written elsewhere: no forms for a direction, no radicals in their place. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\ufe10-\ufe19\ufe30-\ufe44]/gu, (form) => UPRIGHT_FORMS[form] ?? form)
    .replace(/[\u2e80-\u2eff]/gu, (radical) => CHARACTER_OF.get(radical) ?? radical)
    .replace(STAND_INS, (character) => character.normalize('NFKC'))
    .replaceAll('⋯', '…'); // what the collections of Adobe have for it
}

/** Text as it is written elsewhere: plain characters, and no space beside Chinese ones. */
export function plainText(text: string): string {
  return plainCharacters(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u200b]/gu, '')
    .replace(SPACE_BESIDE_CJK, '');
}

/** `inter-`, `national` -> `international`; `people of`, `China` -> `people of China`; `人民`, `日报` -> `人民日报` */
export function joinLines(before: string, after: string): string {
  if (
    /\p{Script=Latin}[-\u2010\u00ad]$/u.test(before) &&
    /^\p{Ll}/u.test(after) &&
    /^\p{Script=Latin}/u.test(after)
  )
    return before.slice(0, -1) + after;
  const apart = /[\p{Script=Latin}\p{Nd}.,;:!?)]$/u.test(before) && /^[\p{Script=Latin}\p{Nd}(]/u.test(after);
  return before + (apart ? ' ' : '') + after;
}

const PINYIN = /^[a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜńňǹḿ'’\s]+$/iu;
const TONE_MARK = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ]/iu;
const OTHER_READING = /^[\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}ˊˇˋ˙ー\s]+$/u;
/** A syllable without its tone has at most so many letters: zhuang. */
const MAX_SYLLABLE = 6;

/** Whether a text is a reading as it stands in small print beside characters: `rén mín`, `ㄖㄣˊ`, `じんみん`. */
export function isReading(text: string): boolean {
  const read = text.trim();
  if (read === '') return false;
  if (!PINYIN.test(read)) return OTHER_READING.test(read);
  return TONE_MARK.test(read) || read.split(/[\s'’]+/u).every((word) => word.length <= MAX_SYLLABLE);
}

/** Whether a sentence ends where a text ends. */
export const endsSentence = (text: string): boolean => /[。！？!?…；;]["”’」』）)]*$/u.test(text);
