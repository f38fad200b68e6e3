import { AddText } from '../../../components/own-texts/index.ts';
import { FILES, readTexts } from '../fixed/fixed-files.ts';
import { silentWorker } from '../fixed/in-page-worker.ts';
import { never, nothing, refuse } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';

const OPEN: SceneStep = { click: '.add-text > .quiet' };
const PASTE: SceneStep = { type: 'textarea', text: RECORDED.sentences.bank };
const READ: SceneStep = { click: '.add-actions .primary' };

function give(content: BlobPart, name: string): readonly SceneStep[] {
  return [OPEN, { give: '[type="file"]', file: () => new File([content], name) }];
}

interface Adding {
  readonly steps: readonly SceneStep[];
  readonly isSilent?: boolean;
  readonly onAdd?: typeof refuse;
}

function adding(name: string, { steps, isSilent, onAdd = refuse }: Adding): State {
  return {
    name,
    render: () => (
      <div style={{ padding: '0 16px' }}>
        <AddText
          books={FILES.books}
          pdfs={FILES.pdfs}
          startWorker={isSilent ? silentWorker : readTexts}
          onAdd={onAdd}
          onAdded={nothing}
        />
      </div>
    ),
    steps,
  };
}

const NEWS = `${RECORDED.sentences.bank}\n\n${RECORDED.sentences.factory}\n`;
const DRAFT: SceneStep = { wait: '.text-draft' };
const REFUSED: SceneStep = { wait: '.problem' };
/** GB18030 of 银行. */
const GB = new Uint8Array([0xd2, 0xf8, 0xd0, 0xd0]);

export const ownTextsScene: Scene = {
  name: 'own-texts',
  states: [
    adding('closed', { steps: [] }),
    adding('open', { steps: [OPEN] }),
    adding('pasted', { steps: [OPEN, PASTE] }),
    adding('being saved', { steps: [OPEN, PASTE, READ], onAdd: () => never<never>() }),
    adding('not saved', { steps: [OPEN, PASTE, READ] }),
    adding('file being read', { steps: give(NEWS, 'news.txt'), isSilent: true }),
    adding('file', { steps: [...give(NEWS, 'news.txt'), DRAFT] }),
    adding('file in GB18030', { steps: [...give(GB, 'old.txt'), DRAFT] }),
    adding('PDF being read', { steps: give('%PDF-1.7', 'news.pdf') }),
    adding('empty file', { steps: [...give('', 'empty.txt'), REFUSED] }),
    adding('no text', { steps: [...give(new Uint8Array([0, 1, 2, 0, 0, 3]), 'photo.jpg'), REFUSED] }),
    adding('file without text', { steps: [...give('<html></html>', 'page.html'), DRAFT] }),
  ],
};
