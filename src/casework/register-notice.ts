import { ageOn, dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { noticeAssignmentPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { standInAt } from '../people/address-vault.records.ts';
import { insertPerson } from '../people/people.records.ts';
import { readPerson } from '../people/read-person.model.ts';
import { birthDateIn } from '../people/resident-id.model.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import { numberCase } from './case.commands.ts';
import { insertCase, insertParty } from './case.records.ts';
import { noticeGrounds, type RegisterNotice } from './register-notice.model.ts';

export type Registered = { caseId: string; number: string };

/** Registers a notice and opens the case for assignment at once: the three days run from its receipt (36). */
export async function registerNotice(
  kernel: Kernel,
  viewer: StaffViewer,
  told: RegisterNotice,
  requestId: string,
): Promise<Registered> {
  if (!viewer.roles.some((role) => role === 'agency.clerk' || role === 'agency.assigner'))
    throw new Refused('roleNotAllowed');
  return once<Registered>(
    kernel,
    { requestId, viewer, name: 'case.registerNotice', input: told },
    async ({ trx, now, record }) => {
      const receivedAt = new Date(told.receivedAt);
      if (receivedAt.getTime() > now.getTime())
        throw new Refused({
          code: 'invalidInput',
          message: '收到的时间不能晚于现在。',
          details: [{ path: 'receivedAt', message: '不能晚于现在' }],
        });
      await refuseUnknownAuthority(trx, told.authorityId);
      const agencyId = viewer.institutionId;
      const caseId = newId(now.getTime());
      const { kind } = noticeGrounds[told.ground];
      const minor = told.ground === 'minor' || isMinor(told, dayOf(receivedAt.getTime()));
      const owner = { institutionId: agencyId, role: 'agency.assigner' as const };
      await insertCase(trx, {
        id: caseId,
        number: null,
        origin: 'notice',
        status: 'awaitingAssignment',
        agencyId,
        matter: kind === 'defence' ? 'criminalDefence' : 'compulsoryTreatment',
        stage: kind === 'defence' ? 'criminalDefence' : 'litigation',
        minor,
        female: told.person.sex === undefined ? null : told.person.sex === 'female',
        priority: minor ? 4 : 8,
        authorityId: told.authorityId ?? null,
        authorityName: told.authorityName,
        noticeKind: kind,
        noticeGround: told.ground,
        noticeNumber: told.number,
        noticeReceivedAt: receivedAt,
        ownerInstitutionId: owner.institutionId,
        ownerRole: owner.role,
        offeredToInstitutionId: null,
        createdAt: now,
      });
      await insertParty(trx, kernel, {
        caseId,
        applicationId: null,
        personId: await insertPerson(
          trx,
          kernel,
          told.person,
          minor ? { standIn: await standInAt(trx, agencyId) } : undefined,
        ),
        role: 'applicant',
      });
      const number = await numberCase(trx, caseId, agencyId, now);
      if (told.letterFileId) {
        const { numUpdatedRows } = await trx
          .updateTable('files')
          .set({ caseId })
          .where('id', '=', told.letterFileId)
          .where('caseId', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n)
          throw new Refused('notFound', '没有找到这份通知公函，或者它已经归到别的案件，请重新上传。');
        await trx
          .insertInto('filePieces')
          .values({
            id: newId(now.getTime()),
            caseId,
            kind: 'authority-notice',
            fileId: told.letterFileId,
            addedBy: viewer.staffId,
            addedAt: now,
          })
          .execute();
      }
      const happening = await appendEvent(trx, kernel, {
        type: 'case.noticeRegistered',
        subjectKind: 'case',
        subjectId: caseId,
        caseId,
        fromStatus: null,
        toStatus: 'awaitingAssignment',
        owner,
        basis: noticeAssignmentPeriod.provision.id,
        requestId,
        counts: { ground: told.ground, minor },
        viewer,
        at: now,
        input: { narrative: told.narrative },
      });
      await kernel.ports.periodBook.apply(trx, happening, {
        institutionId: agencyId,
        starts: [{ rule: noticeAssignmentPeriod, from: receivedAt }],
        meets: [],
        pauses: [],
        resumes: [],
      });
      await announce(trx, kernel, happening);
      await record({ subjectKind: 'case', subjectIds: [caseId], caseIds: [caseId], purpose: 'handling' });
      return { caseId, number };
    },
  );
}

function isMinor({ person }: RegisterNotice, on: PlainDate): boolean {
  const read = readPerson(person);
  const birth =
    read.birthDate ?? (read.idKind === 'residentId' && read.idNumber ? birthDateIn(read.idNumber) : undefined);
  return birth !== undefined && ageOn(birth, on) < 18;
}

async function refuseUnknownAuthority(trx: Trx, authorityId: string | undefined): Promise<void> {
  if (authorityId === undefined) return;
  const known = await trx.selectFrom('institutions').select('id').where('id', '=', authorityId).executeTakeFirst();
  if (known) return;
  throw new Refused({
    code: 'invalidInput',
    message: '没有找到这个办案机关，请重新选择，或者只填名称。',
    details: [{ path: 'authorityId', message: '没有找到这个办案机关' }],
  });
}
