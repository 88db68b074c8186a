import type { Dice } from '../../../seeds/demo/random.ts';
import { FACTS } from '../../../law/facts.ts';
import { visitorOf, type Seen, type Visitor } from '../../support/visitor.ts';
import type { World } from '../../support/world.ts';

/** What people do to a button that seems not to answer. */
export const habits = ['doubleClick', 'refresh', 'back', 'twoTabs', 'timeOut', 'changeOfMind'] as const;
export type Habit = (typeof habits)[number];
export type Schedule = { steps: readonly Habit[]; door: 'official' | 'quiet' };
export type Outcome = { applications: number; codes: readonly string[]; faults: readonly number[] };

export function scheduleOf(dice: Dice): Schedule {
  const steps = Array.from({ length: dice.whole(1, 5) }, () => dice.pick(habits));
  return { steps, door: dice.pick(['official', 'quiet']) };
}

const matter = String(Object.keys(FACTS).indexOf('matter') + 1);
const codeIn = (html: string): string => (/<p class="code">(.*?)<\/p>/.exec(html)?.[1] ?? '').replaceAll(/\D/g, '');

/** One woman, one application filled in, and a bad hour with the button. Every answer that shows a code must show the one. */
export async function walk(world: World, { steps, door }: Schedule, name: string): Promise<Outcome> {
  const her = visitorOf(world);
  const seen: Seen[] = [];
  const keep = (answer: Seen): Seen => {
    seen.push(answer);
    return answer;
  };
  const send = (page: string, fields: Readonly<Record<string, string>>): Promise<Seen> =>
    her.send(door === 'quiet' ? '/s' : `/${page}`, { page, ...fields });
  await her.send('/', { page: 'home', topic: door === 'quiet' ? 'hurt' : 'family' });
  for (const [page, fields] of [
    ['apply/ask', { n: matter, answer: 'marriageFamily' }],
    ['apply/contact', { ways: 'none' }],
    ['apply/story', { story: '一句话。' }],
    ['apply/person', { name, county: '140105' }],
  ] as const)
    await send(page, fields);
  const submit = (): Promise<Seen> => send('apply/check', {}).then(keep);
  const open = (page: string): Promise<Seen> => her.get(door === 'quiet' ? `/s?to=${page}` : `/${page}`).then(keep);
  /** The same cookies in another tab, which has not heard of the first. */
  const otherTab = (): Visitor => {
    const tab = visitorOf(world);
    for (const [key, value] of her.cookies) (tab.cookies as Map<string, string>).set(key, value); // one jar for both tabs
    return tab;
  };
  for (const step of steps)
    switch (step) {
      case 'doubleClick':
        await Promise.all([submit(), submit()]);
        break;
      case 'refresh':
        await submit();
        await open('apply/receipt');
        break;
      case 'back':
        await submit();
        await open('apply/check');
        await submit();
        break;
      case 'twoTabs': {
        const tab = otherTab();
        const there = tab.send(door === 'quiet' ? '/s' : '/apply/check', { page: 'apply/check' }).then(keep);
        await Promise.all([submit(), there, open('apply/receipt')]);
        break;
      }
      case 'timeOut':
        void submit(); // the line went dead: nobody waits for this answer
        await submit();
        break;
      case 'changeOfMind':
        // A page is changed in one tab while the other hands it in.
        await Promise.all([send('apply/story', { story: '想起来一句。' }), submit(), submit()]);
        break;
    }
  await submit();
  await open('apply/receipt');
  const rows = await world.kernel.db
    .selectFrom('applications')
    .innerJoin('persons', 'persons.id', 'applications.personId')
    .select('applications.id')
    .where('persons.nameBlind', '=', world.kernel.sealer.blind('persons.name', name))
    .execute();
  return {
    applications: rows.length,
    codes: [...new Set(seen.map(({ html }) => codeIn(html)).filter(Boolean))],
    faults: seen.map(({ status }) => status).filter((status) => status >= 500),
  };
}

/** Exactly one application, and one code however often it was shown. */
export const isOne = ({ applications, codes, faults }: Outcome): boolean =>
  applications === 1 && codes.length === 1 && faults.length === 0;
