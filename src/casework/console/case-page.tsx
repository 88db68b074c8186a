import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { History, Papers, Periods } from '../../web/console/kit/on-file.tsx';
import { SafeBanner } from '../../web/console/kit/safe-banner.tsx';
import { Facts, Section, Tags } from '../../web/console/kit/section.tsx';
import { Reading } from '../../web/console/kit/states.tsx';
import { seatsOf, useSession } from '../../web/console/session.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';
import { applicationStatus } from '../../web/console/kit/application-status.ts';
import { FileList } from './file-list.tsx';
import { Lanes } from './lanes.tsx';

type View = Schemas['CaseView'];

/** One case on one page. Order: who and how she may be reached, what is due, what happened, papers, the rest. */
export default function CasePage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  const read = useQuery({
    queryKey: ['case', id],
    queryFn: () => answered(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });
  return <Reading of={read}>{(view) => <Whole view={view} />}</Reading>;
}

function Whole({ view }: { view: View }) {
  const session = useSession();
  const seats = session.data ? seatsOf(session.data) : new Set<string>();
  const isAgency = seats.has('agency');
  const personOf = (personId: string) => view.parties.find(({ person }) => person.id === personId)?.person;
  return (
    <>
      <p className="crumbs">
        <Link href="/cases">案件</Link> ／ {view.number ?? '申请阶段'}
      </p>
      <header className="page-head">
        <h1>{view.number ?? view.matterLabel}</h1>
        <strong>{view.statusLabel}</strong>
        <span className="quiet">
          由{view.owner.institution} {view.owner.role} 办理
          {view.owner.offeredTo && `，已交${view.owner.offeredTo}，等待接收`}
        </span>
        <Tags of={view.flags} care={view.flags} />
      </header>
      {view.contacts.map(({ personId, name, contact, accessNeeds }) => (
        <SafeBanner
          key={personId}
          person={personOf(personId) ?? { id: personId, name }}
          contact={contact}
          needs={accessNeeds}
          caseId={view.id}
          number={view.number ?? view.applications[0]?.number}
        />
      ))}
      <div className="columns">
        <div className="stack">
          <Section title="期限">
            <Periods of={view.periods} />
          </Section>
          <Section title="时间线">
            <Lanes view={view} />
          </Section>
          <Section title="承办记录" aside={<span className="quiet small">{view.activities.length} 条</span>}>
            {view.activities.length === 0 && <p className="quiet">还没有记录。</p>}
            <ol className="timeline">
              {view.activities.map((activity) => (
                <li key={activity.id}>
                  <strong>{activity.label}</strong>
                  <div className="when">
                    {dayWords(activity.onDay)} {activity.by}
                  </div>
                  {activity.note && <div className="pre">{activity.note}</div>}
                  {activity.fileId && (
                    <a href={`/api/files/${activity.fileId}`} target="_blank" rel="noreferrer">
                      打开附件
                    </a>
                  )}
                </li>
              ))}
            </ol>
            {view.outcome && (
              <p>
                <strong>办理结果：{view.outcome.kind}</strong> {view.outcome.words}
                {view.outcome.recoveredFen
                  ? `，挽回或者避免损失 ${(view.outcome.recoveredFen / 100).toFixed(2)} 元`
                  : ''}
              </p>
            )}
          </Section>
          <FileList
            pieces={view.fileList}
            subject={subjectOf(view)}
            mayAdd={view.actions.some(({ name, allowed }) => name === 'addPiece' && allowed)}
          />
          <Section title="案情">
            {view.narratives.map((narrative) => (
              <p className="pre" key={narrative}>
                {narrative}
              </p>
            ))}
            <Facts
              two
              of={[
                ['案由', view.matterLabel],
                ['办理方式', view.stageLabel],
                ['来源', view.originLabel],
                ['法律援助机构', view.agency.name],
                ['承办单位', view.undertaker?.name],
                ['承办人员', view.personnel?.name],
                ['指派理由', view.assignmentReasons],
                ['受援人的愿望', view.wish],
                [
                  '通知机关',
                  view.notice &&
                    `${view.notice.authority} ${view.notice.kind} ${view.notice.number ?? ''}，${minuteWords(view.notice.receivedAt)}收到`,
                ],
                ...view.dates.map(({ label, at }) => [label, dayWords(at)] as const),
              ]}
            />
          </Section>
        </div>
        <div className="stack sticky">
          <Section title="现在能办的">
            <Acts
              subject={subjectOf(view)}
              actions={view.actions.filter(({ name }) => name !== 'recordHandOver' || view.toServe.length > 0)}
              hrefs={
                isAgency
                  ? { assign: `/cases/${view.id}/assignment`, assignOwnStaff: `/cases/${view.id}/assignment` }
                  : { namePerson: `/cases/${view.id}/assignment` }
              }
              done={doneOf(view)}
            />
          </Section>
          <Section title="文书">
            <Papers of={view.papers} />
          </Section>
          <Section title="当事人" aside={<Link href={`/cases/${view.id}/parting`}>谁不能知道</Link>}>
            <ul>
              {view.parties.map((party) => (
                <li key={`${party.role}${party.person.id}`}>
                  <span className="tag">{party.roleLabel}</span> {party.person.name}
                  {party.relation && `（${party.relation}）`}
                </li>
              ))}
            </ul>
          </Section>
          {view.applications.length > 0 && (
            <Section title="申请">
              <ul>
                {view.applications.map((application) => (
                  <li key={application.id}>
                    {isAgency ? (
                      <Link href={`/applications/${application.id}`}>{application.number}</Link>
                    ) : (
                      application.number
                    )}{' '}
                    {application.applicant} <span className="quiet">{applicationStatus(application.status)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="经过">
            <History of={view.history} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What was logged once need not be the main button again. */
function doneOf(view: View): string[] {
  const acts: Readonly<Record<string, string>> = { meeting: 'logMeeting', risksTold: 'tellRisks' };
  return view.activities.flatMap(({ kind }) => acts[kind] ?? []);
}

function subjectOf(view: View) {
  const unit = view.undertaker?.id ?? view.agency.id;
  return {
    kind: 'case' as const,
    id: view.id,
    today: view.today,
    papers: view.toServe,
    personnelOf: unit,
    pieces: view.fileList
      .filter(({ mayScan }) => mayScan)
      .map(({ key, label, present }) => ({ value: key, label: present ? `${label}（已有）` : label })),
  };
}
