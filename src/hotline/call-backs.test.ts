import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, places, startWorld, type World } from '../../tests/support/world.ts';
import { askForCall, freeSlotsOf } from './ask-for-call.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ start: '2026-11-23T00:30:00Z', roles: 'web' }); // Monday 08:30 in Shanxi
});
afterAll(() => world.close());

const visitor = { kind: 'visitor' } as const;
const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '10:00', calls: 2 }));
const wish = (slotFrom: string, phone = '13900000001') => ({
  divisionCode: '140105',
  slotFrom,
  phone,
  name: '李姐',
  isMinor: false,
});
const put = async (login: 'approver' | 'clerk', body: object) =>
  (await callerOf(world, { login })).raw('/api/call-hours', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
const boardOf = async (login: 'clerk' | 'approver' | 'otherClerk' | 'station') =>
  (await callerOf(world, { login })).get('/api/call-backs');

describe('asking to be called', () => {
  it('an office that has not set its hours is not promised: she is given 12348', async () => {
    const { text } = await visitorOf(world).get('/call?at=140105');
    expect(text).toContain('还没有开通');
    await expect(
      askForCall(world.kernel, visitor, wish('2026-11-23T01:00:00.000Z'), randomUUID()),
    ).rejects.toMatchObject({ refusal: { code: 'slotTaken' } });
  });

  it('only the head sets the hours, and an end before the start is refused', async () => {
    expect((await put('clerk', { hours })).status).toBe(403);
    expect((await put('approver', { hours: [{ weekday: 1, from: '10:00', to: '09:00', calls: 1 }] })).status).toBe(422);
    expect((await put('approver', { hours })).status).toBe(200);
  });

  it('three screens, four fields, no name needed; the number and the name stand in no address', async () => {
    const her = visitorOf(world);
    const first = await her.get('/call');
    expect(first.text).toContain('在哪个县');
    const second = await her.send('/call', { page: 'call', at: '140105' });
    expect(second.text).toContain('今天 09:00'); // half an hour from now at the earliest
    const inputs = [...second.html.matchAll(/<(?:input|select|textarea)[^>]*name="([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(new Set(inputs.filter((name) => !['page', 'at', 'key', 'back', 'door', 'look'].includes(name)))).toEqual(
      new Set(['slot', 'phone', 'name']),
    );
    const key = randomUUID();
    const empty = await her.send('/call', { page: 'call', at: '140105', key, phone: '', name: '' });
    expect(empty.text).toContain('选一个您方便接的时间');
    const missing = await her.send('/call', { page: 'call', at: '140105', key, phone: '12', name: '李姐' });
    expect(missing.text).toContain('选一个您方便接的时间');
    expect(missing.text).toContain('少了几位');
    expect(missing.html).toContain('value="李姐"');
    const done = await her.send('/call', {
      page: 'call',
      at: '140105',
      key,
      slot: '2026-11-23T01:30:00.000Z',
      phone: '１３９-0000 0002',
      name: '',
    });
    expect(done.text).toContain('约好了');
    expect(done.text).toContain('09:30');
    const { body } = await boardOf('clerk');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ name: '没有说', isNow: false, phone: '１３９****' });
  });

  it('the same press twice is one call; the last free place is given once, also to ten at the same time', async () => {
    const [slot] = await freeSlotsOf(world.kernel, places.agency);
    const from = slot?.from.toISOString() ?? '';
    const pressed = randomUUID();
    const twice = await Promise.all([1, 2].map(() => askForCall(world.kernel, visitor, wish(from), pressed)));
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        askForCall(world.kernel, visitor, wish(from, `1390000001${at}`), randomUUID()),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1); // two places in each half hour
    expect((await freeSlotsOf(world.kernel, places.agency)).some((one) => one.from.toISOString() === from)).toBe(false);
  });
});

describe('calling back', () => {
  it('is out of reach before her time: neither the number nor the act', async () => {
    const { body } = await boardOf('clerk');
    const [first] = body.items;
    expect(first.phone).toMatch(/\*\*\*\*$/);
    const clerk = await callerOf(world, { login: 'clerk' });
    expect((await clerk.post(`/api/call-backs/${first.id}/reach`, { outcome: 'advised' })).body.code).toBe(
      'notHerHours',
    );
  });

  it('in her time the number is whole; the third miss goes to the head, a fourth try is refused', async () => {
    world.clock.advance({ minutes: 35 }); // 09:05
    const clerk = await callerOf(world, { login: 'clerk' });
    const { body } = await boardOf('clerk');
    const now = body.items.find((one: { isNow: boolean }) => one.isNow);
    expect(now.phone).toMatch(/^1390000/);
    for (let tries = 1; tries <= 3; tries++)
      expect((await clerk.post(`/api/call-backs/${now.id}/missCall`, { answeredBy: 'nobody' })).status).toBe(200);
    expect((await clerk.post(`/api/call-backs/${now.id}/missCall`, { answeredBy: 'nobody' })).body.code).toBe(
      'callLimitReached',
    );
    const mine = (await boardOf('approver')).body.items.find((one: { id: string }) => one.id === now.id);
    expect(mine).toMatchObject({ attempts: 3, isMine: true });
    const head = await callerOf(world, { login: 'approver' });
    expect(
      (await head.post(`/api/call-backs/${now.id}/giveUp`, { note: '打了三次，请村里女干部去看看' })).body.status,
    ).toBe('unreached');
  });

  it('reached is done; another time must be one the office has', async () => {
    const clerk = await callerOf(world, { login: 'clerk' });
    const { body } = await boardOf('clerk');
    const now = body.items.find((one: { isNow: boolean }) => one.isNow);
    expect((await clerk.post(`/api/call-backs/${now.id}/rebook`, { day: '2026-11-23', time: '21:00' })).body.code).toBe(
      'slotTaken',
    );
    expect((await clerk.post(`/api/call-backs/${now.id}/rebook`, { day: '2026-11-24', time: '09:00' })).status).toBe(
      200,
    );
    const next = (await boardOf('clerk')).body.items.find((one: { isNow: boolean }) => one.isNow);
    if (next)
      expect((await clerk.post(`/api/call-backs/${next.id}/reach`, { outcome: 'comes' })).body.status).toBe('reached');
  });

  it('another office and a station see nothing of it', async () => {
    const [first] = (await boardOf('clerk')).body.items;
    expect((await boardOf('otherClerk')).body.items).toEqual([]);
    expect((await boardOf('station')).body.items).toEqual([]);
    const other = await callerOf(world, { login: 'otherClerk' });
    expect((await other.post(`/api/call-backs/${first.id}/cancel`, { note: 'x' })).status).toBe(404);
  });
});
