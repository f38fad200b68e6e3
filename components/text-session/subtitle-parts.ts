/** Subtitles as parts: a paragraph for each sentence, with the times of its cues. Pure. */
import { type OwnTextPart, parseSubtitles, type SubtitleKind } from '../../vocabulary/index.ts';
import { finishParts } from '../page-article/index.ts';

/**
 * Reads subtitles.
 * @throws {OwnTextError} naming the line that can't be read
 */
export function subtitleParts(text: string, kind: SubtitleKind): OwnTextPart[] {
  return parseSubtitles(text, kind).flatMap((sentence) => {
    const [first, ...rest] = finishParts([{ role: 'paragraph', text: sentence.text }]);
    return first ? [{ ...first, cues: sentence.cues }, ...rest] : [];
  });
}
