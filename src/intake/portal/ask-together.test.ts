import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACTS } from '../../../law/facts.ts';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const number = (fact: string): string => String(Object.keys(FACTS).indexOf(fact) + 1);

describe('the interview', () => {
  it('asks of one subject on one page, keeps what was chosen when a number cannot be read, and goes back to it whole', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'family' });
    const ask = (fields: Readonly<Record<string, string>>) =>
      her.send('/apply/ask', {
        page: 'apply/ask',
        all: Object.keys(fields).map(number).join(','),
        ...Object.fromEntries(Object.entries(fields).map(([fact, answer]) => [`a${number(fact)}`, answer])),
      });
    const harm = await her.send('/apply/ask', { page: 'apply/ask', n: number('matter'), answer: 'marriageFamily' });
    expect(harm.text).toMatch(/打骂.*有关吗/s);
    const who = await ask({ isVictimOfAbuse: 'no', assertsRightsFromAbuse: '' });
    expect(who.text).toMatch(/由谁来申请.*请律师.*满十八周岁/s);
    const status = await ask({ applicantIs: 'scribe', hasOwnLawyer: 'no', isMinor: 'no' });
    expect(status.text).toMatch(/待遇.*收入来源.*哪个县/s);
    expect(status.text).not.toContain('六十');
    const badly = await ask({ householdSize: '一大家子', residence: 'rural' });
    expect(badly.status).toBe(422);
    expect(badly.text).toContain('没有看懂几口人');
    const back = await her.get(`/apply/ask?n=${number('isMinor')}`);
    expect(back.text).toMatch(/由谁来申请.*请律师.*满十八周岁/s);
    expect(back.html).toMatch(/value="scribe"[^>]*checked/);
    const left = await ask({ assistance: 'socialAssistance', hasNoFixedIncome: 'unsure', decidingCounty: '140105' });
    expect(left.path).toBe('/apply/answer');
    const check = await her.get('/apply/check');
    expect(check.text).toContain('本人申请，有人帮忙填');
    expect(check.text).not.toMatch(/不清楚，或者不想说|在哪里办没有写/); // what her other answers made needless is no gap
    expect((await her.get('/apply/person')).html).toMatch(/<details open[^>]*><summary>有人帮忙填/);
  });

  it('asks for nothing on the pages after the questions but a sentence and a name, and where she lets herself be called the number and the hour', async () => {
    const her = visitorOf(world);
    await her.send('/', { page: 'home', topic: 'hurt' });
    const demandedBy = async (page: string, fields: Readonly<Record<string, string>> = {}): Promise<string[]> => {
      const { html, status } = await her.send('/s', { page, ...fields });
      return status === 422 ? [...html.matchAll(/id="(\w+)-says"/g)].map(([, field]) => field ?? '') : [];
    };
    await her.send('/s', { page: 'apply/ask', n: number('matter'), answer: 'marriageFamily' });
    expect(await demandedBy('apply/contact')).toEqual([]);
    expect(await demandedBy('apply/told')).toEqual([]);
    expect(await demandedBy('apply/contact', { ways: 'mayCall' })).toEqual(['phone']);
    await her.send('/s', { page: 'apply/contact', ways: 'mayCall', phone: '13800138000' });
    expect(await demandedBy('apply/told')).toEqual(['parts']);
    expect(await demandedBy('apply/story')).toEqual(['story']);
    expect(await demandedBy('apply/person')).toEqual(['name']);
  });
});
