import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../law/kernel/plain-date.ts';
import { addInstitutions } from '../../network/network.store.ts';
import { stableId } from '../../network/stable-id.ts';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { callerOf, places, startWorld, type World } from '../../../tests/support/world.ts';

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '17:30' }));
const entry = {
  address: '小店街1号',
  phone: '0351-0000001',
  hours: '周一至周五',
  weeklyHours: week,
  takesApplications: true,
};
const township = stableId('test', 'places', 'township');

let world: World;
beforeAll(async () => {
  world = await startWorld(); // Monday 2026-11-23, 10:00
  await addInstitutions(world.kernel.db, [
    {
      id: township,
      name: '营盘街道妇联',
      kind: 'womensFederation',
      level: 'township',
      divisionCode: '140105001',
      takesApplications: false,
      isInvented: true,
    },
  ]);
});
afterAll(() => world.close());

const at = async (instant: string, path = '/places?at=140105'): Promise<string> => {
  world.clock.set(instant);
  return (await visitorOf(world).get(path)).text;
};

describe('身边站点', () => {
  it('names the nearest level first, and says who takes an application and who only guides', async () => {
    const text = await at('2026-11-23T02:00:00Z', '/places?at=140105001');
    const order = ['营盘街道妇联', '小店区法律援助中心', '太原市法律援助中心', '山西省法律援助中心'].map((name) =>
      text.indexOf(name),
    );
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).toMatch(/营盘街道妇联.*?演示资料，是编造的.*?只指路，不收申请.*?能当面收申请/);
  });

  it('shows what nobody has asked as not verified, never as no', async () => {
    const text = await at('2026-11-23T02:00:00Z');
    expect(text).toContain('女工作人员：没有核实');
    expect(text).toContain('懂手语：没有核实');
    expect(text).not.toContain('女工作人员：没有 ');
    expect(text).toContain('现在没有查到开着门、能收申请的站点'); // hours that nobody told are not “open”
  });

  it('an open door that only guides does not stand in for who answers', async () => {
    world.clock.set('2026-11-23T02:00:00Z');
    await world.kernel.db
      .updateTable('institutions')
      .set({ weeklyHours: ['1 08:30-17:30'], verifiedOn: parsePlainDate('2026-11-23'), confirmedBy: '示例' })
      .where('id', '=', township)
      .execute();
    const text = await at('2026-11-23T03:00:00Z', '/places?at=140105001');
    expect(text).toContain('现在开着，到 17:30');
    expect(text).toContain('这些电话有人接');
  });

  it('an office confirms its own entry: open now, closed at night with the next opening, old after 180 days', async () => {
    const clerk = await callerOf(world, { login: 'clerk' });
    world.clock.set('2026-11-23T02:00:00Z');
    const body = { ...entry, womanOnStaff: true, stepFree: false };
    const put = (id: string, told: object, key = crypto.randomUUID()) =>
      clerk.raw(`/api/kept-places/${id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(told),
      });
    expect((await put(places.agency, body)).status).toBe(200);
    const open = await at('2026-11-23T03:00:00Z');
    expect(open).toMatch(/现在开着，到 17:30/);
    expect(open).toMatch(/2026年11月23日由太原市小店区法律援助中心核实|2026年11月23日由小店区法律援助中心核实/);
    expect(open).toContain('女工作人员：有');
    expect(open).toContain('轮椅能进：不能');
    expect(open).not.toContain('现在没有查到开着门、能收申请的站点');
    const night = await at('2026-11-27T14:00:00Z'); // Friday, 22:00
    expect(night).toContain('下次开门：2026年11月30日 周一 08:30');
    expect(night.indexOf('110')).toBeLessThan(night.indexOf('小店区法律援助中心'));
    expect(night).toContain('现在没有查到开着门、能收申请的站点，这些电话有人接');
    // After the last notice nobody knows which days are off: neither open nor closed is claimed.
    expect(await at('2027-01-04T03:00:00Z')).toContain('今天放不放假，我们没有查到通知');
    expect(await at('2027-05-22T03:00:00Z')).not.toContain('已经超过 180 天');
    expect(await at('2027-05-23T03:00:00Z')).toContain('已经超过 180 天（自定，待核）');
    world.clock.set('2026-11-23T02:00:00Z');
  });

  it('more places than one page holds are on the next, and what the county lies in is on each', async () => {
    const many = Array.from({ length: 45 }, (_, at) => ({
      id: stableId('test', 'places', `many${at}`),
      name: `示例第${String(at).padStart(2, '0')}村妇联`,
      kind: 'womensFederation' as const,
      level: 'village' as const,
      divisionCode: '140122100',
      takesApplications: false,
      isInvented: true,
    }));
    await addInstitutions(world.kernel.db, many);
    const [first, second] = [
      await at('2026-11-23T02:00:00Z', '/places?at=140122'),
      await at('2026-11-23T02:00:00Z', '/places?at=140122&n=2'),
    ];
    const seen = [first, second].map((text) => many.filter(({ name }) => text.includes(name)).length);
    expect(seen[0]).toBe(40);
    expect((seen[0] ?? 0) + (seen[1] ?? 0)).toBeGreaterThanOrEqual(45);
    expect([first.includes('接着看'), second.includes('接着看')]).toEqual([true, false]);
    for (const text of [first, second]) expect(text).toContain('阳曲县法律援助中心');
  });

  it('a holiday of the calendar is not taken for an ordinary Thursday', async () => {
    expect(await at('2026-10-01T03:00:00Z')).toContain('今天放假，这里开不开门没有核实');
    world.clock.set('2026-11-23T02:00:00Z');
  });

  it('an agency keeps the stations of its place; another county, an undertaker and a closing before the opening are refused', async () => {
    const put = async (login: 'clerk' | 'otherClerk' | 'manager' | 'station', id: string, told: object) =>
      (await callerOf(world, { login })).raw(`/api/kept-places/${id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(told),
      });
    expect((await put('clerk', township, { ...entry, takesApplications: false })).status).toBe(200);
    expect((await put('station', places.station, entry)).status).toBe(200);
    expect((await put('otherClerk', township, entry)).status).toBe(403);
    expect((await put('manager', places.station, entry)).status).toBe(403);
    expect((await put('clerk', stableId('test', 'nowhere'), entry)).status).toBe(404);
    const wrong = { ...entry, weeklyHours: [{ weekday: 1, from: '17:00', to: '09:00' }] };
    expect((await put('clerk', places.agency, wrong)).status).toBe(422);
    const kept = (await (await callerOf(world, { login: 'clerk' })).get('/api/kept-places')).body.items;
    expect(kept.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([places.agency, places.station, township]),
    );
    expect(kept.find(({ id }: { id: string }) => id === township)).toMatchObject({
      entryState: 'fresh',
      isInvented: true,
    });
  });

  it('the quiet door shows the same under its neutral title', async () => {
    const her = visitorOf(world);
    const { html, text } = await her.get('/s?to=places&at=140105');
    expect(html).toContain('<title>便民服务</title>');
    expect(text).toContain('小店区法律援助中心');
  });
});
