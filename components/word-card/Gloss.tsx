import { formatGloss, type GlossPart } from './gloss.ts';

const LANGS: Readonly<Record<GlossPart['kind'], string | undefined>> = {
  english: undefined,
  chinese: 'zh-Hans',
  pinyin: 'zh-Latn',
};

interface GlossProps {
  readonly gloss: string;
  /** BCP 47; empty where it is not known. English by default. */
  readonly language?: string | undefined;
  /** Turns the headwords that a gloss names into links; not inside other buttons. */
  readonly onOpen?: ((form: string, pinyin: string) => void) | undefined;
}

/** A dictionary's gloss, as text, with its characters and pinyin marked up. */
export function Gloss({ gloss, language = 'en', onOpen }: GlossProps) {
  const parts = formatGloss(gloss);
  return (
    <span lang={language || undefined}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'chinese' && onOpen) {
          const next = parts[index + 2];
          const pinyin = next?.kind === 'pinyin' && parts[index + 1]?.text === ' ' ? next.text : '';
          return (
            <button type="button" class="link" lang={LANGS.chinese} onClick={() => onOpen(text, pinyin)}>
              {text}
            </button>
          );
        }
        return LANGS[kind] ? <span lang={LANGS[kind]}>{text}</span> : text;
      })}
    </span>
  );
}
