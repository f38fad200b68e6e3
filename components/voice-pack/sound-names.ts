/** Names of sound files in collections of syllables: `cmn-ma1.mp3`, `64k/syllabs/cmn-lv4.mp3`, `CMN-LÜ4.OPUS`. */
import { parseSyllable, type Syllable } from '../../dictionary/index.ts';

const SOUND_FILE = /\.(?:mp3|opus|ogg|oga|wav)$/i;
/** Some collections mark interjections by an underscore: `cmn-_m2`. */
const NAME = /^(?:cmn-)?_?((?:[a-zü:]|[\u0300-\u036f])+)([0-5]?)$/;

/** Whether a file of a zip is sound, by its name; files that systems add are not. */
export function isSoundFile(path: string): boolean {
  return SOUND_FILE.test(path) && !/(?:^|[\\/])(?:__MACOSX[\\/]|\.)/.test(path);
}

/**
 * The syllable that a file is named after: `ma1`, `lu:4`; without a tone, or with tone 0, the neutral one; with an r at the
 * end `dianr3`. `undefined` for other names, such as those of words (`cmn-你好.mp3`).
 */
export function syllableOfFile(path: string): Syllable | undefined {
  const file = repairName(path.replace(/^.*[\\/]/s, '')).replace(SOUND_FILE, '');
  const name = file.normalize('NFD').toLowerCase().replaceAll('u\u0308', 'ü');
  const [, letters = '', digit = ''] = NAME.exec(name) ?? [];
  const spelled = letters
    .replaceAll('u:', 'ü')
    .replaceAll('v', 'ü')
    .replace(/^([jqxy])ü/, '$1u');
  const parsed = parseSyllable(spelled) ?? parseErhua(spelled);
  if (parsed === undefined) return undefined;
  const [sound, tone] = [parsed.slice(0, -1), parsed.slice(-1)];
  // The tone is a digit or a diacritic.
  if (digit !== '' && tone !== '5') return undefined;
  return sound + (digit === '' ? tone : digit === '0' ? '5' : digit);
}

function parseErhua(spelled: string): Syllable | undefined {
  const plain = spelled.endsWith('r') ? parseSyllable(spelled.slice(0, -1)) : undefined;
  return plain && `${plain.slice(0, -1)}r${plain.slice(-1)}`;
}

/** Names in zips without an encoding flag: UTF-8, or ü in the MS-DOS code page, read as Latin-1. */
function repairName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return name.replaceAll('\x81', 'ü').replaceAll('\x9a', 'Ü');
  }
}
