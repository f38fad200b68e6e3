/** `npm run bench`: the engine, the page, a storm of changes, the card, the sentence in it, changes in three tabs, the reader, the words, the popup, the forecast, a large dictionary, what a page can time; `-- engine` runs one of them. */
const BENCHES = {
  engine: async () => void (await import('./engine.ts')),
  page: async () => (await import('./page.ts')).benchPage(),
  storm: async () => (await import('./storm.ts')).benchStorm(),
  card: async () => (await import('./card.ts')).benchCard(),
  line: async () => (await import('./line.ts')).benchLine(),
  tabs: async () => (await import('./tabs.ts')).benchTabs(),
  dictionary: async () => (await import('./dictionary.ts')).benchDictionary(),
  reader: async () => (await import('./reader.ts')).benchReader(),
  words: async () => (await import('./words.ts')).benchWords(),
  secrecy: async () => (await import('./secrecy.ts')).benchSecrecy(),
  popup: async () => (await import('./popup.ts')).benchPopup(),
  forecast: async () => (await import('./forecast.ts')).benchForecast(),
};
const [only] = process.argv.slice(2);
if (only !== undefined && !Object.hasOwn(BENCHES, only)) {
  console.error(`There is no benchmark ${only}: ${Object.keys(BENCHES).join(', ')}, or none for all.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(BENCHES)) if (only === undefined || only === name) await run();
