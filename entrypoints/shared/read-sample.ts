import type { SampleWord } from '../../components/settings/index.ts';
import { request } from './own-request.ts';

/** Annotates a sample as on a page, by the present settings. */
export async function readSample(text: string): Promise<readonly SampleWord[]> {
  const [labels = []] = await request('annotate', {
    texts: [text],
    zhuyin: true,
    glosses: true,
    known: true,
  });
  return labels.map(([start, end, pinyin, tones, more]) => ({
    start,
    end,
    pinyin,
    zhuyin: more?.zhuyin ?? [],
    tones,
    gloss: more?.gloss ?? '',
    help: more?.help ?? { reading: 'full', meaning: 'full' },
    learning: more?.learning === true,
  }));
}
