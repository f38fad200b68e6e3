/**
 * What leaves the browser once the reader switches it on, in the types that Firefox asks the reader's consent for.
 * Sharing between devices: words met on pages, and how well each is known. Anki: words with their sentences, and where
 * they were met.
 */
export const SHARED_DATA = {
  devices: ['websiteContent', 'websiteActivity'],
  anki: ['websiteContent', 'browsingActivity'],
} as const;
