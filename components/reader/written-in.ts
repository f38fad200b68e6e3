/** The script in which Chinese is written, for the right shapes of its characters. Pure. */

/** The script of a text, as a BCP 47 tag. */
export type WrittenIn = 'zh-Hans' | 'zh-Hant';

/** The most frequent characters that differ, each at the index of its counterpart. */
const SIMPLIFIED =
  '们个这来时说会国对没还后过么开关问间话请书车长门东马电网学业产员应认为与从点实现发经济资线级红给结总众';
const TRADITIONAL =
  '們個這來時說會國對沒還後過麼開關問間話請書車長門東馬電網學業產員應認為與從點實現發經濟資線級紅給結總眾';

/** How much of a text is examined to detect its script, in UTF-16 code units. */
const SAMPLE = 4000;

/** The script of a text; one that is the same in both counts as simplified. */
export function writtenIn(text: string): WrittenIn {
  let traditional = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (TRADITIONAL.includes(character)) traditional += 1;
    else if (SIMPLIFIED.includes(character)) traditional -= 1;
  }
  return traditional > 0 ? 'zh-Hant' : 'zh-Hans';
}
