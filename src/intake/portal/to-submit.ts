import { assess } from '../../../law/assess.ts';
import type { Figures } from '../../../law/figures.ts';
import { MONEY_FACTS } from '../../../law/interview.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import type { Stage } from '../../casework/case.model.ts';
import type { ContactPlanTold, PersonTold } from '../../people/person.model.ts';
import { phonesIn } from '../../people/phone.model.ts';
import { readPerson, type PersonRead } from '../../people/read-person.model.ts';
import type { DocumentKind, HandedIn } from '../documents.ts';
import type { Answers } from '../draft.model.ts';
import { SubmitApplication } from '../submit-application.model.ts';
import { asksHoursFor, isInDanger, windowsOf } from './safe-hours.ts';
import { filled } from './scene.ts';
import { knownFacts } from './steps.ts';

/** Her words, put into the shape of an application. What has no place of its own is kept in what happened, never dropped. */
export function toSubmit(answers: Answers, agencyId: string, on: PlainDate, figures: Figures): SubmitApplication {
  return SubmitApplication.parse({
    agencyId,
    channel: 'online',
    applicant: applicantTold(answers),
    contactPlan: planOf(answers, on),
    protectAddress: answers.addressSecret,
    facts: factsOf(answers, on, figures),
    matter: typeof answers.facts['matter'] === 'string' ? answers.facts['matter'] : 'other',
    stage: stageOf(answers),
    narrative: narrativeOf(answers),
    voices: answers.voices,
    documents: documentsOf(answers),
    signature: filled({
      kind: answers.signature ?? 'pending',
      fileId: answers.signatureFileId,
      witness: answers.witness,
    }),
    commitmentRead: answers.commitmentRead,
    accessNeeds: answers.needs,
    ...(answers.opponentName
      ? { opponent: filled({ name: answers.opponentName, relation: answers.opponentRelation }) }
      : {}),
    ...helperOf(answers),
  });
}

/** As the record will have her: read where it can be read, kept as she wrote it where not. */
export const applicantOf = (answers: Answers): PersonRead => readPerson(applicantTold(answers));

function applicantTold(answers: Answers): PersonTold {
  return filled({
    name: answers.name ?? '某申请人',
    idKind: answers.idKind,
    idNumber: answers.idNumber,
    birthAsTold: answers.birth,
    sex: answers.sex,
    phone: answers.phone,
    address: answers.address,
  });
}

function planOf(answers: Answers, on: PlainDate): Partial<ContactPlanTold> {
  const { contact, dayParts: parts, callFrom: from, callTo: to, callDays: days } = answers;
  const { numbers: never } = phonesIn(answers.opponentPhone ?? '');
  const asked = asksHoursFor(answers, on);
  const windows = asked === 'nothing' ? [] : windowsOf({ parts, from, to, days });
  // Somebody may look at her phone and she named no hours: where the plan is not flagged, only this keeps it silent.
  const isSilent = asked === 'text' && windows.length === 0 && !isInDanger(answers, on);
  return {
    ...filled(contact),
    ...(isSilent ? { maySms: false } : {}),
    ...(never.length > 0 ? { neverContact: [...never] } : {}),
    windows,
  };
}

/** Money is nobody's business on a route that does not ask for it: what was said on the way is not handed on. */
function factsOf(answers: Answers, on: PlainDate, figures: Figures): Record<string, unknown> {
  const { route } = assess(knownFacts(answers), on, figures).means;
  const asksMoney = route === 'check' || route === 'unknown';
  return Object.fromEntries(
    Object.entries({
      ...answers.facts,
      ...(answers.isChild ? { isMinor: true } : {}),
      ...filled({ sex: answers.sex }),
    }).filter(([name]) => asksMoney || !MONEY_FACTS.some((money) => money === name)),
  );
}

function stageOf({ stage, facts }: Answers): Stage {
  if (stage) return stage;
  if (facts['matter'] === 'criminalDefence' || facts['matter'] === 'criminalVictim') return facts['matter'];
  return 'litigation';
}

function narrativeOf(answers: Answers): string {
  const notes = [
    answers.voices.length > 0 ? `（申请人录了 ${answers.voices.length} 段话，请听录音。）` : '',
    answers.tellInPerson ? '（申请人希望当面或者在电话里讲述。）' : '',
    answers.opponentName === undefined && answers.opponentRelation ? `（对方：${answers.opponentRelation}）` : '',
    answers.opponentPhone ? `（对方电话：${answers.opponentPhone}，不要拨打）` : '',
  ].filter(Boolean);
  return [answers.story ?? '', ...notes].filter(Boolean).join('\n').slice(0, 5000) || '（没有写）';
}

function documentsOf(answers: Answers): HandedIn[] {
  return (Object.entries(answers.papers) as [DocumentKind, NonNullable<Answers['papers'][DocumentKind]>][]).flatMap(
    ([kind, paper]) =>
      // keys are checked by the draft's schema
      repliesOf(kind, paper),
  );
}

export function repliesOf(kind: DocumentKind, paper: NonNullable<Answers['papers'][DocumentKind]>): HandedIn[] {
  return paper.state === 'unavailable'
    ? [{ kind, state: 'unavailable', note: '' }]
    : paper.fileIds.map((fileId) => ({ kind, state: 'supplied', fileId }));
}

function helperOf(answers: Answers): { helper: NonNullable<SubmitApplication['helper']> } | undefined {
  if (!answers.role || answers.role === 'self' || !answers.helperName) return undefined;
  return {
    helper: {
      role: answers.role,
      person: filled({ name: answers.helperName, phone: answers.helperPhone }),
      relation: answers.helperRelation ?? '未说明',
      mayFollow: answers.role === 'scribe' && answers.helperMayFollow,
      ...(answers.role === 'applyingAgent' ? { basis: answers.helperBasis ?? 'art40' } : {}),
    },
  };
}
