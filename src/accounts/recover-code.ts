import { timingSafeEqual } from 'node:crypto';
import { replaceReturnCode } from '../intake/replace-code.records.ts';
import { returnCodeOf } from '../intake/return-code.records.ts';
import { normalise } from '../people/normalise.model.ts';
import { contactPlanOf } from '../people/people.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Role, StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { takeTry } from './attempts.ts';
import type { RecoverCode, RecoveredCode } from './recover-code.model.ts';

const may: readonly Role[] = ['hotline.operator', 'agency.clerk', 'agency.reviewer'];
/** A name may be tried five times in fifteen minutes, whoever asks; one desk, for all names, four times as often. */
const perDesk = 20;

/**
 * A lost code by the words that she chose, never by a short message: whoever holds her telephone has no such words.
 * A name that is not there, words that are not hers and a plan without words are one answer.
 */
export async function recoverCode(
  kernel: Kernel,
  viewer: StaffViewer,
  told: RecoverCode,
  requestId: string,
): Promise<RecoveredCode> {
  if (!viewer.roles.some((role) => may.includes(role))) throw new Refused('roleNotAllowed');
  const known = await answeredBefore(kernel, requestId);
  const applicationId = known ?? (await findByWords(kernel, viewer, told));
  const found = await once<Omit<RecoveredCode, 'returnCode'>>(
    kernel,
    // The words stay out of the request's fingerprint: they are hers, and a hash without a key could be guessed.
    { requestId, viewer, name: 'application.recoverCode', input: { applicationId } },
    async ({ trx, now, record }) => {
      const row = await trx
        .selectFrom('applications')
        .select(['id', 'caseId', 'number', 'personId'])
        .where('id', '=', applicationId)
        .forUpdate()
        .executeTakeFirstOrThrow();
      await replaceReturnCode(trx, kernel, { applicationId, requestId, viewer, at: now, how: 'byPassPhrase' });
      const { personId, ...answer } = row;
      await record({
        subjectKind: 'application',
        subjectIds: [row.id],
        caseIds: [row.caseId],
        purpose: 'verifyingIdentity',
        onBehalfOf: personId,
      });
      return answer;
    },
  );
  return { ...found, returnCode: returnCodeOf(kernel.sealer, requestId) };
}

/** Asked again on a bad line, the same request finds what it found: its words are not tried a second time. */
async function answeredBefore({ db }: Kernel, requestId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('events')
    .select('subjectId')
    .where('requestId', '=', requestId)
    .where('type', '=', 'application.codeReplaced')
    .executeTakeFirst();
  return row?.subjectId;
}

async function findByWords(kernel: Kernel, viewer: StaffViewer, told: RecoverCode): Promise<string> {
  const { sealer } = kernel;
  const name = normalise.name(told.name);
  const nameWasRight = await takeTry(kernel, `recover\0${name}`);
  const deskWasRight = await takeTry(kernel, `recover\0desk\0${viewer.staffId}`, perDesk).catch(
    async (error: unknown) => {
      await nameWasRight(); // it was not tried
      throw error;
    },
  );
  const rows = await kernel.db
    .selectFrom('applications')
    .innerJoin('persons', 'persons.id', 'applications.personId')
    .select(['applications.id', 'applications.personId'])
    .where('persons.nameBlind', 'in', sealer.blinds('persons.name', name))
    .orderBy('applications.id', 'desc')
    .limit(50)
    .execute();
  const said = printOf(kernel, told.passPhrase);
  const matching: string[] = [];
  for (const { id, personId } of rows) {
    const plan = await contactPlanOf(kernel.db, sealer, personId);
    if (plan?.passPhrase && timingSafeEqual(printOf(kernel, plan.passPhrase), said)) matching.push(id);
  }
  // Of several applications of hers the newest is meant; two people with one name and the same words are told apart in person.
  const [newest] = matching;
  const owners = new Set(rows.filter(({ id }) => matching.includes(id)).map(({ personId }) => personId));
  if (!newest || owners.size > 1) throw new Refused('wrongPassPhrase');
  await nameWasRight();
  await deskWasRight();
  return newest;
}

/** The words as they are said: width, case, spaces and marks between them do not matter. */
export const saidAs = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{S}\s]/gu, '');
const printOf = ({ sealer }: Kernel, words: string): Buffer =>
  Buffer.from(sealer.blind('contactPlans.passPhrase', saidAs(words)));
