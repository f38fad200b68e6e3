import { t } from '../../vocabulary/language/index.ts';

const FULL = /quota|no space|disk (is )?full|device_space|enospc|storage is full/i;

/** The browser refused to write or remove, in plain words. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  /** @param step which step failed: `set` writes all or nothing; what `remove` could not remove is removed later */
  constructor(cause: unknown, step: 'set' | 'remove') {
    const words = cause instanceof Error ? cause.message : String(cause);
    const isFull = FULL.test(`${cause instanceof Error ? cause.name : ''} ${words}`);
    const texts = {
      set: isFull ? t('errors.diskFull') : t('errors.notStored', { cause: words }),
      remove: t('errors.notRemoved', { cause: words }),
    };
    super(texts[step], { cause });
  }
}
