import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import type { ReaderArticle } from './article.ts';
import type { OwnTextPorts } from './ports.ts';

/** The bytes of a picture by its name; `undefined` where it is not on this device. */
type LoadPicture = (name: string) => Promise<Blob | undefined>;

/** Pictures are loaded this far from the screen. */
const AHEAD = '100% 0px';

/** Loads the pictures of an article as they come near the screen. They are drawn as pictures: nothing in them runs. */
function usePictures(root: RefObject<HTMLElement | null>, load: LoadPicture | undefined): void {
  useEffect(() => {
    const article = root.current;
    if (!article || !load) return undefined;
    const addresses: string[] = [];
    const show = async (picture: HTMLImageElement): Promise<void> => {
      const blob = await load(picture.dataset.picture ?? '').catch(() => undefined);
      if (!blob) {
        sayGone(picture);
        return;
      }
      const address = URL.createObjectURL(blob);
      addresses.push(address);
      picture.addEventListener('error', () => sayGone(picture), { once: true });
      picture.src = address;
    };
    const near = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          near.unobserve(target);
          void show(target as HTMLImageElement); // only pictures are observed
        }
      },
      { rootMargin: AHEAD },
    );
    const watch = (node: Node): void => {
      if (!(node instanceof HTMLElement)) return;
      for (const picture of node.querySelectorAll<HTMLImageElement>('img[data-picture]'))
        near.observe(picture);
    };
    watch(article);
    const added = new MutationObserver((changes) => {
      for (const { target } of changes) watch(target);
    });
    added.observe(article, { childList: true, subtree: true });
    return () => {
      near.disconnect();
      added.disconnect();
      for (const address of addresses) URL.revokeObjectURL(address);
    };
  }, [root, load]);
}

function sayGone(picture: HTMLImageElement): void {
  const note = document.createElement('figcaption');
  note.textContent = t('reader.book.pictureGone');
  picture.replaceWith(note);
}

/** The pictures of a book's chapter. */
export function useBookPictures(
  root: RefObject<HTMLElement | null>,
  { book, parts }: ReaderArticle,
  { picture }: Pick<OwnTextPorts, 'picture'>,
): void {
  const text = book && parts.some(({ pictures }) => pictures) ? book.id.replace(/^text-/, '') : undefined;
  const load = useMemo(
    () => (text === undefined ? undefined : (name: string) => picture(text, name)),
    [text, picture],
  );
  usePictures(root, load);
}
