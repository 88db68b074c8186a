import { ensureBrowser } from './start/browser.mjs';
import { launchBrowser } from '../tests/support/browser.ts';
import { cameraOf } from './screenshots/camera.ts';
import { photographHerPages } from './screenshots/her-pictures.ts';
import { photographOffice } from './screenshots/office-pictures.ts';
import { openStudio } from './screenshots/studio.ts';

/**
 * Pictures of every page, to be looked at: `npm run screenshots`. Words after `--` choose: a picture is taken when its
 * name holds each of them, as in `npm run screenshots -- her status elder 360` or
 * `npm run screenshots -- office xiaodian.clerk 1440`.
 */
await ensureBrowser();
const studio = await openStudio();
const browser = await launchBrowser();
const words = process.argv.slice(2);
const camera = await cameraOf(studio.folder, words);
try {
  if (words[0] !== 'office') await photographHerPages(studio, browser, camera);
  if (words[0] !== 'her') await photographOffice(studio, browser, camera, words);
  await camera.layOut(browser);
  process.stdout.write(`${camera.taken()} 张，在 ${studio.folder}\n`);
} finally {
  await browser.close();
  await studio.close();
}
process.exit(camera.taken() > 0 ? 0 : 1);
