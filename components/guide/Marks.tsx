import type { ComponentChildren } from 'preact';
import { t } from '../../vocabulary/language/index.ts';

/** What stands over words, each shown and said. */
export function Marks() {
  return (
    <dl class="guide-marks">
      <Mark text={t('guide.marks.reading')}>
        <Word reading="hángzhǎng">行长</Word>
      </Mark>
      <Mark text={t('guide.marks.learning')}>
        <Word reading="chējiān" look="learning">
          车间
        </Word>
      </Mark>
      <Mark text={t('guide.marks.faint')}>
        <Word reading="yínháng" look="faint">
          银行
        </Word>
      </Mark>
      <Mark text={t('guide.marks.bare')}>
        <span>今天</span>
      </Mark>
      <Mark text={t('guide.marks.guess')}>
        <Word reading="Lè Yì?">乐毅</Word>
      </Mark>
      <Mark text={t('guide.marks.meaning')}>
        <ruby class="under">
          <Word reading="yuánliào">原料</Word>
          <rt lang="en">raw material</rt>
        </ruby>
      </Mark>
      <Mark text={t('guide.marks.tones')}>
        <ruby>
          妈麻马骂
          <rt lang="zh-Latn">
            <span class="t1">mā</span> <span class="t2">má</span> <span class="t3">mǎ</span>{' '}
            <span class="t4">mà</span>
          </rt>
        </ruby>
      </Mark>
    </dl>
  );
}

function Mark({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt lang="zh-Hans">{children}</dt>
      <dd>{text}</dd>
    </div>
  );
}

interface WordProps {
  readonly reading: string;
  readonly look?: 'learning' | 'faint';
  readonly children: ComponentChildren;
}

function Word({ reading, look, children }: WordProps) {
  return (
    <ruby class={look}>
      {children}
      <rt lang="zh-Latn">{reading}</rt>
    </ruby>
  );
}
