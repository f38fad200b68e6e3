/**
 * Offices and their holders that our tables list, but that are not words of the lattice: 市政协 would divide 呼和浩特市
 * there, 政协副主席 would take 市政协. They are joined from their parts after the long names.
 */
import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { CHARACTER } from '../text/index.ts';
import { TRAIT } from './form-traits.ts';

/** An office whose first character ends the place before it; not 市场, 区域, 乡村, which are words of their own. */
const DIVISION_FIRST =
  /^(?!市场|区域|乡村|省部)(?:[省市县区旗州盟乡镇村]|街道|社区|自治区).*(?:[委局厅院部会]|政协|政府|委员|书记|[省市县区]长)/;

/** An office and its holder. */
const OFFICE_HOLDER =
  /^(?!党|中央|全国|国家|总|常).+(?:[委局厅院部会署]|政协|人大)(?:党组)?(?:常务)?副?(?:主任|主席|[局厅院部署会]长|书记|秘书长|委员|常委)$/;

/** Whether a simplified headword is left to the joiners of names. */
export function isJoinedLater(headword: string): boolean {
  return DIVISION_FIRST.test(headword) || OFFICE_HOLDER.test(headword);
}

const OPENS = /^(?:[省市县縣区區旗州盟乡鄉镇鎮村]|街道|社区|社區|自治区|自治區)/;
const HOLDS = /(?:主任|主席|[局厅廳院部署会會][长長]|[书書][记記]|秘[书書][长長]|委员|委員|常委)$/;

/** Which parts of a listed office a headword may be, in bits of `TRAIT`. */
export function officeTraits(own: string): number {
  return (OPENS.test(own) ? TRAIT.opensOffice : 0) | (HOLDS.test(own) ? TRAIT.holdsOffice : 0);
}

/** Last characters of such headwords, in both scripts. */
const OFFICE_ENDS = '委局厅廳院部会會府席长長记記员員任协協校室大';
/** The maximum number of words that one consists of. */
const MOST_WORDS = 5;

/** Joins the words of listed offices; the longest first, and none within another name. */
export function joinOffices(text: string, segments: readonly Segment[], lexicon: Lexicon): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    joined.push(segment);
    if (!OFFICE_ENDS.includes(text.charAt(segment.end - 1))) continue;
    for (let at = Math.max(0, joined.length - MOST_WORDS); at < joined.length; at++) {
      const first = joined[at] ?? segment;
      const may =
        first.traits & (TRAIT.opensOffice | TRAIT.organization) || segment.traits & TRAIT.holdsOffice;
      if (may === 0) continue;
      const form =
        first === segment && segment.form >= 0 ? -1 : officeAt(text, first.start, segment.end, lexicon);
      if (form < 0) continue;
      // An organisation stays one, with the description in our tables.
      const office = first === segment ? { ...segment, form } : wordOf(first.start, segment.end, form);
      joined.splice(at, joined.length, office);
      break;
    }
  }
  return joined;
}

/** The form of a listed office; -1 for none. */
function officeAt(text: string, start: number, end: number, lexicon: Lexicon): number {
  const form = lexicon.trie.findIn(text, start, end);
  if (form < 0 || Number.isFinite(lexicon.profiles.costOf(form))) return -1;
  const isOffice = (entry: number) =>
    isJoinedLater(lexicon.simplifiedOf(entry)) &&
    // 教育局局长 of Hong Kong has capitals; elsewhere the words are others.
    !/^[A-Z]/.test(lexicon.readingOf(entry)[0] ?? '');
  return lexicon.entriesOf(form).some(isOffice) ? form : -1;
}

function wordOf(start: number, end: number, form: number): Segment {
  return { start, end, form, first: CHARACTER.han, kind: undefined, parts: undefined, traits: 0 };
}
