import { dayOf, yearOf } from '../../law/kernel/plain-date.ts';
import { decisionPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { insertCase, insertParty } from '../casework/case.records.ts';
import { standInAt } from '../people/address-vault.records.ts';
import { wantsNoCall } from '../people/access-needs.model.ts';
import { insertContactPlan, insertPerson, type Protection } from '../people/people.records.ts';
import { readPerson } from '../people/read-person.model.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { nextNumber } from '../platform/numbering.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import { refuseForeignFiles } from './application.commands.ts';
import { commitmentVersion } from './commitment.model.ts';
import { insertApplication, insertDocuments } from './application.store.ts';
import { priorityOf } from '../casework/priority-reasons.model.ts';
import { joined, joinsDanger } from './join-case.records.ts';
import { isOtherSide } from './other-side.model.ts';
import { birthDateOf, factsToKeep, flagsOf, reasonsFor, sexOf } from './read-application.ts';
import { endOfReturnCode, hashOfReturnCode, returnCodeOf } from './return-code.records.ts';
import type { SubmitApplication, Submitted } from './submit-application.model.ts';

type Stored = Omit<Submitted, 'returnCode'>;

/**
 * Receives an application: from here on the seven days run, an office owns it, and she holds a receipt. Nothing that
 * she lacks stops it: no paper, no identity number, no signature, no telephone.
 */
export async function submitApplication(
  kernel: Kernel,
  viewer: Viewer,
  told: SubmitApplication,
  requestId: string,
): Promise<Submitted> {
  const stored = await once<Stored>(
    kernel,
    { requestId, viewer, name: 'application.submit', input: told },
    async ({ trx, now, record }) => {
      const { personId, ...received } = await receive(trx, kernel, viewer, told, requestId, now);
      await record({
        subjectKind: 'application',
        subjectIds: [received.applicationId],
        caseIds: [received.caseId],
        purpose: viewer.kind === 'staff' ? 'handling' : 'own',
        ...(viewer.kind === 'staff' ? { onBehalfOf: personId } : {}),
      });
      return received;
    },
  );
  return { ...stored, returnCode: returnCodeOf(kernel.sealer, requestId) };
}

/** What the act writes, without its line in the trail. `ids` are given where something must be known of them before. */
export async function receive(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  given: SubmitApplication,
  requestId: string,
  now: Date,
  ids = { caseId: newId(now.getTime()), applicationId: newId(now.getTime()) },
): Promise<Stored & { personId: string }> {
  const told = { ...given, applicant: readPerson(given.applicant) };
  const helper = told.helper && readPerson(told.helper.person);
  refuseOtherSide(given);
  const today = kernel.clock.today();
  const agency = await agencyOf(trx, told.agencyId);
  const receivedAt = receivedWhen(viewer, told, now);
  const flags = flagsOf(told, today);
  const facts = factsToKeep(told, agency.divisionCode);
  const { priority, reasons } = priorityOf(reasonsFor(told, flags, today));
  const isProtected = flags.violence || flags.minor || told.protectAddress || (await joinsDanger(trx, told));
  const received = viewer.kind === 'staff' ? viewer.institutionId : told.agencyId;
  const protection = isProtected ? { standIn: await standInAt(trx, received) } : undefined;
  const personId = await insertPerson(trx, kernel, told.applicant, protection);
  const contactPlan = wantsNoCall(told.accessNeeds) ? { ...told.contactPlan, mayCall: false } : told.contactPlan;
  await insertContactPlan(trx, kernel, personId, contactPlan, flags.violence || flags.minor);
  const caseId = told.joinCaseId ? await joined(trx, kernel, viewer, told) : ids.caseId;
  const owner = { institutionId: told.agencyId, role: 'agency.clerk' as const };
  const owned = { ownerInstitutionId: owner.institutionId, ownerRole: owner.role, offeredToInstitutionId: null };
  if (!told.joinCaseId) {
    const sex = sexOf(told);
    const female = sex === undefined ? null : sex === 'female';
    await insertCase(trx, {
      id: caseId,
      number: null,
      origin: 'application',
      status: 'intake',
      agencyId: told.agencyId,
      matter: told.matter,
      stage: told.stage,
      isGroup: told.isGroup,
      violence: flags.violence,
      minor: flags.minor,
      sexualHarm: flags.sexualHarm,
      female,
      priority,
      priorityReasons: reasons,
      wish: told.wish ? kernel.sealer.seal('cases.wish', JSON.stringify(told.wish), caseId) : null,
      ...owned,
      createdAt: now,
    });
  }
  const id = ids.applicationId;
  const year = yearOf(dayOf(receivedAt.getTime()));
  const number = `援申〔${year}〕${agency.divisionCode}-${String(await nextNumber(trx, told.agencyId, 'application', year)).padStart(5, '0')}`;
  await refuseForeignFiles(trx, caseId, [
    ...told.documents,
    ...told.voices.map((fileId) => ({ state: 'supplied' as const, fileId })),
  ]);
  const signedNow = told.signature.kind !== 'pending';
  await insertApplication(trx, kernel, {
    id,
    number,
    caseId,
    personId,
    status: 'received',
    channel: told.channel,
    agencyId: told.agencyId,
    receivedByInstitutionId: received,
    receivedAt,
    narrative: told.narrative,
    facts: JSON.stringify(facts),
    violence: flags.violence,
    minor: flags.minor,
    identityPending: !told.applicant.idNumber,
    detailsPending: [told.applicant, helper].some((one) => one && Object.keys(one.asTyped).length > 0),
    signature: told.signature.kind,
    signatureFileId: told.signature.fileId ?? null,
    signedAt: signedNow ? now : null,
    accessNeeds: told.accessNeeds,
    voiceFileIds: told.voices,
    commitmentVersion: told.commitmentRead ? commitmentVersion : null,
    returnCodeHash: hashOfReturnCode(kernel.sealer, returnCodeOf(kernel.sealer, requestId)),
    returnCodeEndsOn:
      flags.minor && told.helper && told.helper.role !== 'scribe' ? endOfReturnCode(birthDateOf(told.applicant)) : null,
    previousApplicationId: told.previousApplicationId ?? null,
    priority,
    priorityReasons: reasons,
    createdAt: now,
    ...owned,
  });
  await insertParties(trx, kernel, told, { caseId, applicationId: id, personId }, protection);
  await insertDocuments(trx, kernel, id, told.documents);
  const happening = await appendEvent(trx, kernel, {
    type: 'application.received',
    subjectKind: 'application',
    subjectId: id,
    caseId,
    fromStatus: null,
    toStatus: 'received',
    owner,
    basis: decisionPeriod.provision.id,
    requestId,
    counts: { channel: told.channel, matter: told.matter, violence: flags.violence, minor: flags.minor },
    viewer,
    at: now,
    input: undefined,
  });
  await kernel.ports.periodBook.apply(trx, happening, {
    institutionId: told.agencyId,
    starts: [{ rule: decisionPeriod, from: receivedAt }],
    meets: [],
    pauses: [],
    resumes: [],
  });
  const papers = await kernel.ports.paperDesk.issue(trx, happening, ['materials-receipt']);
  await announce(trx, kernel, happening);
  return { applicationId: id, caseId, number, receivedAt: receivedAt.toISOString(), papers, personId };
}

/** However the pages were walked, and at a window too: whom she fears does not act for her. */
function refuseOtherSide({ helper, opponent, contactPlan }: SubmitApplication): void {
  if (helper && isOtherSide(helper.person, opponent ?? {}, contactPlan.neverContact))
    throw new Refused('anotherPersonNeeded');
}

async function agencyOf(trx: Trx, agencyId: string): Promise<{ divisionCode: string }> {
  const row = await trx
    .selectFrom('institutions')
    .select('divisionCode')
    .where('id', '=', agencyId)
    .where('kind', '=', 'aidAgency')
    .executeTakeFirst();
  if (!row)
    throw new Refused({
      code: 'invalidInput',
      message: '请选择办理的法律援助机构。',
      details: [{ path: 'agencyId', message: '没有找到这个法律援助机构，请重新选择' }],
    });
  return row;
}

/** A station without network may have received it earlier: that day counts, and is never after today. */
function receivedWhen(viewer: Viewer, told: SubmitApplication, now: Date): Date {
  if (told.receivedAt === undefined || viewer.kind !== 'staff') return now;
  const at = new Date(told.receivedAt);
  if (at.getTime() > now.getTime())
    throw new Refused({
      code: 'invalidInput',
      message: '收到的时间不能晚于现在。',
      details: [{ path: 'receivedAt', message: '不能晚于现在' }],
    });
  return at;
}

async function insertParties(
  trx: Trx,
  kernel: Kernel,
  told: SubmitApplication,
  ids: { caseId: string; applicationId: string; personId: string },
  protection: Protection | undefined,
): Promise<void> {
  const { caseId, applicationId } = ids;
  await insertParty(trx, kernel, { ...ids, role: 'applicant', mayFollow: true });
  if (told.helper) {
    const { person, role, basis, relation, mayFollow } = told.helper;
    await insertParty(trx, kernel, {
      caseId,
      applicationId,
      personId: await insertPerson(trx, kernel, person, protection), // whoever helps her often lives with her
      role,
      basis,
      relation,
      mayFollow: mayFollow || role === 'applyingAgent',
    });
  }
  if (told.opponent) {
    const personId = await insertPerson(trx, kernel, { name: told.opponent.name });
    await insertParty(trx, kernel, {
      caseId,
      applicationId,
      personId,
      role: 'opponent',
      relation: told.opponent.relation,
    });
  }
}
