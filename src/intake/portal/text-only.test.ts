import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpSink, type HttpSink } from '../../../tests/support/http-sink.ts';
import { visitorOf, type Visitor } from '../../../tests/support/visitor.ts';
import { callerOf, places, startWorld, type World } from '../../../tests/support/world.ts';
import { FACTS } from '../../../law/facts.ts';
import { deliver } from '../../platform/outgoing/deliver.ts';
import { providersOf } from '../../platform/outgoing/providers-of.ts';
import { tellHer } from '../../people/tell-her.records.ts';

let sms: HttpSink;
let world: World;
beforeAll(async () => {
  sms = await httpSink();
  world = await startWorld({
    start: '2026-11-24T02:00:00Z', // a Tuesday, ten in the morning in Shanxi
    roles: 'web', // each delivery is called by the test itself
    providers: providersOf({ sms: { url: `${sms.url}/{id}`, body: { mobile: '{to}', text: '{body}' }, headers: {} } }),
  });
});
afterAll(async () => {
  await world.close();
  await sms.close();
});

const numberOf = (fact: string): string => String(Object.keys(FACTS).indexOf(fact) + 1);
const codeIn = (html: string): string => (/<p class="code">(.*?)<\/p>/.exec(html)?.[1] ?? '').replaceAll(/\D/g, '');

/** She says what happens to her, and allows text messages only. */
async function upToTold(her: Visitor, phone: string, others: { topic: string; abused?: string; watched?: string }) {
  world.clock.advance({ minutes: 1 });
  await her.send('/', { page: 'home', topic: others.topic });
  const at = others.topic === 'hurt' ? '/s' : '';
  const send = (page: string, fields: Parameters<Visitor['send']>[1]) =>
    her.send(at || `/${page}`, { page, ...fields });
  if (others.watched) await send('apply/phone', { watched: others.watched });
  await send('apply/ask', { n: numberOf('matter'), answer: 'marriageFamily' });
  if (others.abused) await send('apply/ask', { n: numberOf('isVictimOfAbuse'), answer: others.abused });
  return { send, told: await send('apply/contact', { ways: 'maySms', phone }) };
}

async function handedIn(send: Awaited<ReturnType<typeof upToTold>>['send']) {
  await send('apply/story', { story: '一句话。' });
  await send('apply/person', { name: '苗春花', county: '140105' });
  const receipt = await send('apply/check', {});
  const row = await world.kernel.db
    .selectFrom('applications')
    .select(['id', 'caseId', 'personId'])
    .where('agencyId', '=', places.agency)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return { ...row, code: codeIn(receipt.html) };
}

/** Something happened: the product's own way to let her know. What it wrote for a text message is handed back. */
async function newsFor({ caseId, personId }: { caseId: string; personId: string }) {
  world.clock.advance({ minutes: 1 }); // the newest is found by its order
  await world.kernel.db
    .transaction()
    .execute((trx) => tellHer(trx, world.kernel, { caseId, personId, template: 'something-new', body: '有新进展。' }));
  return world.kernel.db
    .selectFrom('outgoing')
    .select(['id', 'state', 'notBefore'])
    .where('personId', '=', personId)
    .where('channel', '=', 'sms')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
const sentTo = (phone: string) => sms.requests.filter(({ body }) => body.includes(phone)).length;

describe('text messages only, where somebody may look at the phone', () => {
  it('her hours are asked on the same page, and a neutral message goes inside them and never outside', async () => {
    const her = visitorOf(world);
    const phone = '13811112222';
    const { send, told } = await upToTold(her, phone, { topic: 'hurt', abused: 'yes', watched: 'yes' });
    expect(told.text).toContain('什么时候可以发短信');
    expect(told.text).toContain('都不选，就一条也不发');
    expect(told.text).not.toContain('怎么说自己是谁');
    await send('apply/told', { parts: 'evening', days: 'all' });
    const filed = await handedIn(send);

    const news = await newsFor(filed);
    expect(news).toMatchObject({ state: 'released', notBefore: new Date('2026-11-24T10:00:00Z') }); // six in the evening
    await deliver(world.kernel, { id: news?.id });
    expect(sentTo(phone)).toBe(0);
    world.clock.set('2026-11-24T10:30:00Z');
    await deliver(world.kernel, { id: news?.id });
    expect(sentTo(phone)).toBe(1);
    expect(sms.requests.at(-1)?.body).toContain('您预约的事项有新的进展');
    world.clock.set('2026-11-24T13:30:00Z'); // half past nine
    const late = await newsFor(filed);
    await deliver(world.kernel, { id: late?.id });
    expect(sentTo(phone)).toBe(1);
  });

  it('without hours none goes, at any hour; she reads so, and names them later by her code or at the counter', async () => {
    world.clock.set('2026-11-25T02:00:00Z');
    const her = visitorOf(world);
    const phone = '13811113333';
    const { send } = await upToTold(her, phone, { topic: 'hurt', abused: 'yes', watched: 'unsaid' });
    await send('apply/told', { days: 'all' });
    expect((await her.get('/s?to=apply/check')).text).toContain('没有选时间，就不发');
    const filed = await handedIn(send);
    for (const hour of ['03', '10', '14']) {
      world.clock.set(`2026-11-25T${hour}:00:00Z`);
      expect(await newsFor(filed)).toMatchObject({ state: 'held' });
    }
    const later = visitorOf(world);
    const status = await later.send('/status', { page: 'status', code: filed.code });
    expect(status.text).toContain('没有时间就不打、不发');
    expect((await later.get('/status/contact')).text).toContain('不选时间，就一条也不发');
    const once = '0b7e3f0a-0f5e-4a06-9c53-6d4f4f4b8a12';
    const agreed = { page: 'status/contact', ways: 'maySms', days: 'all', as: 'neutral', once };
    const kept = await later.send('/status/contact', agreed);
    expect(kept.text).toContain('没有时间就不打、不发'); // still none, and still said

    const clerk = await callerOf(world, { login: 'clerk' });
    const atCounter = {
      personId: filed.personId,
      how: 'sheCalled',
      contactPlan: { maySms: true, windows: [{ weekdays: [3], from: '22:00', to: '23:00' }] },
    };
    expect((await clerk.post(`/api/cases/${filed.caseId}/contact-plans`, atCounter)).status).toBe(200);
    expect(await newsFor(filed)).toMatchObject({ state: 'released', notBefore: null }); // ten in the evening
    expect((await later.get('/status')).text).not.toContain('没有时间就不打、不发');
  });

  it('what the law does not flag is as silent, when she said that somebody may look', async () => {
    const her = visitorOf(world);
    const { send, told } = await upToTold(her, '13811114444', { topic: 'school', watched: 'yes' });
    expect(told.text).toContain('什么时候可以发短信');
    await send('apply/told', { days: 'all' });
    expect(await newsFor(await handedIn(send))).toBeUndefined();
  });

  it('an hour that cannot be read is asked again; where nobody may look, no hours are asked', async () => {
    const her = visitorOf(world);
    const { send } = await upToTold(her, '13811115555', { topic: 'hurt', abused: 'yes' });
    const seen = await send('apply/told', { from: '饭后', to: '' });
    expect(seen.status).toBe(422);
    const calm = visitorOf(world);
    const { told } = await upToTold(calm, '13811116666', { topic: 'wages', abused: 'no' });
    expect(told.text).not.toContain('什么时候可以发短信');
  });
});
