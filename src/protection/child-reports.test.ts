import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, startWorld, type World } from '../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
});
afterAll(() => world.close());

const told = {
  page: 'report',
  situation: 'R4',
  at: '140105',
  happening: '手臂多处青紫，在小店二小三年级',
  reporter: '王老师 13900001234',
  receipt: '',
};
const listOf = async (login: 'clerk' | 'otherClerk' | 'lawyer') =>
  (await callerOf(world, { login })).get('/api/child-reports');
const strong = (html: string): string[] =>
  [...html.matchAll(/<strong class="code">([^<]+)<\/strong>/g)].map(([, words = '']) => words);

it('says 110 first, asks four things, and tells what is missing without losing a word', async () => {
  const teacher = visitorOf(world);
  const first = await teacher.get('/report');
  expect(first.text.indexOf('110')).toBeLessThan(first.text.indexOf('最接近哪一种'));
  const missing = await teacher.send('/report', { ...told, situation: '', at: '', reporter: '' });
  for (const says of ['选一种最接近的', '选孩子现在所在的县', '写怎样找到您']) expect(missing.text).toContain(says);
  expect(missing.html).toContain('手臂多处青紫');
});

it('the receipt replaces no report to the police: the duty is open until their receipt is there', async () => {
  const teacher = visitorOf(world);
  const kept = await teacher.send('/report', told);
  expect(kept.text).toContain('报告义务还没有完成');
  expect(kept.text).toContain('不能代替向公安报案');
  const [number = '', code = ''] = strong(kept.html);
  expect((await listOf('clerk')).body.items[0]).toMatchObject({ number, status: 'received', isLate: false });

  world.clock.advance({ minutes: 61 });
  expect((await listOf('clerk')).body.items[0]).toMatchObject({ isLate: true, askedAgain: 0 });
  const clerk = await callerOf(world, { login: 'clerk' });
  const { id } = (await listOf('clerk')).body.items[0];
  expect((await clerk.post(`/api/child-reports/${id}/askAgain`, { note: '打了学校电话，说马上去派出所' })).status).toBe(
    200,
  );
  expect((await listOf('clerk')).body.items[0]).toMatchObject({ isLate: false, askedAgain: 1 });

  const wrong = await teacher.send('/report/receipt', {
    page: 'report/receipt',
    number,
    code: 'AAAA-AAAA-AAAA',
    receipt: '小店派出所 012345',
  });
  const unknown = await teacher.send('/report/receipt', {
    page: 'report/receipt',
    number: '报〔2026〕140105-999',
    code,
    receipt: 'x',
  });
  for (const answer of [wrong, unknown]) expect(answer.text).toContain('没有找到这张回执');
  const done = await teacher.send('/report/receipt', {
    page: 'report/receipt',
    number,
    code,
    receipt: '小店派出所 012345',
  });
  expect(done.text).toContain('义务已经完成');
  expect((await listOf('clerk')).body.items[0]).toMatchObject({
    status: 'doneWithPolice',
    policeReceipt: '小店派出所 012345',
  });
});

it('with the police receipt at once the duty is done; pressing twice is one report', async () => {
  const before = (await listOf('clerk')).body.items.length;
  const doctor = visitorOf(world);
  const key = '11111111-1111-4111-8111-111111111111';
  const answers = await Promise.all(
    [1, 2].map(() => doctor.send('/report', { ...told, key, receipt: '晋公受〔2026〕7号' })),
  );
  for (const answer of answers) expect(answer.text).toContain('义务已经完成');
  expect((await listOf('clerk')).body.items.length).toBe(before + 1);
});

it('who reported is in no answer; another office and the lawyer see no report', async () => {
  expect(JSON.stringify((await listOf('clerk')).body)).not.toMatch(/王老师|13900001234/);
  expect((await listOf('otherClerk')).body.items).toEqual([]);
  expect((await listOf('lawyer')).body.items).toEqual([]);
});

it('only the head sets one aside, with a reason', async () => {
  await visitorOf(world).send('/report', told);
  const { id } = (await listOf('clerk')).body.items.find((one: { status: string }) => one.status === 'received');
  const clerk = await callerOf(world, { login: 'clerk' });
  expect((await clerk.post(`/api/child-reports/${id}/setAside`, { reason: '不是孩子' })).status).toBe(403);
  const head = await callerOf(world, { login: 'approver' });
  expect((await head.post(`/api/child-reports/${id}/setAside`, { reason: '当事人已成年' })).body.status).toBe(
    'notTheDuty',
  );
});
