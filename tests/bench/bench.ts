/** `npm run bench`: the engine and the page; `-- engine` or `-- page` runs one of them. */
const [only] = process.argv.slice(2);
if (only !== undefined && only !== 'engine' && only !== 'page') {
  console.error(`There is no benchmark ${only}: engine, page, or none for both.`);
  process.exit(1);
}
if (only !== 'page') await import('./engine.ts');
if (only !== 'engine') await (await import('./page.ts')).benchPage();
