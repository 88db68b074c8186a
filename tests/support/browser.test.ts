import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from './browser.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the browser of the tests', () => {
  it('draws Chinese with the fonts of the product, each character its own', async () => {
    const { page, close } = await browser.openPage();
    await page.setContent('<p style="font: 40px sans-serif">援</p><p style="font: 40px sans-serif">护</p>');
    const [one, two] = await Promise.all((await page.locator('p').all()).map((p) => p.screenshot()));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false); // two boxes for missing glyphs would be the same
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName }) => familyName)).toEqual(['Noto Sans SC']);
    await close();
  });

  it('opens a page as a phone of 360 px, or as wide as wished', async () => {
    for (const width of [360, 1440]) {
      const { page, close } = await browser.openPage({ width });
      await page.setContent('<meta name="viewport" content="width=device-width">');
      expect(await page.evaluate(() => window.innerWidth)).toBe(width);
      await close();
    }
  });

  it('opens a page without JavaScript when asked to', async () => {
    for (const [javaScript, text] of [
      [true, '有脚本'],
      [false, '无脚本'],
    ] as const) {
      const { page, close } = await browser.openPage({ javaScript });
      await page.setContent('<p>无脚本</p><script>document.querySelector("p").textContent = "有脚本"</script>');
      expect(await page.locator('p').textContent()).toBe(text);
      await close();
    }
  });

  it('notices a script that fails', async () => {
    const { page, complaints, close } = await browser.openPage();
    await page.setContent('<script>throw new Error("坏了")</script>');
    expect(complaints).toEqual(['坏了']);
    await close();
  });
});
