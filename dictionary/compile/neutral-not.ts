/**
 * 不 between a verb and its result has no tone (受不了 shòu bu liǎo), as in 现代汉语词典. CC-CEDICT writes it so in
 * some words and not in others of the same kind.
 */

const RESULT =
  /^.不[了得住起到过過去来來上下开開出进進回着著动動好完清通透惯慣及定准準见見懂尽盡够夠齐齊赢贏倒掉死服中拢攏走饱飽稳穩醒消]$/u;
/** Adverbs, numerals and other words that form no verb with a result: 前不久, 且不说, 三不管, 要不然. */
const NO_VERB =
  /^[一二三四两兩前先且时時要可并並绝絕决決从從毫永再也都就还還莫无無更最很太只本岂豈若未竟殊难難老忙嘴好是会會]/;

/** Returns the reading of a headword, with 不 in the neutral tone between a verb and its result. */
export function withNeutralNot(headword: string, reading: readonly string[]): readonly string[] {
  const [first = '', not = '', last = '', ...more] = reading;
  if (not !== 'bu4' || more.length > 0 || !RESULT.test(headword) || NO_VERB.test(headword)) return reading;
  return [first, 'bu5', last];
}
