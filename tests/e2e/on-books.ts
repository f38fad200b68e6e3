/** Adding a book in the library, driven by expressions, in either browser. */

/** Chooses a file in the open library's sheet, as the reader's own choice does: an expression. */
export function chooseFile(name: string, bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString('base64');
  return `(() => {
    const text = atob('${base64}');
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], ${JSON.stringify(name)}));
    const input = document.querySelector('.add-text input[type=file]');
    input.files = chosen.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`;
}

/** Opens the sheet that adds a text: an expression. */
export const OPEN_SHEET = `document.querySelector('.add-text > button').click()`;
/** The button that stores what is previewed: an expression. */
export const READ_BUTTON = `document.querySelector('.text-draft button[type=submit]')`;

/** How many pictures are stored, by text: an expression. */
export const STORED_PICTURES = `(async () => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('pictures')) return {};
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('pictures');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const keys = await new Promise((resolve, reject) => {
    const asked = database.transaction('pictures').objectStore('pictures').getAllKeys();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  database.close();
  const counts = {};
  for (const [text] of keys) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
})()`;

/** The parts of the open article, without readings: an expression. */
export const ARTICLE_PARTS = `[...document.querySelectorAll('article [data-part]')].map((part) => {
  const copy = part.cloneNode(true);
  for (const rt of copy.querySelectorAll('rt')) rt.remove();
  return (part.className ? part.className + ': ' : '') + copy.textContent;
})`;

/** Makes all stored pictures two hours old: an expression. */
export const AGE_PICTURES = `(async () => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('pictures')) return true;
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('pictures');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('texts', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('texts');
  store.getAll().onsuccess = ({ target }) => {
    for (const text of target.result) store.put({ ...text, time: Date.now() - 7_200_000 });
  };
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
  return true;
})()`;
