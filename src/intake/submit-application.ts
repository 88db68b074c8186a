import { ageOn, dayOf, daysBetween, isPlainDate, yearOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { decisionPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { insertCase, insertParty } from '../casework/case.records.ts';
import { caseWorkflow } from '../casework/case.workflow.ts';
import { blindKeysOf } from '../people/people.queries.ts';
import { standInAt } from '../people/address-vault.records.ts';
import { wantsNoCall } from '../people/access-needs.model.ts';
import { insertContactPlan, insertPerson, type Protection } from '../people/people.records.ts';
import type { PersonTold } from '../people/person.model.ts';
import { birthDateIn, residentIdFault, sexIn } from '../people/resident-id.model.ts';
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
import { priorityOf, type PriorityReason } from './four-priorities.ts';
import { isOtherSide } from './other-side.model.ts';
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
  told: SubmitApplication,
  requestId: string,
  now: Date,
  ids = { caseId: newId(now.getTime()), applicationId: newId(now.getTime()) },
): Promise<Stored & { personId: string }> {
  refuseOtherSide(told);
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
      wish: told.wish ? kernel.sealer.seal('cases.wish', JSON.stringify(told.wish)) : null,
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

/** A calm application that joins a case of violence or of a minor is in the same danger. */
async function joinsDanger(trx: Trx, { joinCaseId }: SubmitApplication): Promise<boolean> {
  if (!joinCaseId) return false;
  const row = await trx
    .selectFrom('cases')
    .select(['violence', 'minor'])
    .where('id', '=', joinCaseId)
    .executeTakeFirst();
  return row !== undefined && (row.violence || row.minor);
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

type Flags = { violence: boolean; minor: boolean; sexualHarm: boolean };

/** Read for safety: a protection order is about violence, whatever box was ticked. */
function flagsOf(told: SubmitApplication, today: PlainDate): Flags {
  const birth = birthDateOf(told.applicant) ?? told.facts['birthDate'];
  const minor = isPlainDate(birth) ? ageOn(birth, today) < 18 : told.facts['isMinor'] === true;
  const sexualHarm = told.facts['isSexualHarmToMinor'] === true;
  return {
    minor,
    sexualHarm,
    violence: told.facts['isVictimOfAbuse'] === true || told.matter === 'protectionOrder' || sexualHarm,
  };
}

function birthDateOf(person: PersonTold): PlainDate | undefined {
  if (person.birthDate) return person.birthDate;
  if (person.idKind !== 'residentId' || !person.idNumber || residentIdFault(person.idNumber)) return undefined;
  return birthDateIn(person.idNumber);
}

/** As told, else as the identity number says; what the questions brought comes last. */
function sexOf({ applicant, facts }: SubmitApplication): 'female' | 'male' | undefined {
  if (applicant.sex) return applicant.sex;
  const numbered =
    applicant.idKind === 'residentId' && applicant.idNumber && !residentIdFault(applicant.idNumber)
      ? sexIn(applicant.idNumber)
      : undefined;
  return numbered ?? (facts['sex'] === 'female' || facts['sex'] === 'male' ? facts['sex'] : undefined);
}

/** What the record itself settles is not asked again: the matter, the county that decides, her age. */
function factsToKeep(told: SubmitApplication, divisionCode: string): Record<string, unknown> {
  const birthDate = birthDateOf(told.applicant);
  const sex = sexOf(told);
  const agent = told.helper?.role === 'applyingAgent' ? told.helper : undefined;
  return {
    ...(agent ? {} : { applicantIs: 'self' }),
    ...told.facts,
    matter: told.matter,
    province: divisionCode.slice(0, 2),
    decidingCounty: divisionCode,
    service: told.facts['service'] ?? 'representation',
    ...(sex ? { sex } : {}),
    ...(birthDate ? { birthDate } : {}),
  };
}

function reasonsFor(told: SubmitApplication, flags: Flags, today: PlainDate): PriorityReason[] {
  const { facts } = told;
  const limitation = facts['limitationEndsOn'];
  const found: Record<PriorityReason, boolean> = {
    danger: facts['inDangerNow'] === true,
    limitation: isPlainDate(limitation) && daysBetween(today, limitation) < 14,
    violence: flags.violence,
    minor: flags.minor,
    disabled: facts['isDisabled'] === true,
    elderly: facts['isElderly'] === true,
    woman: sexOf(told) === 'female',
  };
  return (Object.keys(found) as PriorityReason[]).filter((reason) => found[reason]); // keys of the record above
}

async function joined(trx: Trx, kernel: Kernel, viewer: Viewer, told: SubmitApplication): Promise<string> {
  const caseId = told.joinCaseId ?? '';
  const row =
    viewer.kind === 'staff'
      ? await trx
          .selectFrom('cases')
          .select('id')
          .where('id', '=', caseId)
          .where('agencyId', '=', viewer.institutionId)
          .where('status', 'not in', [...caseWorkflow.final])
          .forUpdate()
          .executeTakeFirst()
      : undefined;
  if (!row) throw new Refused('notFound');
  if (told.helper && (await isAdverseIn(trx, kernel, row.id, told.helper.person)))
    throw new Refused('conflictOfInterest', '帮忙的人是这件案子的对立方，不能并入。请按独立的申请收下，交负责人。');
  return row.id;
}

/** Whether this name, number or telephone is that of somebody who must learn nothing of the case. */
async function isAdverseIn(
  trx: Trx,
  kernel: Kernel,
  caseId: string,
  { name, idNumber, phone }: PersonTold,
): Promise<boolean> {
  const keys = [name, idNumber, phone].flatMap((words) => (words ? blindKeysOf(kernel.sealer, words) : []));
  const found = await trx
    .selectFrom('caseParties')
    .innerJoin('persons', 'persons.id', 'caseParties.personId')
    .select('caseParties.id')
    .where('caseId', '=', caseId)
    .where((eb) => eb.or([eb('role', '=', 'opponent'), eb('adverseSince', 'is not', null)]))
    .where((eb) => eb.or(keys.map(({ field, values }) => eb(`persons.${field}`, 'in', values))))
    .executeTakeFirst();
  return found !== undefined;
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
