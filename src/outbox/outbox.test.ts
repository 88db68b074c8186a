import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  application,
  applicationIn,
  notice,
  officeOf,
  served,
  type Filed,
  type Office,
} from '../../tests/support/cases.ts';
import { places, startWorld, type World } from '../../tests/support/world.ts';
import { release } from '../platform/gateway.ts';
import { shortMessages } from '../platform/outgoing/short-messages.ts';
import { decideItem, type ItemAct } from './outbox.commands.ts';
import { contentOf, outboxOf } from './outbox.queries.ts';
import { randomUUID } from 'node:crypto';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const letter = async (filed: Filed, body: string, template = 'agency-letter') =>
  (
    await world.kernel.db.transaction().execute((trx) =>
      release(trx, world.kernel, {
        caseId: filed.caseId,
        to: { institutionId: places.firm },
        channel: 'letter',
        template,
        body,
      }),
    )
  ).id;
const decide = (who: 'reviewer' | 'approver' | 'clerk' | 'otherClerk' | 'manager', id: string, act: ItemAct) =>
  decideItem(world.kernel, world.staff[who], { id, act, reason: '看过，可以' }, randomUUID());
const refusedAs = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { refusal?: { code: string } }) => error.refusal?.code,
  );
const box = (who: 'reviewer' | 'clerk' | 'otherClerk' | 'manager') => outboxOf(world.kernel, world.staff[who]);

describe('a held item', () => {
  it('goes only when two different people let it go, each with a reason', async () => {
    const id = await letter(await office.submit('hurtByHusband'), '她住在小店区示例里三号楼。');
    expect((await box('reviewer')).items.find((item) => item.id === id)).toMatchObject({
      state: 'held',
      leaks: ['住址'],
      releasable: true,
      released: 0,
    });
    expect(await refusedAs(decide('clerk', id, 'release'))).toBe('roleNotAllowed');
    expect(await decide('reviewer', id, 'release')).toMatchObject({ state: 'held', released: 1 });
    expect(await refusedAs(decide('reviewer', id, 'release'))).toBe('samePerson');
    expect(await decide('approver', id, 'release')).toMatchObject({ state: 'released', released: 2 });
    expect(await refusedAs(decide('approver', id, 'release'))).toBe('wrongStatus');
    const rows = await world.kernel.db
      .selectFrom('outgoingReleases')
      .select(['staffId', 'reason'])
      .where('outgoingId', '=', id)
      .execute();
    expect(rows.map(({ staffId }) => staffId).toSorted()).toEqual(
      [world.staff.reviewer.staffId, world.staff.approver.staffId].toSorted(),
    );
    expect(JSON.stringify(rows)).not.toContain('看过');
  });

  it('over the API asks for a fresh second factor', async () => {
    const id = await letter(await office.submit('hurtByHusband'), '她住在小店区示例里三号楼。');
    const reviewer = await office.as('reviewer');
    world.clock.advance({ minutes: 6 }); // the second factor of the sign-in is no longer fresh
    const answer = await reviewer.post(`/api/outbox/${id}/release`, { reason: '可以' });
    expect([answer.status, answer.body.code]).toEqual([403, 'stepUpNeeded']);
  });

  it('that her plan forbids is let go by nobody', async () => {
    const filed = await office.submit('hurtByHusband');
    const { personId } = await world.kernel.db
      .selectFrom('applications')
      .select('personId')
      .where('id', '=', filed.applicationId)
      .executeTakeFirstOrThrow();
    const { id } = await world.kernel.db.transaction().execute((trx) =>
      release(trx, world.kernel, {
        caseId: filed.caseId,
        to: { personId },
        channel: 'sms',
        template: 'something-new',
        body: shortMessages['something-new'],
      }),
    );
    expect(await refusedAs(decide('reviewer', id, 'release'))).toBe('wrongStatus');
    expect(await decide('clerk', id, 'withdraw')).toMatchObject({ state: 'withdrawn' });
  });

  it('is seen by the agency of the case alone, and its words only by who decides over it', async () => {
    const id = await letter(await office.submit('hurtByHusband'), '她住在小店区示例里三号楼。');
    for (const who of ['otherClerk', 'manager'] as const) {
      expect((await box(who)).items.some((item) => item.id === id)).toBe(false);
      expect(await refusedAs(decide(who, id, 'withdraw'))).toBe('notFound');
      expect(await refusedAs(contentOf(world.kernel, world.staff[who], id))).toBe('notFound');
    }
    expect(JSON.stringify(await box('clerk'))).not.toContain('示例里');
    expect(await refusedAs(contentOf(world.kernel, world.staff.clerk, id))).toBe('roleNotAllowed');
    expect((await contentOf(world.kernel, world.staff.reviewer, id)).body).toContain('示例里');
  });
});

it('a petition for protection is never held up, and is listed for review until somebody has looked', async () => {
  const id = await letter(await office.submit('hurtByHusband'), '她住在小店区示例里三号楼。', 'protection-petition');
  expect((await box('reviewer')).reviews.map((item) => item.id)).toContain(id);
  await decide('reviewer', id, 'review');
  expect((await box('reviewer')).reviews.map((item) => item.id)).not.toContain(id);
});

it('what has no provider is sent by hand and recorded', async () => {
  const id = await letter(await office.submit('wages'), '请在系统里查看。');
  expect((await box('clerk')).items.find((item) => item.id === id)).toMatchObject({ state: 'released', byHand: true });
  expect(await decide('clerk', id, 'markSent')).toMatchObject({ state: 'sent' });
  expect((await box('clerk')).items.map((item) => item.id)).not.toContain(id);
});

it('a plan that ran out stands on the list until she is asked again', async () => {
  const filed = await office.submit('hurtByHusband');
  const listed = async () => (await box('clerk')).expired.some((plan) => plan.applicationId === filed.applicationId);
  expect(await listed()).toBe(false);
  world.clock.advance({ days: 30 });
  expect(await listed()).toBe(true);
  world.clock.advance({ days: -30 });
});

describe('a paper that did not reach her', () => {
  const waiting = async () => office.play(await office.submit('hurtByHusband'), [notice]);
  const owed = async (filed: Filed) =>
    (await box('clerk')).services.filter((task) => task.applicationId === filed.applicationId);

  it('is owed again within three days by the office that has the application, until it reaches her', async () => {
    const filed = await waiting();
    await office.play(filed, [served('one-time-notice', { reached: false })]);
    expect(await owed(filed)).toMatchObject([{ dueOn: '2026-11-26', isLate: false }]);
    await office.play(filed, [served('one-time-notice', { reached: false, method: 'atStation' })]);
    expect(await owed(filed)).toHaveLength(1);
    await office.play(filed, [served('one-time-notice')]);
    expect(await owed(filed)).toEqual([]);
  });

  it('starts no period of hers before that', async () => {
    const filed = await waiting();
    await office.play(filed, [served('one-time-notice', { reached: false })]);
    const due = () =>
      world.kernel.db
        .selectFrom('applications')
        .select('supplementDueOn')
        .where('id', '=', filed.applicationId)
        .executeTakeFirstOrThrow();
    expect(await due()).toEqual({ supplementDueOn: null });
    await office.play(filed, [
      served('one-time-notice', { method: 'readAloud', handedBy: '常律师', place: '工作站', servedTime: '10:30' }),
    ]);
    expect(await due()).toEqual({ supplementDueOn: '2026-11-30' });
  });

  it('counts as received by hand or voice only with who and where, and by post only where she agreed to post', async () => {
    const filed = await waiting();
    const attempt = async (more: object) => {
      const step = served('one-time-notice', more);
      if ('wait' in step) throw new Error('an act is meant');
      return (await office.attempt(filed, step)).body;
    };
    expect(await attempt({ method: 'readAloud' })).toMatchObject({
      code: 'invalidInput',
      errors: [{ path: 'handedBy' }, { path: 'place' }],
    });
    expect(await attempt({ method: 'post' })).toMatchObject({ code: 'safeContactForbids' });
    expect(await attempt({ method: 'byLawyer', handedBy: '常律师', place: '律所' })).toMatchObject({
      status: 'awaitingDocuments',
    });
  });

  it('moves with the application, and is owed no more once she has answered', async () => {
    const filed = await waiting();
    await office.play(filed, [served('one-time-notice', { reached: false })]);
    await office.play(filed, [
      application('supply', 'her', { items: [{ kind: 'violenceMaterial', state: 'unavailable' }] }),
    ]);
    expect(await owed(filed)).toEqual([]);
    expect(await applicationIn(office, 'awaitingDocuments')).toBeDefined();
  });
});
