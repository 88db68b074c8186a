import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { application, casePaths, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { decideItem } from '../outbox/outbox.commands.ts';
import { renderPaper } from './papers.jobs.ts';
import { readPdf } from './typeset/read-pdf.ts';

const address = '小店区示例里三号楼';
let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const noticed = async (why: string): Promise<{ filed: Filed; paperId: string }> => {
  const filed = await office.submit('hurtByHusband');
  await office.play(filed, [
    application('requestDocuments', 'clerk', { missing: [{ kind: 'caseMaterial', why }], days: 10 }),
  ]);
  return { filed, paperId: filed.papers.get('one-time-notice') ?? '' };
};
const stateOf = async (id: string) =>
  (await world.kernel.db.selectFrom('papers').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const heldItem = (paperId: string) =>
  world.kernel.db.selectFrom('outgoing').selectAll().where('paperId', '=', paperId).executeTakeFirst();
const decide = async (who: 'reviewer' | 'approver', paperId: string, act: 'release' | 'withdraw') =>
  decideItem(
    world.kernel,
    world.staff[who],
    { id: (await heldItem(paperId))?.id ?? '', act, reason: '看过，可以' },
    randomUUID(),
  );
const open = async (who: 'clerk' | 'lawyer' | 'her', filed: Filed, paperId: string) =>
  (await office.as(who, filed)).raw(`/api/papers/${paperId}/pdf`);

it('a paper with her address in it is held, printed for nobody, until two people let it go', async () => {
  const { filed, paperId } = await noticed(`请到${address}附近的派出所开证明`);
  expect(await stateOf(paperId)).toBe('held');
  await renderPaper(world.kernel, { paperId });
  expect(await stateOf(paperId)).toBe('held');
  expect(await heldItem(paperId)).toMatchObject({
    state: 'held',
    channel: 'print',
    recipient: 'person',
    leaks: ['address'],
  });
  for (const who of ['clerk', 'her'] as const) expect((await open(who, filed, paperId)).status).toBe(409);
  const served = {
    paperId,
    method: 'inPerson',
    reached: true,
    servedOn: world.kernel.clock.today(),
    handedBy: '甲',
    place: '窗口',
  };
  expect(
    (await office.attempt(filed, { on: 'application', does: 'recordService', by: 'clerk', input: served })).status,
  ).toBe(404);
  const seen = (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body.papers;
  expect(seen.find(({ id }: { id: string }) => id === paperId)).toMatchObject({ state: 'held' });
  expect(await decide('reviewer', paperId, 'release')).toMatchObject({ state: 'held', released: 1 });
  expect(await stateOf(paperId)).toBe('held');
  expect(await decide('approver', paperId, 'release')).toMatchObject({ state: 'sent', released: 2 });
  await renderPaper(world.kernel, { paperId });
  expect((await open('her', filed, paperId)).status).toBe(200);
});

it('withdrawn, it is never printed, and the number stays taken', async () => {
  const { filed, paperId } = await noticed(`她住${address}`);
  expect(await decide('reviewer', paperId, 'withdraw')).toMatchObject({ state: 'withdrawn' });
  await renderPaper(world.kernel, { paperId });
  expect(await stateOf(paperId)).toBe('withdrawn');
  expect((await open('clerk', filed, paperId)).status).toBe(409);
});

it('the same paper without it is printed at once', async () => {
  const { paperId } = await noticed('要看结婚证');
  expect(await stateOf(paperId)).toBe('pending');
});

it('the lawyer is not shown what the list keeps to the office, and the court is told where papers are left for her', async () => {
  const told = await office.submit('hurtByHusband', { narrative: `他追到${address}来闹。` });
  const filed = await office.play(told, casePaths.inProgress);
  const papers = await world.kernel.db
    .selectFrom('papers')
    .select(['id', 'kind'])
    .where('caseId', '=', filed.caseId)
    .execute();
  for (const { id } of papers) await renderPaper(world.kernel, { paperId: id });
  const idOf = (kind: string): string => papers.find((paper) => paper.kind === kind)?.id ?? '';
  expect((await open('clerk', filed, idOf('application-form'))).status).toBe(200);
  const refused = await open('lawyer', filed, idOf('application-form'));
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('safeContactForbids');
  const letter = await open('lawyer', filed, idOf('agency-letter'));
  expect(letter.status).toBe(200);
  const words = (await readPdf(new Uint8Array(await letter.arrayBuffer()))).text.replaceAll(/\s/g, '');
  expect(words).toContain('送达代收点');
  expect(words).not.toContain('示例里');
});
