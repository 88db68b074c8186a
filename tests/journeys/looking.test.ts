import { afterAll, beforeAll, expect, it } from 'vitest';
import { renewRecoveryCodes } from '../../src/accounts/second-factor.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { officeOf, type Filed } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';
import { signIn } from './office.ts';

let world: World;
let browser: TestBrowser;
let base = '';
let files: Filed[];
beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld({ roles: 'web', viewBudgets: 'all=2/9/90/90' }), launchBrowser()]);
  base = await world.listen();
  const office = await officeOf(world);
  files = [];
  for (let nth = 0; nth < 3; nth++) files.push(await office.submit('wages'));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

it('whoever looks at more than usual is asked for the second factor once, on the spot, and then reads on', async () => {
  const [code = ''] = await renewRecoveryCodes(world.kernel.db, world.kernel, world.staff.clerk.staffId);
  const { page, open, close } = await signIn(browser, base, 'clerk');
  world.clock.advance({ minutes: 1 });
  const file = (nth: number): string => `/applications/${files[nth]?.applicationId}`;
  await open(file(0));
  await page
    .getByText(files[0]?.number ?? '')
    .first()
    .waitFor();
  await open(file(1));
  await page
    .getByText(files[1]?.number ?? '')
    .first()
    .waitFor();
  await page.goto(`/office${file(2)}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('这段时间看的人比平常多').waitFor();
  expect(await dialog.count()).toBe(1);
  expect(await page.getByText(files[2]?.number ?? '').count()).toBe(0);
  world.clock.advance({ minutes: 1 });
  await dialog.getByLabel('动态口令').fill(code);
  await dialog.getByRole('button', { name: '确认并继续' }).click();
  await page
    .getByText(files[2]?.number ?? '')
    .first()
    .waitFor();
  expect(await dialog.count()).toBe(0);
  await close().catch((error: Error) => expect(error.message).toMatch(/403/)); // the browser notes the refusal itself
}, 60_000);
