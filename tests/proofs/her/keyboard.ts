import type { Locator, Page } from 'playwright-core';
import { thingsOn, type WholeHand } from './her-way.ts';

/** One pass over the page with the Tab key: what it never reaches, what hides where it is, where it is stuck. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(markStops);
  const faults: string[] = [];
  const reached = new Set<number>();
  for (let tabs = 0; tabs <= wanted.length + 6; tabs++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtStop);
    if (stop === undefined || reached.has(stop.nth)) break; // out of the page, or round again
    reached.add(stop.nth);
    faults.push(...stop.faults.map((fault) => `${fault}：${wanted[stop.nth] ?? '没有数到的'}`));
  }
  const isInOrder = [...reached].every((nth, at, all) => at === 0 || nth > (all[at - 1] ?? -1));
  if (!isInOrder) faults.push(`Tab 的顺序跟页面不同：${[...reached].join(' ')}`);
  for (const [nth, html] of wanted.entries()) if (!reached.has(nth)) faults.push(`Tab 走不到：${html}`);
  return faults;
}

/** In the page: numbers what Tab should reach, one stop for each group of choices, and goes back to the top. */
function markStops(): string[] {
  const stops: Element[] = [];
  const groups = new Set<string>();
  for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    one.removeAttribute('data-stop');
    // A form's silent first button is for Enter alone: nobody meets it, by eye, ear or Tab.
    if (
      one.matches('[type=hidden], :disabled, [aria-hidden=true][tabindex="-1"]') ||
      !one.checkVisibility({ visibilityProperty: true })
    )
      continue;
    if (one instanceof HTMLInputElement && one.type === 'radio') {
      const group = `${one.form?.action ?? ''} ${one.name}`;
      const isChosen = document.querySelector(`input[type=radio][name="${CSS.escape(one.name)}"]:checked`);
      if (groups.has(group) || (isChosen && isChosen !== one)) continue;
      groups.add(group);
    }
    one.dataset['stop'] = String(stops.length);
    stops.push(one);
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
  return stops.map((one) => one.outerHTML.slice(0, 120));
}

/** In the page: which stop has the focus, whether it shows, and whether something lies over it. */
function lookAtStop(): { nth: number; faults: string[] } | undefined {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body) return undefined;
  const faults: string[] = [];
  const ringed = one.closest('.pick') ?? one;
  const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('看不出焦点在哪里');
  const { left, top, width, height } = ringed.getBoundingClientRect();
  const x = left + Math.min(width / 2, 20);
  const y = Math.min(Math.max(top + height / 2, 1), innerHeight - 2);
  const over = document.elementFromPoint(x, y);
  if (width < 1 || height < 1 || !over || !(ringed.contains(over) || over.contains(ringed))) faults.push('焦点被盖住');
  return { nth: Number(one.dataset['stop'] ?? -1), faults };
}

/** Nothing but Tab, the arrows, Space, Enter and letters. */
export function keys(page: Page): WholeHand {
  const hasFocus = (wanted: Locator): Promise<boolean> => wanted.evaluate((one) => one === document.activeElement);
  const tabTo = async (wanted: Locator, isThere: () => Promise<boolean> = () => hasFocus(wanted)): Promise<void> => {
    for (let tabs = 0; tabs < 120; tabs++) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab 走不到 ${String(wanted)}`);
  };
  const isInGroupOf = (wanted: Locator): Promise<boolean> =>
    wanted.evaluate((one) => {
      const now = document.activeElement;
      return now instanceof HTMLInputElement && one instanceof HTMLInputElement && now.name === one.name;
    });
  const choose = async (wanted: Locator): Promise<void> => {
    if ((await wanted.getAttribute('type')) === 'radio') {
      await tabTo(wanted, () => isInGroupOf(wanted));
      for (let arrows = 0; arrows < 12 && !(await hasFocus(wanted)); arrows++) await page.keyboard.press('ArrowDown');
    } else await tabTo(wanted);
    if (!(await wanted.isChecked())) await page.keyboard.press('Space');
    if (!(await wanted.isChecked())) throw new Error(`按键选不上 ${String(wanted)}`);
  };
  const { button, link, fold, field, answer } = thingsOn(page);
  const enter = async (wanted: Locator): Promise<void> => {
    await tabTo(wanted);
    await page.keyboard.press('Enter');
  };
  return {
    press: (name) => enter(button(name)),
    follow: (name) => enter(link(name)),
    unfold: (words) => enter(fold(words)),
    fill: async (label, words) => {
      await tabTo(field(label));
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(words);
    },
    tick: (label) => choose(field(label)),
    pick: (question, wanted) => choose(answer(question, wanted)),
    choose: async (label, option) => {
      await tabTo(field(label));
      const chosen = (): Promise<string> =>
        field(label).evaluate((one) => (one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.label ?? '') : ''));
      for (let arrows = 0; arrows < 150 && (await chosen()) !== option; arrows++)
        await page.keyboard.press('ArrowDown');
      if ((await chosen()) !== option) throw new Error(`按键选不到 ${option}`);
    },
    // The window in which a file is chosen is the browser's own.
    put: async (label, file) => {
      await tabTo(field(label));
      await field(label).setInputFiles(file);
    },
  };
}
