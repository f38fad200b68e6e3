/** `npm run gallery`: opens the gallery in a window, with the list of its scenes. */
import { GALLERY_PAGE, launchGallery } from './on-gallery.ts';

const { browser, context } = await launchGallery({ headless: false });
const page = await context.newPage();
await page.setViewportSize({ width: 768, height: 900 });
await page.goto(GALLERY_PAGE);
page.on('close', () => void browser.close());
