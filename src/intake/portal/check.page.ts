import { FACTS, type FactName } from '../../../law/facts.ts';
import { questionFor } from '../../../law/interview.ts';
import { dueOf } from '../../../law/kernel/period.ts';
import { inYuan } from '../../../law/kernel/money.ts';
import { isPlainDate, type PlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { decisionPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { findCompetentAgency } from '../../network/institution.queries.ts';
import { accessNeedWords, wantsNoCall } from '../../people/access-needs.model.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say, asWritten, listed } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { documentKinds } from '../documents.ts';
import { emptyAnswers, type Answers } from '../draft.model.ts';
import { submitApplication } from '../submit-application.ts';
import { helperRoleLabels } from '../submit-application.model.ts';
import { numberOf } from './question-words.ts';
import { stateOf, wantedPapers } from './papers.pages.ts';
import { asksHoursFor, hoursInWords } from './safe-hours.ts';
import { again, type Outcome, type Page, type Scene } from './scene.ts';
import { before, isDone, steps } from './steps.ts';
import { readSignature, signedSoFar, signing } from './sign.page.ts';
import { keptChoice, optionsOf } from './told-by.ts';
import { applicantOf, toSubmit } from './to-submit.ts';

type Row = { name: string; says: string | Html; to: string; query?: Readonly<Record<string, string>> };

export const checkPage: Page = {
  id: 'apply/check',
  ofDraft: true,
  title: () => '核对',
  back: ({ door, answers }) => door.to(before('apply/check', answers)),
  show: (scene, tried) => {
    const { door, answers, you, today, figures } = scene;
    const missing = mustHave(answers);
    return pageForm(
      { action: door.formOf('apply/check'), page: 'apply/check', isUpload: true },
      html`${noDefault()}${heading('核对一下，再提交', `哪里不对就点“修改”，改完会回到这里，签过的名还在。`)}
${missing.length > 0 ? html`<div class="card tinted flow"><p><strong>提交前还要写：</strong></p><ul>${missing.map(({ name, to }) => html`<li><button class="quiet" name="edit" value="${to}">${name}</button></li>`)}</ul></div>` : nothing}
${rowsOf(scene).map(([name, rows]) => listOf(name, rows))}
${steps.some((step) => (step.applies?.(answers) ?? true) && step.id === 'apply/ask' && !isDone(step, answers, today, figures)) ? html`<p class="why">还有问题没回答完，也可以先提交，工作人员会问${you}。</p>` : nothing}
${signing(scene, tried)}
<p>提交后，机构在 7 日内书面答复。<span class="hint">《法律援助法》第四十三条</span></p>
<div class="go"><button>提交申请</button></div>`,
    );
  },
  take: submit,
};

/** Enter in a field must not press the first button, which goes to change something: a disabled one stands before it. */
const noDefault = (): Html => html`<input type="submit" value="提交申请" disabled hidden>`;

const rowsOf = (scene: Scene): readonly (readonly [string, readonly Row[]])[] => [
  ['联系', contactRows(scene.answers, scene.today)],
  ['事情', storyRows(scene.answers)],
  ['人', personRows(scene.answers)],
  ['回答过的问题', factRows(scene.answers)],
  ['材料', paperRows(scene)],
];
const placeOf = ({ to, query }: Pick<Row, 'to' | 'query'>): string =>
  query ? `${to}?${new URLSearchParams(query).toString()}` : to;

/** Goes to what she wants to change, and keeps how far she has signed: with the draft, which /leave wipes. */
async function edit(scene: Scene, form: Form): Promise<Outcome> {
  const { kernel, answers } = scene;
  const asked = form.text('edit');
  const places = [...mustHave(answers), ...rowsOf(scene).flatMap(([, rows]) => rows)];
  const place = places.find((row) => placeOf(row) === asked);
  const signed = await signedSoFar(kernel, form, answers);
  return {
    kind: 'go',
    to: place?.to ?? 'apply/check',
    query: place ? { ...place.query, return: 'check' } : {},
    change: (now) => ({ ...now, ...signed, commitmentRead: form.has('read') }),
  };
}

/** Three things only: a name, a word about what happened, and which office. */
function mustHave(answers: Answers): readonly Pick<Row, 'name' | 'to' | 'query'>[] {
  return [
    ...(answers.story || answers.tellInPerson || answers.voices.length > 0
      ? []
      : [{ name: '发生了什么（一句话也行）', to: 'apply/story' }]),
    ...(answers.name ? [] : [{ name: '名字', to: 'apply/person' }]),
    ...(answers.place ? [] : [{ name: '在哪个县（市、区）办', to: 'apply/place' }]),
  ];
}

async function submit(scene: Scene, form: Form): Promise<Outcome> {
  const { kernel, answers, draft, today } = scene;
  if (answers.receipt || !draft) return { kind: 'go', to: 'apply/receipt' };
  if (form.has('edit')) return edit(scene, form);
  const missing = mustHave(answers);
  if (missing.length > 0) return again(...missing.map(({ name }) => ({ field: '', says: say`还要写：${name}` })));
  const signature = await readSignature(kernel, form, {
    mayWait: true,
    keptFileId: answers.signatureFileId,
    keptKind: answers.signature,
  });
  if ('problems' in signature) return again(...signature.problems);
  const signed: Answers = {
    ...answers,
    commitmentRead: form.has('read'),
    signature: signature.kind,
    signatureFileId: signature.fileId,
    witness: signature.witness,
  };
  const agency = await findCompetentAgency(kernel.db, scene.viewer, answers.place ?? '14');
  if (!agency) return { kind: 'go', to: 'apply/place' };
  try {
    // She applies as a visitor, whoever else may be signed in on this telephone.
    const submitted = await submitApplication(
      kernel,
      { kind: 'visitor' },
      toSubmit(signed, agency.id, today, scene.figures),
      draft.requestId,
    );
    const due = dueOf(decisionPeriod, today, [], scene.figures.calendar);
    const receipt = {
      number: submitted.number,
      receivedAt: submitted.receivedAt,
      returnCode: submitted.returnCode,
      agency: agency.name,
      documents: Object.entries(answers.papers).flatMap(([kind, paper]) =>
        paper.state === 'supplied'
          ? [say`${documentKinds[kind as keyof typeof documentKinds].label} ${paper.fileIds.length} 份`]
          : [],
      ), // keys are checked by the draft's schema
      applicant: answers.name ?? '',
      ...(due.state === 'running' && isPlainDate(due.due) ? { dueOn: due.due } : {}),
      dueTentative: due.tentative,
      mayCall: (answers.contact.mayCall ?? false) && !wantsNoCall(answers.needs),
    };
    // What she wrote is the office's now; the telephone's copy is wiped but for the receipt.
    return {
      kind: 'go',
      to: 'apply/receipt',
      change: (now) => ({
        ...emptyAnswers({ receipt, isChild: now.isChild, ...(now.role ? { role: now.role } : {}) }),
        at: now.at,
      }),
    };
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'requestIdReused')
      return { kind: 'go', to: 'apply/receipt' };
    if (error instanceof Refused) return again({ field: '', says: error.refusal.message });
    throw error;
  }
}

function listOf(name: string, rows: readonly Row[]): Html {
  if (rows.length === 0) return nothing;
  return html`<section class="card"><h2>${name}</h2><dl class="list">${rows.map(
    (row) =>
      html`<div><dt>${row.name}</dt><dd><span>${row.says}</span><button class="quiet" name="edit" value="${placeOf(row)}">修改<span class="gone">${row.name}</span></button></dd></div>`,
  )}</dl></section>`;
}

/** What could not be read whole goes along as she wrote it; she is told that somebody will ask. */
const askedAgain = (typed: string | undefined): Html => (typed ? html`\n照这样交，工作人员会再核对` : nothing);
const orNone = (text: string | undefined): string | Html => (text ? asWritten(text) : '没有写');

function contactRows(answers: Answers, today: PlainDate): readonly Row[] {
  const { contact, phone, untouched, needs } = answers;
  const { asTyped } = applicantOf(answers);
  const ways = [
    contact.mayCall && !wantsNoCall(needs) ? '打电话' : '',
    contact.maySms ? '发短信' : '',
    contact.mayPost ? '寄信' : '',
  ].filter(Boolean);
  const rows: Row[] = [
    {
      name: '可以怎样联系',
      says:
        untouched || ways.length === 0
          ? '都不要，自己来查'
          : html`${listed(ways)}\n${asWritten(phone ?? '')}${askedAgain(asTyped.phone)}`,
      to: 'apply/contact',
    },
  ];
  const times = hoursInWords(answers);
  if (contact.mayCall && !wantsNoCall(needs))
    rows.push({
      name: '打电话',
      says: say`${times}\n${contact.callerName === 'agency' ? '说是法律援助中心' : '不说是谁'}${contact.mayLeaveMessage ? '，可以留言' : ''}`,
      to: 'apply/told',
    });
  else if (asksHoursFor(answers, today) === 'text')
    rows.push({ name: '发短信', says: times || '没有选时间，就不发', to: 'apply/told' });
  rows.push(
    { name: '可以知道的人', says: orNone(contact.mayBeTold), to: 'apply/told' },
    { name: '绝不能知道的人', says: orNone(contact.neverTold), to: 'apply/told' },
    { name: '暗语', says: contact.passPhrase ? '写了' : '没有写', to: 'apply/told' },
  );
  return rows;
}

/** What there is of these, in a row. */
function together(parts: readonly (string | Html)[], between: string): string | Html {
  const given = parts.filter((part) => part !== '');
  return given.length > 0 ? html`${given.map((part, at) => html`${at > 0 ? between : ''}${part}`)}` : '没有写';
}

const storyRows = (answers: Answers): readonly Row[] => [
  {
    name: '经过',
    says: together(
      [
        answers.story ? asWritten(answers.story) : '',
        answers.voices.length > 0 ? say`录了 ${answers.voices.length} 段话` : '',
        answers.tellInPerson ? '想当面或者在电话里说' : '',
      ],
      '\n',
    ),
    to: 'apply/story',
  },
  {
    name: '对方',
    says: together([asWritten(answers.opponentName ?? ''), asWritten(answers.opponentRelation ?? '')], '，'),
    to: 'apply/story',
  },
];

function personRows(answers: Answers): readonly Row[] {
  const { asTyped } = applicantOf(answers);
  return [
    { name: '名字', says: orNone(answers.name), to: 'apply/person' },
    {
      name: '证件',
      says: asTyped.idNumber
        ? '号码对不上，可能抄错了。可以改，也可以以后补'
        : answers.idNumber
          ? `${answers.idNumber.slice(0, 4)}…${answers.idNumber.slice(-2)}`
          : '以后补',
      to: 'apply/person',
    },
    ...(answers.birth
      ? [
          {
            name: '出生日期',
            says: html`${asWritten(answers.birth)}${askedAgain(asTyped.birthDate)}`,
            to: 'apply/person',
          },
        ]
      : []),
    ...(answers.role && answers.role !== 'self'
      ? [
          {
            name: '帮忙的人',
            says: html`${asWritten(answers.helperName ?? '')}（${helperRoleLabels[answers.role]}）`,
            to: 'apply/person',
          },
        ]
      : []),
    { name: '在哪里办', says: orNone(answers.placeName), to: 'apply/place' },
    {
      name: '需要的便利',
      says: listed(accessNeedWords(answers.needs, { isInDanger: false })) || '不需要',
      to: 'apply/contact',
    },
  ];
}

function factRows(answers: Answers): readonly Row[] {
  const { asked, declined, placeName } = answers;
  return asked
    .filter((name): name is FactName => name in FACTS)
    .map((name) => ({
      name: FACTS[name].label,
      says: declined.includes(name)
        ? '不清楚，或者不想说'
        : FACTS[name].type === 'division'
          ? (placeName ?? '')
          : inWords(name, answers),
      to: 'apply/ask',
      query: { n: numberOf(name) },
    }));
}

function inWords(name: FactName, answers: Answers): string {
  const value = answers.facts[name];
  const { type } = questionFor(name);
  if (type === 'money' && typeof value === 'number') return say`每月 ${inYuan(value)}`;
  if (typeof value === 'string' && isPlainDate(value)) return dayInWords(value);
  const choice = keptChoice(name, answers);
  return (
    optionsOf(name).find((option) => option.value === choice)?.label ?? (typeof value === 'number' ? String(value) : '')
  );
}

function paperRows(scene: Scene): readonly Row[] {
  return wantedPapers(scene).map(({ kind }) => ({
    name: documentKinds[kind].label,
    says: stateOf(scene.answers.papers[kind]).words,
    to: 'apply/paper',
    query: { kind: String(Object.keys(documentKinds).indexOf(kind) + 1) },
  }));
}
