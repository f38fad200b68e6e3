/** Which headwords are names, and of which kind: by CC-CEDICT's capitals and glosses, jieba's tags, and endings. */

import type { CedictEntry, FORM_KINDS } from '../lexicon/index.ts';

type FormKind = (typeof FORM_KINDS)[number];

const LIFE_DATES =
  /\((?:c\. ?|born |b\. ?|died )?\d{2,4}(?: ?BC)?(?: ?[-–—] ?(?:c\. ?)?\d{0,4}(?: ?BC| ?AD)?)?\)/;

const PERIOD =
  /\b(?:dynasty|dynasties|period|war|army|republic|movement|incident|rebellion|uprising|revolution|reign|era|empire|kingdom|states?|party|magazine|newspaper|novel|film|society|campaign|treaty|battle|league|edition|encyclopedia|dictionary|book|history)\b/i;
const PEOPLE =
  /\bmembers?\b|ethnic (?:group|minority)|nationality|\blanguage\b|\bfestival\b|\bdynasties\b|\bpeople\b/;
const SURNAME = /^surname |\(surname\)/;

const PERSON =
  /\b(?:politician|poet|writer|author|novelist|playwright|actor|actress|singer|painter|composer|philosopher|mathematician|physicist|chemist|scientist|inventor|economist|historian|emperor|empress|concubine|king of|queen of|general of|military leader|revolutionary|footballer|basketball player|tennis player|athlete|gymnast|dancer|film director|prime minister|president of [A-Z]\w+ (?:from|\d)|\(name\)|given name|personal name|male name|female name|surname)\b/;
const PLACE =
  /\b(?:city|cities|county|prefecture|district|province|provincial capital|township|town|village|municipality|river|mountains?|Mt|Mount|lake|islands?|archipelago|peninsula|bay|strait|gulf|ocean|sea|desert|plateau|basin|valley|banner|league|state in|state of|US state|country|republic|kingdom|continent|capital of|autonomous region|port|airport|railway station|pass|peak|canyon|reservoir|region of|region in|suburb|borough|place name|territory|Kingdom|Republic|Autonomous|County|City|District|Prefecture|Province|Township|Island|Sea|Ocean|Pole|River|Lake|Gulf|Peninsula|Bay|Strait|Desert|Basin|Plateau|Canal|Mountains?|Valley|Forest|Falls|Palace|Temple|Cape|Pass|Plain|Square|Manchuria|Xinjiang)\b/;
const ORGANIZATION =
  /\b(?:brand|conglomerate|car make|carmaker|manufacturer|retailer|stock exchange|e-commerce|search engine|airline|Goldman|Legislative Yuan|Group|Football Club|university|college|academy|institute|company|corporation|corp\.?|Inc|Ltd|bank|party|ministry|agency|committee|commission|association|federation|organi[sz]ation|bureau|council|court|parliament|congress|league|union|society|foundation|newspaper|magazine|publisher|publishing house|broadcaster|television|airlines?|football club|team|army|navy|University|College|Company|Corporation|Bank|Party|Ministry|Agency|Committee|Commission|Association|Federation|Organi[sz]ation|Bureau|Council|Daily|News|Times|Airlines)\b/;

const PLACE_ENDING = /(?:[市县縣区區省镇鎮乡鄉村州旗盟河江湖山岛島海湾灣峡峽洲国國]|大[陆陸])$/;
const ORGANIZATION_ENDING =
  /(?:公司|大学|大學|学院|學院|银行|銀行|[党黨社局部署厅廳院队隊报報]|委员会|委員會|协会|協會|集团|集團|联盟|聯盟)$/;

/** `Zurich, Switzerland`, `Miami (Florida)`. */
const CITY_OF = /^[A-Z][\p{L}' .-]+(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)*| \([A-Z][a-z]+\))$/u;

/** `Red Sea`, `Hamburg (German city)`, `Northeast China; Manchuria`; but not `Geely, Chinese car make`. */
const BARE_NAME =
  /^(?:[Nn]orthern |[Ss]outhern )?[A-Z][\p{L}']+(?: (?!Dynasty)[A-Z][\p{L}']+)*(?:;.*|, [A-Z][a-z]+| \((?!name|brand|place|[^)]*surname)[^)]*\)(?:, [A-Z][a-z]+)?)?$/u;

/** Whether a place is so well known that its name is meant rather than the word of the same form: 红海, 汉堡, but not 牡丹. */
export function isWellKnownPlace({ glosses }: CedictEntry, tag: string): boolean {
  return tag === 'ns' && BARE_NAME.test(glosses[0] ?? '');
}

/** What is known besides a headword's own entry. */
export interface NameEvidence {
  /** The gloss shown, cross-references followed. */
  readonly gloss: string;
  /** jieba's part of speech. */
  readonly tag: string;
  /** All forms that are surnames. */
  readonly surnames: ReadonlySet<string>;
  /** All forms that are countries; their glosses (`Ukraine`) don't say so. */
  readonly countries: ReadonlySet<string>;
}

/** The kind of a headword with a capitalised reading; `word` where it is not a name (汉语, 春节). */
export function classifyName(
  form: string,
  entry: CedictEntry,
  { gloss, tag, surnames, countries }: NameEvidence,
): FormKind {
  // A surname of one character is a word until the sentence shows a person; one that is also an abbreviation (鄂, Hubei) is a place.
  const isAbbreviation = entry.glosses.some((sense) => /^(?:abbr\.|short name)/.test(sense));
  if (entry.glosses.some((sense) => SURNAME.test(sense)) && form.length === 1 && !isAbbreviation)
    return 'word';
  if (form.length > 1 && /\((?:sur)?name\)$/.test(entry.glosses[0] ?? '')) return 'person';
  if (PEOPLE.test(entry.glosses[0] ?? '')) return 'word';
  if (entry.glosses.some(hasLifeDates)) return 'person';
  if (countries.has(form) || entry.glosses.some((sense) => isShortCountry(sense))) return 'place';
  // The first sense that is not a surname says most; a reference says nothing, so the entry that it leads to is used too.
  const byGloss = earliest(entry.glosses.find((sense) => !SURNAME.test(sense)) ?? '') ?? earliest(gloss);
  if (byGloss === 'organization' && PLACE_ENDING.test(form) && tag === 'ns') return 'place';
  if (byGloss !== undefined) return byGloss;
  if (tag === 'ns') return 'place';
  if (tag === 'nt') return 'organization';
  if (ORGANIZATION_ENDING.test(form)) return 'organization';
  if (PLACE_ENDING.test(form)) return 'place';
  // jieba's tags for people are mostly noise: they count only with a surname in front, or a gloss that is a bare foreign name.
  if (CITY_OF.test(entry.glosses[0] ?? '') && tag !== 'nz') return 'place';
  if (CITY_OF.test(entry.glosses[0] ?? '') && form.length > 2) return 'place';
  const hasSurname = form.length <= 4 && (surnames.has(form.slice(0, 1)) || surnames.has(form.slice(0, 2)));
  const spelt = (entry.reading[0] ?? '').replace(/\d/g, '');
  if (tag === 'nr' && hasSurname && entry.reading.length > 1 && gloss.startsWith(spelt)) return 'person';
  if (tag === 'nr' && form.length > 2 && /^[A-Z][a-z]+(?: \(name\))?$/.test(entry.glosses[0] ?? ''))
    return 'person';
  if (
    tag === 'nrt' &&
    !/[堡港城]$/.test(form) &&
    /^[A-Z][a-z]+(?: or [A-Z][a-z]+)*$/.test(entry.glosses[0] ?? '')
  )
    return 'person';
  return 'word';
}

const COUNTRIES: ReadonlySet<string> = englishCountries();

function englishCountries(): Set<string> {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = letters.flatMap((first) => letters.map((second) => display.of(first + second) ?? ''));
  return new Set(
    names.filter((name) => name !== '' && !/^(?:European Union|Eurozone|United Nations)$/.test(name)),
  );
}

/** `abbr. for Saudi Arabia`. */
function isShortCountry(sense: string): boolean {
  return COUNTRIES.has(sense.replace(/^abbr\. for /, ''));
}

/** Whether CC-CEDICT has a person or a place with this name: 大山, a performer. */
export function isPersonOrPlace({ glosses }: CedictEntry): boolean {
  const sense = glosses[0] ?? '';
  return hasLifeDates(sense) || SURNAME.test(sense) || /^(?:person|place)$/.test(earliest(sense) ?? '');
}

/** Whether a headword in lower case is an organisation all the same: 海关总署, 自由党. */
export function isOffice(form: string, gloss: string, tag: string): boolean {
  return tag === 'nt' && ORGANIZATION_ENDING.test(form) && /^[A-Z]/.test(gloss);
}

/** The forms that CC-CEDICT calls surnames. */
export function surnamesOf(entries: readonly CedictEntry[]): Set<string> {
  const surnames = entries.filter(({ glosses }) => glosses.some((sense) => SURNAME.test(sense)));
  return new Set(surnames.flatMap(({ simplified, traditional }) => [simplified, traditional]));
}

/** `Li Bai (701-762)`, but not `Red Army (1928-1937)` or `Ming Dynasty (1368-1644)`. */
function hasLifeDates(sense: string): boolean {
  const dates = LIFE_DATES.exec(sense);
  return dates !== null && !PERIOD.test(sense.slice(0, dates.index));
}

/** The kind whose keyword comes first in a gloss. */
function earliest(gloss: string): FormKind | undefined {
  const found = [
    ['person', PERSON.exec(gloss)] as const,
    ['place', PLACE.exec(gloss)] as const,
    ['organization', ORGANIZATION.exec(gloss)] as const,
  ].filter(([, match]) => match !== null);
  found.sort(([, a], [, b]) => (a?.index ?? 0) - (b?.index ?? 0));
  return found[0]?.[0];
}
