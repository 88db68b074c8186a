import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACTS } from '../../law/facts.ts';
import { allWords } from '../../scripts/words.ts';
import { pages } from '../../src/portal.ts';
import { html } from '../../src/web/portal/html.ts';
import { speaking as speakingIn } from '../../src/web/portal/language.ts';
import { applicationIn, caseIn, officeOf, served, type Filed, type Office } from '../support/cases.ts';
import { chineseLeft, pseudo, pseudoLanguage, pseudoTag } from '../support/pseudo-language.ts';
import { shown } from '../support/shown.ts';
import { visitorOf, type Seen, type Visitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';

const keys = [...allWords().keys()];
const language = pseudoLanguage(keys);
const everyPage = pages.map(({ id }) => `/${id === 'home' ? '' : id}`);
const hers = { story: '她自己写的话甲', name: '她的名字乙', opponent: '对方的名字丙' };

let world: World;
let office: Office;
let known: readonly string[] = [];
beforeAll(async () => {
  world = await startWorld({ languages: [language] });
  office = await officeOf(world);
  known = await namesIn(world);
}, 120_000);
afterAll(() => world.close());

/** Names of places, offices and people are data; so is what she wrote. */
async function namesIn({ kernel: { db } }: World): Promise<readonly string[]> {
  const divisions = await db.selectFrom('divisions').select('name').where('level', '!=', 'village').execute();
  const offices = await db.selectFrom('institutions').select(['name', 'address', 'hours']).execute();
  const people = await db.selectFrom('aidPersonnel').select('name').execute();
  return [...divisions, ...offices, ...people]
    .flatMap((row) => Object.values(row))
    .filter((value) => value !== null && value !== '')
    .concat(Object.values(hers))
    .toSorted((a, b) => b.length - a.length);
}

async function speaking(): Promise<Visitor> {
  const her = visitorOf(world);
  await her.send('/language', { language: pseudoTag, back: '/' });
  return her;
}

class Walk {
  readonly left = new Map<string, string>();
  looked = 0;
  withProblems = 0;
  readonly her: Visitor;
  readonly isSafe: boolean;
  constructor(her: Visitor, isSafe: boolean) {
    this.her = her;
    this.isSafe = isSafe;
  }

  look(seen: Seen, where: string): Seen {
    if (!seen.headers.get('content-type')?.startsWith('text/html')) return seen;
    this.looked++;
    if (seen.status === 422) this.withProblems++;
    for (const text of chineseLeft(seen.html, known)) if (!this.left.has(text)) this.left.set(text, where);
    return seen;
  }

  send = async (page: string, fields: Readonly<Record<string, string>> = {}): Promise<Seen> => {
    const at = this.isSafe && page !== 'home' ? '/s' : page === 'home' ? '/' : `/${page}`;
    return this.look(await this.her.send(at, { page, ...fields }), `${page}，交`);
  };

  /** Every address that leads on from these, so many of a kind; then their forms sent empty. */
  async through(from: readonly string[], mostOfKind: number, sends = true): Promise<this> {
    const visited = new Set<string>();
    const kinds = new Map<string, number>();
    const forms = new Map<string, { at: string; action: string; fields: Record<string, string> }>();
    const wanted = new Set(from.map((at) => at.slice(1) || 'home'));
    const waiting = [...from];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const url = new URL(next, 'http://own.invalid');
      const id = url.pathname.slice(1) || 'home';
      const kind = `${id} ${[...url.searchParams.keys()].toSorted().join(' ')}`;
      if (visited.has(next) || !wanted.has(id) || (kinds.get(kind) ?? 0) >= mostOfKind) continue;
      visited.add(next);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const at = this.isSafe ? `/s?${new URLSearchParams([['to', id], ...url.searchParams])}` : next;
      const seen = this.look(await this.her.get(at), at);
      waiting.push(...linksIn(seen.html));
      for (const form of formsIn(seen.html)) forms.set(`${id} ${Object.keys(form.fields).join(' ')}`, { at, ...form });
    }
    if (!sends) return this;
    for (const { at, action, fields } of forms.values()) {
      if (this.isSafe) await this.her.get(at);
      this.look(await this.her.send(action, fields), `${at}，空着交`);
    }
    return this;
  }
}

function linksIn(page: string): string[] {
  return [...page.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => {
    const to = new URL(href.replaceAll('&amp;', '&'), 'http://own.invalid');
    const id = to.pathname === '/s' ? to.searchParams.get('to') : to.pathname.slice(1) || 'home';
    to.searchParams.delete('to');
    return `/${id === 'home' ? '' : id}${to.searchParams.size > 0 ? `?${to.searchParams}` : ''}`;
  });
}

function formsIn(page: string): { action: string; fields: Record<string, string> }[] {
  return [...page.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
    .filter(([, action = '']) => !['/door', '/view', '/leave', '/out', '/language'].includes(action))
    .map(([, action = '', inside = '']) => ({
      action,
      fields: Object.fromEntries(
        [...inside.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      ),
    }));
}

const number = (fact: string): string => String(Object.keys(FACTS).indexOf(fact) + 1);
async function filledIn({ send, isSafe }: Walk): Promise<void> {
  await send('home', { topic: isSafe ? 'hurt' : 'family' });
  await send('apply/ask', { n: number('matter'), answer: 'marriageFamily' });
  await send('apply/contact', { ways: 'none' });
  await send('apply/story', { story: hers.story, opponentName: hers.opponent });
  await send('apply/person', { name: hers.name, county: '140105' });
}

describe('her pages in another language say nothing in Chinese but names, her own words and the law’s', () => {
  it.each([
    ['to a stranger', false, 12, 150],
    ['to a stranger in the quiet door', true, 1, 60],
  ] as const)('%s', async (_, isSafe, mostOfKind, least) => {
    const walk = await new Walk(await speaking(), isSafe).through(everyPage, mostOfKind);
    expect([...walk.left]).toEqual([]);
    expect(walk.looked).toBeGreaterThan(least);
    expect(walk.withProblems).toBeGreaterThan(10);
  });

  it.each([false, true])('while she applies, quiet door: %s', async (isSafe) => {
    const walk = new Walk(await speaking(), isSafe);
    await filledIn(walk);
    await walk.through(
      everyPage.filter((at) => at.startsWith('/apply')),
      2,
    );
    await walk.send('apply/check');
    expect([...walk.left]).toEqual([]);
    expect(walk.looked).toBeGreaterThan(20);
  });

  it('when she follows it: asked for papers, refused, helped', async () => {
    const filed: readonly Filed[] = [
      await applicationIn(office, 'awaitingDocuments'),
      await office.play(await applicationIn(office, 'refused'), [served('refusal-decision')]),
      await caseIn(office, 'inProgress'),
    ];
    const own = everyPage.filter((at) => at.startsWith('/status') || ['/tell', '/kept'].includes(at));
    for (const [at, { returnCode }] of filed.entries()) {
      const walk = new Walk(await speaking(), at === 1);
      await walk.send('status', { code: returnCode });
      await walk.through(own, 1);
      expect([...walk.left]).toEqual([]);
      expect(walk.looked).toBeGreaterThan(12);
    }
  });

  it('and a page that puts its words together past the tag is noticed', () => {
    const said = (word: string): string =>
      speakingIn({ inForce: language, installed: [language] }, () => shown(html`<p>${word}</p><p>首页</p>`));
    expect(chineseLeft(said('首页'), known)).toEqual([]);
    expect(chineseLeft(said(['首页', '首页'].join('')), known)).toEqual(['首页首页']);
    expect(chineseLeft('<img alt="没有人译过的话">', known)).toHaveLength(1);
  });
});

describe('the language in force', () => {
  it('leaves what she typed as it is, also where it reads like a word of ours', async () => {
    const her = await speaking();
    const words = '提交申请';
    expect(keys).toContain(words);
    await her.send('/', { page: 'home', topic: 'family' });
    const wrong = await her.send('/apply/person', { page: 'apply/person', name: '', address: words, idNumber: '1' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(`value="${words}"`);
    await her.send('/apply/story', { page: 'apply/story', story: words, opponentRelation: words });
    const story = (await her.get('/apply/story')).html;
    expect(story).toMatch(new RegExp(`<textarea[^>]*>${words}</textarea>`));
    expect(story).toContain(`value="${words}"`);
    const check = (await her.get('/apply/check')).html;
    expect(check).toContain(`<bdi lang="zh-CN">${words}</bdi>`);
    expect(check).toContain(`<button>${pseudo(words)}</button>`);
  });

  it('is said to browsers and readers, and no page kept for everybody is shown in the wrong one', async () => {
    const hear = await speaking();
    for (const at of ['/', '/help', '/rules', '/sheets']) {
      for (const [who, tag] of [
        [visitorOf(world), 'zh-CN'],
        [hear, pseudoTag],
        [visitorOf(world), 'zh-CN'],
        [hear, pseudoTag],
      ] as const) {
        const seen = await who.get(at);
        expect(seen.html).toContain(`<html lang="${tag}"`);
        expect(seen.html.includes('⟦')).toBe(tag === pseudoTag);
        expect(seen.headers.get('content-language')).toBe(tag);
        expect(seen.headers.get('vary')).toContain('cookie');
      }
    }
    expect((await hear.get('/no-such-page')).html).toContain(pseudo('没有这个页面'));
  });

  it('is chosen and left again by a plain form, and forgotten with everything else when she leaves', async () => {
    const her = visitorOf(world);
    expect((await her.get('/')).html).toContain(`name="language" value="${pseudoTag}"`);
    await her.send('/language', { language: 'xx', back: '/help' });
    expect((await her.get('/')).html).toContain('lang="zh-CN" class');
    const chosen = await her.send('/language', { language: pseudoTag, back: '/help' });
    expect([chosen.path, chosen.html.includes('⟦')]).toEqual(['/help', true]);
    await her.send('/language', { language: 'zh-CN', back: '/help' });
    expect((await her.get('/help')).html).not.toContain('⟦');
    await her.send('/language', { language: pseudoTag, back: '/' });
    await her.send('/out', {});
    expect((await her.get('/')).html).not.toContain('⟦');
  });

  it('changes nothing where Chinese is all there is: no form, not one byte', async () => {
    const alone = await startWorld();
    try {
      const choice = /<form method="post" action="\/language">.*?<\/form>\n/s;
      for (const at of ['/', '/help', '/child', '/guide', '/rules', '/sheet', '/letter', '/places', '/status']) {
        const [here, there] = [await visitorOf(world).get(at), await visitorOf(alone).get(at)];
        expect(there.html, at).not.toContain('/language');
        expect(here.html.replace(choice, ''), at).toBe(there.html);
        expect(there.headers.get('vary')).toBeNull();
      }
    } finally {
      await alone.close();
    }
  });
});
