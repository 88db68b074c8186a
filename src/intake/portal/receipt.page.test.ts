import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitorOf } from '../../../tests/support/visitor.ts';
import { startWorld, type World } from '../../../tests/support/world.ts';
import { shown } from '../../../tests/support/shown.ts';
import { latest } from '../../web/portal/latest.ts';
import { changeDraft } from '../draft.commands.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
});
afterAll(() => world.close());

const receipt = {
  number: '援申〔2026〕140105-00001',
  receivedAt: '2026-11-23T02:00:00.000Z',
  returnCode: '12345678901234567',
  agency: '小店区法律援助中心',
  documents: [],
  applicant: '张秀英',
  mayCall: false,
};

it.each([
  ['known', { dueOn: '2026-11-30', dueTentative: false }, '最晚 2026年11月30日 前书面答复给不给援助'],
  ['known for now', { dueOn: '2027-01-04', dueTentative: true }, '放假安排公布后，这个日子可能往后顺延'],
  [
    'not known',
    { dueTentative: false },
    '从收到的第二天算起， 7 天 内书面答复给不给援助。具体是哪一天，要等那一年的放假安排公布',
  ],
])('the receipt says by when she is answered, the day being %s', async (_, due, says) => {
  const her = visitorOf(world);
  await her.send('/', { page: 'home', topic: 'family' });
  await changeDraft(world.kernel, her.cookies.get('yh_visit') ?? '', ({ answers }) => ({
    answers: { ...answers, receipt: { ...receipt, ...due } },
  }));
  const seen = await her.get('/apply/receipt');
  expect(seen.text).toContain(says);
  expect(seen.text).not.toMatch(/最晚\s+前/);
});

it('a day that is not known yet is said to be so, never printed as an empty place', () => {
  expect(shown(latest({ dueOn: undefined, isTentative: true }, '答复'))).toContain('还没有算出来');
});
