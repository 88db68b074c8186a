import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villageReadings } from '../../network/village-words.ts';
import { childrenOf } from '../../network/division.queries.ts';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { callerOf, startWorld, type Member, type World } from '../../../tests/support/world.ts';

let world: World;
let village: { code: string; name: string };
beforeAll(async () => {
  world = await startWorld();
  // 北格镇 of 小店区: a village whose name stands once in its county.
  const villages = await childrenOf(world.kernel.db, { kind: 'visitor' }, '140105100');
  const found = villages.find(({ name }) => /^.{3,}村(村委会|村民委员会)$/.test(name)) ?? villages[0];
  if (!found) throw new Error('no village');
  village = found;
});
afterAll(() => world.close());

const keep = async (login: Member, code: string, method: 'PUT' | 'DELETE', told: object = {}) =>
  (
    await (
      await callerOf(world, { login })
    ).raw(`/api/village-advisers/${code}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      ...(method === 'PUT' ? { body: JSON.stringify(told) } : {}),
    })
  ).status;
const ask = async (words: string, county = '140105') =>
  visitorOf(world).send('/adviser', { page: 'adviser', county, village: words });
const told = { name: '解百事', unit: '示例律师事务所', phone: '0351-0000002', days: '每周三上午' };

describe('村（居）法律顾问', () => {
  it('home words are read: with 我们村叫, with the township before, with 村委会 behind, full-width or with spaces', () => {
    expect(villageReadings('我们村叫东桃园')).toContain('东桃园');
    expect(villageReadings('北格镇东桃园村委会')).toContain('东桃园');
    expect(villageReadings('　东　桃园　村')).toContain('东桃园');
    expect(villageReadings('西')).toEqual([]);
  });

  it('where nobody is entered she is given the county’s agency and 12348, never an empty page', async () => {
    const { text, status, path } = await ask(village.name);
    expect(status).toBe(200);
    expect(path).toBe('/adviser'); // no address tells where she lives
    expect(text).toContain('这里还没有登记法律顾问');
    expect(text).toContain('小店区法律援助中心');
    expect(text).toContain('12348');
  });

  it('the office enters the adviser; she finds who, when and how by part of the name; dropped, the station stands there again', async () => {
    expect(await keep('clerk', village.code, 'PUT', told)).toBe(200);
    const part = village.name.replace(/(村民委员会|村委会|居委会)$/, '');
    for (const words of [village.name, part, `我们村叫${part}`, `北格镇${part}`]) {
      const found = await ask(words);
      const { text } = found.text.includes('找到这些')
        ? await visitorOf(world).send('/adviser', { page: 'adviser', code: village.code })
        : found;
      expect(text, words).toContain('解百事');
      expect(text).toContain('哪天在：每周三上午');
      expect(text).toContain('怎么找：没有核实');
      expect(text).toMatch(/2026年11月23日由.*小店区法律援助中心核实/);
    }
    const items = (await (await callerOf(world, { login: 'bureau' })).get('/api/village-advisers')).body.items;
    expect(items).toEqual([expect.objectContaining({ divisionCode: village.code, name: '解百事', isInvented: false })]);
    expect(await keep('bureau', village.code, 'DELETE')).toBe(200);
    expect(await keep('bureau', village.code, 'DELETE')).toBe(404);
    expect((await ask(village.name)).text).not.toContain('解百事');
  });

  it('a township written for the village is answered with its villages and its station', async () => {
    for (const words of ['北格镇', '我们村叫北格镇']) {
      const { text, html, path } = await ask(words);
      expect([path, text.includes('北格镇，是哪个村（社区）？')], words).toEqual(['/adviser', true]);
      expect(html).toContain(`value="${village.code}"`);
      expect(text).toContain('小店区法律援助中心');
    }
  });

  it('another county, an undertaker and what is no village are refused', async () => {
    expect(await keep('otherClerk', village.code, 'PUT', told)).toBe(403);
    expect(await keep('manager', village.code, 'PUT', told)).toBe(403);
    expect(await keep('clerk', '140105', 'PUT', told)).toBe(404);
    expect(await keep('clerk', village.code, 'PUT', { ...told, name: ' ' })).toBe(422);
  });

  it('what is missing or not found is said at its field, and what was typed stays', async () => {
    const { html, status } = await ask('没有这样的村名', '140105');
    expect(status).toBe(422);
    expect(html).toContain('value="没有这样的村名"');
    expect((await ask(village.name, '')).html).toContain('选一个县（市、区）');
    expect((await visitorOf(world).get('/s?to=adviser')).html).toContain('<title>便民服务</title>');
  });
});
