import { formatGloss, type GlossPart } from './gloss.ts';

const LANGS: Readonly<Record<GlossPart['kind'], string | undefined>> = {
  english: undefined,
  chinese: 'zh-Hans',
  pinyin: 'zh-Latn',
};

/** A dictionary's gloss, as text: its characters and pinyin marked as what they are. */
export function Gloss({ gloss }: { readonly gloss: string }) {
  return (
    <span lang="en">
      {formatGloss(gloss).map(({ kind, text }) =>
        LANGS[kind] ? <span lang={LANGS[kind]}>{text}</span> : text,
      )}
    </span>
  );
}
