import { setTimeout as wait } from 'node:timers/promises';
import type { Hand } from '../proofs/her/her-way.ts';
import type { OldBrowser } from './old-browser.ts';

/** One page of the old browser, worked as a finger works it: what is pressed must be seen and not be covered. */
export type OldPage = Hand & {
  open(address: string): Promise<void>;
  run<T>(expression: string): Promise<T>;
  getByRole(role: 'heading', wish: { level?: number; name: string }): { waitFor(): Promise<void> };
  locator(selector: string): { innerText(): Promise<string> };
  link(name: string | RegExp): Promise<void>;
  shiftThrice(): Promise<void>;
  picture(): Promise<Buffer>;
  complaints: string[];
  close(): Promise<void>;
};

const patience = 20_000;

/** In the page, in the words of its own time. A name is compared as a reader would: without spaces. */
const finders = `(() => {
  const words = (one) => (one.innerText || one.textContent || '').replace(/\\s+/g, '');
  const isSeen = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
  const fits = (one, name) => name instanceof RegExp ? name.test(words(one)) : words(one) === name.replace(/\\s+/g, '');
  const among = (selector, name, root) => Array.from((root || document).querySelectorAll(selector)).filter((one) => isSeen(one) && fits(one, name))[0];
  const field = (name, root) => {
    const label = Array.from((root || document).querySelectorAll('label')).filter((one) => isSeen(one) && (name instanceof RegExp ? name.test(words(one)) : words(one).indexOf(name.replace(/\\s+/g, '')) === 0))[0];
    return label && (label.control || label.querySelector('input'));
  };
  const group = (name) => Array.from(document.querySelectorAll('fieldset')).filter((one) => name.test(words(one.querySelector('legend') || one)))[0];
  const point = (one) => {
    if (!one) return null;
    const target = one.getClientRects().length > 0 ? one : one.closest('label');
    target.scrollIntoView({ block: 'center' });
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && (target.contains(hit) || hit.contains(target)) ? { x, y } : 'covered';
  };
  return { words, among, field, group, point };
})()`;

const literal = (name: string | RegExp): string => (name instanceof RegExp ? String(name) : JSON.stringify(name));

export async function openOldPage({ wire }: OldBrowser, { hasScript = true } = {}): Promise<OldPage> {
  const { browserContextId } = await wire.send<{ browserContextId: string }>('Target.createBrowserContext');
  const { targetId } = await wire.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    width: 360,
    height: 740,
  });
  const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const ask = <T>(method: string, params: object = {}): Promise<T> => wire.send<T>(method, params, sessionId);
  const complaints: string[] = [];
  wire.on(sessionId, (method, params) => {
    const told = JSON.stringify(params);
    if (method === 'Runtime.exceptionThrown') complaints.push(`脚本出错：${told.slice(0, 400)}`);
    if (method === 'Log.entryAdded' && told.includes('"level":"error"'))
      complaints.push(`页面报错：${told.slice(0, 400)}`);
  });
  for (const domain of ['Page', 'Runtime', 'Log']) await ask(`${domain}.enable`);
  await ask('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  await ask('Emulation.setScriptExecutionDisabled', { value: !hasScript });

  async function run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await ask<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', {
      expression: `(() => { const { words, among, field, group, point } = ${finders}; return ${expression}; })()`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page could not answer');
    return result.value;
  }
  /** Asked again until the page can answer: it may be on its way. */
  async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look().catch(() => undefined);
      if (found) return found;
      if (Date.now() > end)
        throw new Error(
          `${what}：等了 ${patience / 1000} 秒也没有；页面上是“${await run<string>('words(document.body)').catch(() => '')}”`.slice(
            0,
            600,
          ),
        );
      await wait(60);
    }
  }
  async function touch(what: string, expression: string): Promise<void> {
    const at = await until(what, () => run<{ x: number; y: number } | 'covered' | null>(`point(${expression})`));
    if (at === 'covered') throw new Error(`${what}：被别的东西盖住，按不到`);
    for (const type of ['mousePressed', 'mouseReleased'])
      await ask('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    await wait(80);
  }
  return {
    complaints,
    run,
    open: async (address) => {
      await ask('Page.navigate', { url: address });
      await until('打开页面', () => run('document.readyState === "complete" && document.querySelector("h1, p")'));
    },
    getByRole: (_, { level, name }) => ({
      waitFor: async () => {
        const selector = level === undefined ? 'h1, h2, h3' : `h${level}`;
        await until(`标题“${name}”`, () =>
          run(
            `Boolean(among(${JSON.stringify(selector)}, new RegExp(${JSON.stringify(name.replaceAll(/\s+/g, ''))})))`,
          ),
        );
      },
    }),
    locator: (selector) => ({
      innerText: () =>
        until(selector, () => run<string>(`document.querySelector(${JSON.stringify(selector)}).innerText`)),
    }),
    press: (name) => touch(`按钮“${name}”`, `among('button', ${literal(name)})`),
    link: (name) => touch(`链接“${name}”`, `among('a', ${literal(name)})`),
    tick: (label) => touch(`选项“${label}”`, `field(${literal(label)})`),
    pick: (question, answer) =>
      touch(`“${question}”选“${answer}”`, `field(${literal(answer)}, group(${String(question)}))`),
    fill: async (label, text) => {
      await touch(`字段“${label}”`, `field(${literal(label)})`);
      await ask('Input.insertText', { text });
    },
    shiftThrice: async () => {
      for (let press = 0; press < 3; press++)
        for (const type of ['rawKeyDown', 'keyUp'])
          await ask('Input.dispatchKeyEvent', { type, key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 });
    },
    picture: async () => Buffer.from((await ask<{ data: string }>('Page.captureScreenshot')).data, 'base64'),
    close: async () => {
      await wire.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}
