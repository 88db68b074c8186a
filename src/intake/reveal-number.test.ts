import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { startWorld, type World } from '../../tests/support/world.ts';

const idNumber = '140105199403080025';
let world: World;
let office: Office;
let filed: Filed;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  const applicant = { name: '苗春花', idKind: 'residentId', idNumber, phone: '13800000001' };
  filed = await office.submit('hurtByHusband', { applicant });
});
afterAll(() => world.close());

const reveal = async (
  by: 'clerk' | 'assigner' | 'otherClerk' | 'lawyer',
  body: object = { reason: 'verifyingIdentity' },
) => (await office.as(by)).post(`/api/applications/${filed.applicationId}/reveal-number`, body);

it('an opened record shows her number masked, a list her name masked', async () => {
  const clerk = await office.as('clerk');
  const record = await clerk.raw(`/api/applications/${filed.applicationId}`);
  const text = await record.text();
  expect(JSON.parse(text).person).toMatchObject({ name: '苗春花', idNumber: '1****************5' });
  expect(text).not.toContain(idNumber);
  expect(
    await (await office.as('assigner')).raw(`/api/cases/${filed.caseId}`).then((answer) => answer.text()),
  ).not.toContain(idNumber);
  for (const path of ['/api/applications', '/api/desk']) {
    const list = await (await clerk.raw(path)).text();
    expect(list).toContain('苗*花');
    expect(list).not.toContain('苗春花');
  }
});

it('the whole number is an act of those whose post needs it, for a reason that is written down', async () => {
  expect(await reveal('clerk')).toMatchObject({ status: 200, body: { idNumber } });
  const entries = await world.kernel.db
    .selectFrom('auditEntries')
    .select(['kind', 'action', 'purpose', 'subjectIds', 'actorId'])
    .where('action', '=', 'revealNumber')
    .execute();
  expect(entries).toEqual([
    {
      kind: 'act',
      action: 'revealNumber',
      purpose: 'verifyingIdentity',
      subjectIds: [filed.applicationId],
      actorId: world.staff.clerk.staffId,
    },
  ]);
});

it('is refused without a reason, to a post that does not need it, and to whoever has no part in it as if it were not there', async () => {
  expect(await reveal('clerk', {})).toMatchObject({ status: 422, body: { code: 'invalidInput' } });
  expect(await reveal('clerk', { reason: 'handling' })).toMatchObject({ status: 422, body: { code: 'invalidInput' } });
  expect(await reveal('assigner')).toMatchObject({ status: 403, body: { code: 'roleNotAllowed' } });
  for (const stranger of ['otherClerk', 'lawyer'] as const)
    expect(await reveal(stranger)).toMatchObject({ status: 404, body: { code: 'notFound' } });
});
