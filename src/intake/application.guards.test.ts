import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as told from '../../tests/support/cases.ts';
import { application, officeOf, served, wait, type Filed, type Office } from '../../tests/support/cases.ts';
import { places, startWorld, type World } from '../../tests/support/world.ts';
import { addDays } from '../../law/kernel/plain-date.ts';
import { Refused } from '../platform/refusal.ts';
import { perform } from '../platform/workflow/perform.ts';
import { applicationActOf } from './application.commands.ts';
import type { ApplicationTransition } from './application.workflow.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const today = () => world.clock.today();
const rowOf = ({ applicationId }: Filed) =>
  world.kernel.db.selectFrom('applications').selectAll().where('id', '=', applicationId).executeTakeFirstOrThrow();
const dueOf = (filed: Filed, ruleId: string) =>
  world.kernel.db
    .selectFrom('periods')
    .selectAll()
    .where('subjectId', '=', filed.applicationId)
    .where('ruleId', '=', ruleId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
const attempt = (filed: Filed, does: ApplicationTransition, by: told.Doer, input: object = {}) =>
  office.attempt(filed, { on: 'application', does, by, input });

/** One person holding every post of the agency: what must be two people's work, she cannot do alone. */
async function alone(
  filed: Filed,
  transition: ApplicationTransition,
  input: object = {},
  twoPersonActs: readonly string[] = [],
): Promise<string> {
  const viewer = { ...world.staff.approver, roles: ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const };
  try {
    return (
      await perform({ ...world.kernel, twoPersonActs: new Set(twoPersonActs) }, applicationActOf(world.kernel), {
        id: filed.applicationId,
        transition,
        input,
        viewer,
        requestId: randomUUID(),
      })
    ).status;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

describe('the one-time notice (法律援助法 43)', () => {
  const again = (kind: string, more: object = {}) => ({ missing: [{ kind, why: '核对' }], days: 7, ...more });
  const supplied = async () =>
    office.play(await office.submit('hurtByHusband'), [
      told.notice,
      application('supply', 'her', told.handed('violenceMaterial')),
    ]);

  it('never asks twice for the same document, not even with a new fact', async () => {
    const filed = await supplied();
    expect(
      await attempt(filed, 'requestDocuments', 'clerk', again('violenceMaterial', { arisenSince: '她搬了家' })),
    ).toMatchObject({ status: 409, body: { code: 'alreadyNotified' } });
  });

  it('never asks later for what was knowable at first', async () => {
    expect(await attempt(await supplied(), 'requestDocuments', 'reviewer', again('kinship'))).toMatchObject({
      status: 409,
      body: { code: 'knowableAtFirstNotice' },
    });
  });

  it('may ask once more for what only a new fact calls for, and then not again for what was answered before', async () => {
    const filed = await supplied();
    expect(
      (
        await attempt(
          filed,
          'requestDocuments',
          'clerk',
          again('kinship', { arisenSince: '孩子前天被带走，需要证明亲子关系' }),
        )
      ).status,
    ).toBe(200);
    expect((await attempt(filed, 'supply', 'her', told.handed('kinship'))).status).toBe(200);
  });

  it('wants an answer to each document asked for, and takes “没有这份材料” as one', async () => {
    const filed = await office.play(await office.submit('wages'), [
      application('requestDocuments', 'clerk', {
        missing: [
          { kind: 'kinship', why: '核对' },
          { kind: 'caseMaterial', why: '了解' },
        ],
        days: 7,
      }),
    ]);
    const half = await attempt(filed, 'supply', 'her', told.handed('kinship'));
    expect(half).toMatchObject({ status: 422, body: { errors: [{ path: 'items.caseMaterial' }] } });
    expect(half.body.detail).toContain('没有这份材料');
    expect((await attempt(filed, 'supply', 'her', told.handed('kinship', 'caseMaterial'))).body.status).toBe(
      'underReview',
    );
  });

  it('never asks for a document the law abolished', async () => {
    expect(
      (await attempt(await office.submit('wages'), 'requestDocuments', 'clerk', again('hardshipCertificate'))).status,
    ).toBe(422);
  });
});

describe('treating silence as withdrawal', () => {
  const deem = (filed: Filed, by: told.Doer = 'reviewer') =>
    attempt(filed, 'deemWithdrawn', by, { reason: '期限届满' });
  const propose = (filed: Filed) => attempt(filed, 'proposeDeemedWithdrawal', 'clerk', { reason: '期限届满' });

  it('needs the proof that the notice reached her', async () => {
    const filed = await office.play(await office.submit('wages'), [told.notice, wait(9)]);
    expect((await deem(filed)).body.code).toBe('notServed');
    await office.play(filed, [served('one-time-notice', { reached: false })]);
    expect((await deem(filed)).body.code).toBe('notServed');
  });

  it('waits until the period named in the notice is over, to the day', async () => {
    const filed = await office.play(await office.submit('wages'), [told.notice, served('one-time-notice'), wait(7)]);
    const early = await deem(filed);
    expect(early.body).toMatchObject({ code: 'periodNotExpired', detail: expect.stringContaining(today()) });
    await office.play(filed, [wait(1)]);
    expect((await deem(filed)).body.status).toBe('deemedWithdrawn');
  });

  it.each(['hurtByHusband', 'child'] as const)(
    'of %s needs an attempt by her safe channel and a second person',
    async (tale) => {
      const filed = await office.play(await office.submit(tale), told.noticeExpired);
      expect((await propose(filed)).body.code).toBe('safeAttemptMissing');
      await office.play(filed, [application('trySafely', 'clerk', { how: '约定时段电话', outcome: '无人接听' })]);
      expect((await deem(filed)).body.code).toBe('opinionMissing');
      expect(await alone(filed, 'proposeDeemedWithdrawal', { reason: '期限届满' })).toBe('awaitingDocuments');
      expect(await alone(filed, 'deemWithdrawn', { reason: '期限届满' })).toBe('samePerson');
      expect((await deem(filed)).body.status).toBe('deemedWithdrawn');
    },
  );

  it('counts no attempt made under an earlier notice', async () => {
    const filed = await office.play(await office.submit('hurtByHusband'), [
      ...told.noticeTriedSafely,
      application('supply', 'her', told.handed('violenceMaterial')),
      application('requestDocuments', 'clerk', {
        missing: [{ kind: 'kinship', why: '核对' }],
        days: 7,
        arisenSince: '孩子被带走',
      }),
      served('one-time-notice'),
      wait(8),
    ]);
    expect((await propose(filed)).body.code).toBe('safeAttemptMissing');
  });

  it('bars no new application: another number, linked to the first', async () => {
    const filed = await office.play(await office.submit('hurtByHusband'), told.applicationPaths.deemedWithdrawn);
    const anew = await office.submit('hurtByHusband', { previousApplicationId: filed.applicationId });
    expect(anew.number).not.toBe(filed.number);
    expect(await rowOf(anew)).toMatchObject({ previousApplicationId: filed.applicationId, status: 'received' });
  });
});

describe('withdrawal', () => {
  it.each(['hurtByHusband', 'child'] as const)(
    'by her of %s never completes online: she is spoken to alone first',
    async (tale) => {
      const filed = await office.submit(tale);
      expect((await attempt(filed, 'withdraw', 'her')).body.code).toBe('withdrawalNeedsTalk');
      expect((await attempt(filed, 'recordWithdrawal', 'clerk', { note: '电话里说的' })).body.code).toBe('unknownFact');
      expect((await attempt(filed, 'askWithdrawal', 'her')).status).toBe(200);
      expect((await rowOf(filed)).status).toBe('received');
      expect((await attempt(filed, 'recordWithdrawal', 'clerk', { note: '丈夫在旁边' })).body.code).toBe(
        'spokenAloneMissing',
      );
      expect(
        (await attempt(filed, 'recordWithdrawal', 'clerk', { note: '约好明天谈', spokenAloneOn: addDays(today(), 1) }))
          .status,
      ).toBe(422);
      expect(
        (await attempt(filed, 'recordWithdrawal', 'clerk', { note: '单独谈过', spokenAloneOn: today() })).body.status,
      ).toBe('withdrawn');
    },
  );

  it('that was asked for is a task with a day; a second wish moves no day, and she may go on after the talk', async () => {
    const filed = await office.submit('hurtByHusband');
    const talk = () =>
      world.kernel.db
        .selectFrom('periods')
        .select(['state', 'dueOn', 'institutionId'])
        .where('subjectId', '=', filed.applicationId)
        .where('ruleId', '=', 'DL-63')
        .orderBy('id')
        .execute();
    expect((await attempt(filed, 'keepApplication', 'clerk', { note: '没有提过' })).body.code).toBe('unknownFact');
    await attempt(filed, 'askWithdrawal', 'her');
    const [asked] = await talk();
    expect(asked).toMatchObject({ state: 'running' });
    expect(asked?.dueOn && asked.dueOn > today()).toBe(true);
    expect((await attempt(filed, 'askWithdrawal', 'her')).body.code).toBe('alreadyRaised');
    expect((await attempt(filed, 'keepApplication', 'clerk', { note: '他在旁边' })).body.code).toBe(
      'spokenAloneMissing',
    );
    const kept = await attempt(filed, 'keepApplication', 'clerk', { note: '单独谈过，接着办', spokenAloneOn: today() });
    expect(kept.body.status).toBe('received');
    expect((await rowOf(filed)).withdrawalAskedAt).toBeNull();
    expect((await talk()).map(({ state }) => state)).toEqual(['met']);
    expect(
      (await attempt(filed, 'recordWithdrawal', 'clerk', { note: '再记', spokenAloneOn: today() })).body.code,
    ).toBe('unknownFact');
    await attempt(filed, 'askWithdrawal', 'her'); // another day, another wish: a new talk
    await attempt(filed, 'recordWithdrawal', 'clerk', { note: '单独谈过', spokenAloneOn: today() });
    expect((await talk()).map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('of provisional aid ends the case that was opened for it', async () => {
    const filed = await office.play(await office.submit('wages'), [told.provisional, application('withdraw', 'her')]);
    expect(
      (
        await world.kernel.db
          .selectFrom('cases')
          .select('status')
          .where('id', '=', filed.caseId)
          .executeTakeFirstOrThrow()
      ).status,
    ).toBe('terminated');
  });

  it('is no longer hers after the decision', async () => {
    expect((await attempt(await told.applicationIn(office, 'granted', 'wages'), 'withdraw', 'her')).status).toBe(409);
  });
});

describe('the decision', () => {
  it('to refuse and to end provisional aid is never one person’s', async () => {
    const refused = await office.play(await office.submit('wages'), told.applicationPaths.underReview);
    expect(await alone(refused, 'giveOpinion', { opinion: 'refuse', grounds: ['LAL-34'], reason: '不在范围内' })).toBe(
      'awaitingApproval',
    );
    expect(await alone(refused, 'refuse')).toBe('samePerson');
    expect((await attempt(refused, 'refuse', 'approver')).body.code).toBe('samePerson'); // the same person by her own sign-in

    const ended = await office.play(await office.submit('wages'), told.applicationPaths.provisionalEnded.slice(0, 2));
    expect(
      await alone(ended, 'giveOpinion', { opinion: 'endProvisional', grounds: ['LAL-44-1'], reason: '不符合条件' }),
    ).toBe('awaitingApproval');
    expect(await alone(ended, 'endProvisional')).toBe('samePerson');
  });

  it('to grant is one authorised person’s, unless the installation asks for a second', async () => {
    const opinion = { opinion: 'grant', grounds: ['LAL-31-5'], reason: '请求支付劳动报酬' };
    const filed = await office.play(await office.submit('wages'), told.applicationPaths.underReview);
    expect(await alone(filed, 'giveOpinion', opinion)).toBe('awaitingApproval');
    expect(await alone(filed, 'grant', {}, ['application.grant'])).toBe('samePerson');
    expect(await alone(filed, 'grant')).toBe('granted');
  });

  it('follows the opinion: neither grant against it nor refuse against it', async () => {
    const filed = await told.applicationIn(office, 'awaitingApproval');
    expect((await attempt(filed, 'refuse', 'approver')).body.code).toBe('recommendedOtherwise');
    const other = await office.play(await office.submit('wages'), told.opinionToRefuse);
    expect((await attempt(other, 'grant', 'approver')).body.code).toBe('recommendedOtherwise');
  });

  it('waits for her signature; the receipt does not', async () => {
    const filed = await office.play(await office.submit('hurtByHusband', { signature: { kind: 'pending' } }), [
      application('accept', 'clerk'),
    ]);
    expect(filed.papers.has('materials-receipt')).toBe(true);
    const opinion = { opinion: 'grant', grounds: ['LAL-32-4'], reason: '家庭暴力受害人' };
    expect((await attempt(filed, 'giveOpinion', 'reviewer', opinion)).body).toMatchObject({
      code: 'unknownFact',
      detail: expect.stringContaining('签名'),
    });
    expect((await attempt(filed, 'sign', 'clerk', { signature: 'fingerprint' })).status).toBe(422); // no witness
    await office.play(filed, [application('sign', 'her', { signature: 'drawn' })]);
    expect((await attempt(filed, 'sign', 'clerk', { signature: 'recording' })).status).toBe(409);
    expect((await attempt(filed, 'giveOpinion', 'reviewer', opinion)).status).toBe(200);
  });

  it('never reads an unknown fact as no: what is missing is named', async () => {
    const filed = await office.play(await office.submit('wages', { facts: { isVictimOfAbuse: false } }), [
      application('accept', 'clerk'),
    ]);
    const reply = await attempt(filed, 'giveOpinion', 'reviewer', {
      opinion: 'refuse',
      grounds: ['LAL-34'],
      reason: '看起来不符合',
    });
    expect(reply.body).toMatchObject({ code: 'unknownFact', detail: expect.stringContaining('还没有问清') });
  });

  it('is remembered with the figures it rested on', async () => {
    expect((await rowOf(await told.applicationIn(office, 'granted'))).figuresHash).toMatch(/\S{8,}/);
  });
});

describe('aid before the decision (法律援助法 44)', () => {
  const grant = async (input: object) =>
    attempt(await office.submit('wages'), 'grantProvisionally', 'approver', { reason: '情况紧急', days: 7, ...input });

  it('stands on a limitation that is less than seven days away', async () => {
    expect((await grant({ ground: 'limitationNear' })).body.errors).toEqual([
      { path: 'limitationOn', message: '请填写届满日期' },
    ]);
    expect((await grant({ ground: 'limitationNear', limitationOn: addDays(today(), 7) })).status).toBe(422);
    expect((await grant({ ground: 'limitationNear', limitationOn: addDays(today(), -1) })).status).toBe(422);
    expect((await grant({ ground: 'limitationNear', limitationOn: addDays(today(), 6) })).body.status).toBe(
      'provisional',
    );
  });

  it('knows the three grounds of the law and no other', async () => {
    expect((await grant({ ground: 'somethingElse' })).status).toBe(422);
    expect((await grant({ ground: 'preservationNeeded' })).body.papers).toEqual([
      expect.objectContaining({ kind: 'application-form' }),
      expect.objectContaining({ kind: 'provisional-aid-decision' }),
    ]);
    expect((await grant({ ground: 'otherLegal' })).status).toBe(200);
  });

  it('is ended, never refused, and only after the time to complete has passed or all was handed in', async () => {
    const filed = await office.play(await office.submit('wages'), [told.provisional]);
    expect((await attempt(filed, 'reviewUncompleted', 'clerk', { tried: '打过电话' })).body.code).toBe(
      'periodNotExpired',
    );
    await office.play(filed, [wait(8), application('reviewUncompleted', 'clerk', { tried: '打过电话' })]);
    expect(
      (await attempt(filed, 'giveOpinion', 'reviewer', { opinion: 'refuse', grounds: ['LAL-34'], reason: '不符合' }))
        .body.code,
    ).toBe('recommendedOtherwise');
    await office.play(filed, [told.opinion('endProvisional'), application('endProvisional', 'approver')]);
    expect(filed.papers.has('termination-decision')).toBe(true);
    expect(await dueOf(filed, 'DL-05')).toMatchObject({ state: 'met' });
  });

  it('cannot be ended where it never began', async () => {
    const filed = await told.applicationIn(office, 'underReview');
    expect(
      (
        await attempt(filed, 'giveOpinion', 'reviewer', {
          opinion: 'endProvisional',
          grounds: ['LAL-44-1'],
          reason: '不符合',
        })
      ).body.code,
    ).toBe('recommendedOtherwise');
  });
});

describe('transfer to the competent agency (法律援助法 38)', () => {
  it('leaves the sender the owner until it is taken; application, case and periods follow, the first date stays', async () => {
    const filed = await office.submit('hurtByHusband');
    const before = await rowOf(filed);
    await office.play(filed, [wait(1), told.offered]);
    expect(await rowOf(filed)).toMatchObject({
      ownerInstitutionId: places.agency,
      offeredToInstitutionId: places.otherAgency,
      agencyId: places.agency,
    });
    expect(filed.papers.has('transfer-letter')).toBe(true);
    await office.play(filed, [wait(1), application('takeTransfer', 'otherClerk')]);
    const after = await rowOf(filed);
    expect(after).toMatchObject({
      ownerInstitutionId: places.otherAgency,
      offeredToInstitutionId: null,
      agencyId: places.otherAgency,
      transferredFromInstitutionId: places.agency,
      receivedAt: before.receivedAt,
    });
    expect(after.transferTakenAt).toEqual(world.clock.now());
    expect(await dueOf(filed, 'DL-05')).toMatchObject({
      institutionId: places.otherAgency,
      startedAt: before.receivedAt,
      state: 'running',
    });
    const matter = await world.kernel.db
      .selectFrom('cases')
      .select(['agencyId', 'ownerInstitutionId'])
      .where('id', '=', filed.caseId)
      .executeTakeFirstOrThrow();
    expect(matter).toEqual({ agencyId: places.otherAgency, ownerInstitutionId: places.otherAgency });
    expect((await attempt(filed, 'accept', 'clerk')).status).toBe(403); // the sender keeps the receipt it gave, no more
    expect((await attempt(filed, 'accept', 'otherClerk')).status).toBe(200);
  });

  it('lets the office it is offered to look, take or hand back, and nothing else', async () => {
    const filed = await told.applicationIn(office, 'transferOffered');
    expect((await attempt(filed, 'askWithdrawal', 'otherClerk')).body.code).toBe('notTheOwner');
    expect(
      (await attempt(filed, 'recordWithdrawal', 'otherClerk', { note: '谈过', spokenAloneOn: today() })).body.code,
    ).toBe('notTheOwner');
    expect((await attempt(filed, 'completeIdentity', 'otherClerk', { idKind: 'other', idNumber: '1' })).body.code).toBe(
      'notTheOwner',
    );
    expect((await attempt(filed, 'takeTransfer', 'clerk')).body.code).toBe('handoverNotOffered');
    expect((await attempt(filed, 'recallTransfer', 'otherClerk', { reason: '不' })).body.code).toBe('notTheOwner');
    expect((await attempt(filed, 'returnTransfer', 'otherClerk', { reason: '应由贵方管辖' })).status).toBe(200);
    expect(await rowOf(filed)).toMatchObject({
      ownerInstitutionId: places.agency,
      offeredToInstitutionId: null,
      status: 'received',
    });
    expect((await attempt(filed, 'accept', 'otherClerk')).status).toBe(404);
  });

  it('needs her consent, and another office; who declines is told where to go instead', async () => {
    const filed = await office.submit('wages');
    expect(
      (
        await attempt(filed, 'offerTransfer', 'clerk', {
          toInstitutionId: places.otherAgency,
          reason: '管辖',
          agreed: false,
        })
      ).status,
    ).toBe(422);
    expect(
      (await attempt(filed, 'offerTransfer', 'clerk', { toInstitutionId: places.agency, reason: '管辖', agreed: true }))
        .status,
    ).toBe(422);
    expect(
      (
        await attempt(filed, 'directElsewhere', 'clerk', {
          competent: '某县',
          told: '给了电话',
          declinedTransfer: false,
        })
      ).status,
    ).toBe(422);
  });
});

it('an identity number is checked whole before it is kept, and can be completed once', async () => {
  const filed = await office.submit('wages');
  expect(
    (await attempt(filed, 'completeIdentity', 'clerk', { idKind: 'residentId', idNumber: '140105199402300021' })).body
      .errors[0].message,
  ).toContain('出生日期');
  expect(
    (
      await attempt(filed, 'completeIdentity', 'clerk', {
        idKind: 'residentId',
        idNumber: '１４０１０５１９９４０３０８００２５',
      })
    ).status,
  ).toBe(200);
  expect(
    (await attempt(filed, 'completeIdentity', 'clerk', { idKind: 'residentId', idNumber: '140105199403080025' }))
      .status,
  ).toBe(409);
});

it.each(['granted', 'refused', 'directedElsewhere', 'withdrawn', 'deemedWithdrawn', 'provisionalEnded'] as const)(
  '%s leaves no lamp burning for the decision',
  async (status) => {
    const early = application('acceptEarly', 'clerk', { urgency: '只能今天来', later: ['identity'], days: 30 });
    const path = told.applicationPaths[status].filter((step) => !('does' in step && step.does === 'accept'));
    const filed = await office.play(
      await office.submit('hurtByHusband'),
      status === 'provisionalEnded' ? path : [early, ...path],
    );
    const open = await world.kernel.db
      .selectFrom('periods')
      .select('ruleId')
      .where('subjectId', '=', filed.applicationId)
      .where('state', 'in', ['running', 'paused'])
      .execute();
    expect(open).toEqual([]);
  },
);
