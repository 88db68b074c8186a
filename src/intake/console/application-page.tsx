import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { History, Papers, Periods } from '../../web/console/kit/on-file.tsx';
import { AsTyped } from '../../web/console/kit/as-typed.tsx';
import { SafeBanner } from '../../web/console/kit/safe-banner.tsx';
import { Facts, Section, Tags } from '../../web/console/kit/section.tsx';
import { Reading } from '../../web/console/kit/states.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';
import { LayReady } from './lay-ready.tsx';
import { papersToServe } from '../../papers/to-serve.model.ts';
import { AskForData } from './ask-for-data.tsx';
import { FollowCode } from './follow-code.tsx';
import { NewCode } from './new-code.tsx';
import { Assessment } from './assessment.tsx';

type View = Schemas['ApplicationView'];

/** Review of one application, all of it on one screen, in the order in which it is needed. */
export default function ApplicationPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  const read = useQuery({
    queryKey: ['application', id],
    queryFn: () => answered(api.GET('/api/applications/{id}', { params: { path: { id } } })),
  });
  return <Reading of={read}>{(view) => <Review view={view} />}</Reading>;
}

function Review({ view }: { view: View }) {
  const care = ['涉及暴力', '未成年人', '涉及性侵害未成年人', '本人请求撤回'];
  const owed = view.actions.some(({ name, allowed }) => name === 'recordService' && allowed) ? owedOf(view.papers) : [];
  return (
    <>
      <p className="crumbs">
        <Link href="/applications">申请</Link> ／ {view.number}
      </p>
      <header className="page-head">
        <h1>{view.number}</h1>
        <strong>{view.statusLabel}</strong>
        <span className="quiet">
          由{view.owner.institution} {view.owner.role} 办理
          {view.owner.offeredTo && `，已移交${view.owner.offeredTo}，等待接收`}
        </span>
        <Tags of={view.flags} care={care} />
        <span className="grow" />
        <Link href={`/applications/new?with=${view.caseId}`}>录入同案另一位</Link>
        <Link href={`/cases/${view.caseId}`}>所属案件</Link>
      </header>
      <SafeBanner
        person={view.person}
        contact={view.contact}
        needs={view.accessNeeds}
        applicationId={view.id}
        caseId={view.caseId}
        number={view.number}
      />
      <div className="columns">
        <div className="stack">
          <Section title="期限">
            <Periods of={view.periods} />
          </Section>
          <Section
            title="她说的经过"
            aside={
              <span className="quiet small">
                {view.channel}，{minuteWords(view.receivedAt)}由{view.receivedBy}收到
              </span>
            }
          >
            <p className="pre">{view.narrative}</p>
            {view.voices.map((fileId, at) => (
              <p key={fileId}>
                她的录音 {at + 1}
                <br />
                {/* oxlint-disable-next-line media-has-caption -- her own words, said once: the officer writes down what is heard */}
                <audio controls preload="none" src={`/api/files/${fileId}`} aria-label={`她的录音 ${at + 1}`} />
              </p>
            ))}
            <Facts
              two
              of={[
                ['要解决的事', view.matterLabel],
                ['办理方式', view.stageLabel],
                ['优先的理由', view.priorityReasons.join('、')],
                [
                  '签名',
                  `${view.signature.label}${view.signature.signedAt ? `，${dayWords(view.signature.signedAt)}` : ''}`,
                ],
                [
                  '移送',
                  view.transfer &&
                    `由${view.transfer.from}移交${view.transfer.takenAt ? `，${dayWords(view.transfer.takenAt)}接收` : ''}`,
                ],
              ]}
            />
          </Section>
          <Assessment of={view.assessment} />
          {view.opinion && (
            <Section
              title="审查意见"
              aside={
                <span className="quiet small">
                  {view.opinion.by}，{minuteWords(view.opinion.at)}
                </span>
              }
            >
              <p>
                <strong>{view.opinion.label}</strong>
              </p>
              <p className="pre">{view.opinion.reason}</p>
              <ul>
                {view.opinion.grounds.map((ground) => (
                  <li key={ground.id}>
                    {ground.article}
                    <span className="quiet small"> {ground.says}</span>
                  </li>
                ))}
              </ul>
              {view.decision && (
                <p>
                  {view.decision.by} {minuteWords(view.decision.at)}决定
                  {view.decision.servedOn ? `，${dayWords(view.decision.servedOn)}送达本人` : '，还没有送达的记录'}
                </p>
              )}
            </Section>
          )}
          <Section title="已问清的情况">
            <Facts two of={view.facts.map(({ label, value }) => [label, value] as const)} />
          </Section>
          <Section title="当事人和帮忙的人" aside={<Link href={`/cases/${view.caseId}/parting`}>谁不能知道</Link>}>
            <ul>
              {view.parties.map((party) => (
                <li key={`${party.role}${party.person.id}`}>
                  <span className="tag">{party.roleLabel}</span> {party.person.name}
                  {party.relation && `（${party.relation}）`}
                  {party.role !== 'applicant' && <AsTyped of={party.person.asTyped} />}
                  <span className="quiet small">
                    {party.basis && ` 根据：${party.basis}`}
                    {party.role !== 'opponent' &&
                      party.role !== 'applicant' &&
                      (party.mayFollow ? ' 可以了解进展' : ' 不得向其透露进展')}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div className="stack sticky">
          <Section title="现在能办的">
            <Acts subject={subjectOf(view)} actions={view.actions} />
            <NewCode applicationId={view.id} />
            {owed.length > 0 && <LayReady applicationId={view.id} papers={owed} />}
            <FollowCode applicationId={view.id} parties={view.parties} />
            <AskForData applicationId={view.id} />
          </Section>
          <Section title="材料">
            <Documents view={view} />
          </Section>
          <Section title="文书">
            <Papers of={view.papers} />
          </Section>
          <Section title="经过">
            <History of={view.history} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What is to reach her and has not. */
function owedOf(papers: View['papers']): View['papers'] {
  const served: readonly string[] = papersToServe;
  return papers.filter(
    ({ kind, state, services }) =>
      served.includes(kind) && state !== 'held' && state !== 'withdrawn' && !services.some(({ reached }) => reached),
  );
}

function Documents({ view }: { view: View }) {
  const { documents, notice, assessment } = view;
  return (
    <>
      {notice && (
        <p className="small">
          {dayWords(notice.givenAt)}一次性告知：{notice.kinds.map(({ label }) => label).join('、')}，{notice.days}{' '}
          日内补齐。
          {notice.servedOn
            ? `${dayWords(notice.servedOn)}送达，到 ${notice.dueOn ? dayWords(notice.dueOn) : ''}为止。`
            : '还没有送达的记录，期限没有开始。'}
        </p>
      )}
      <ul className="check-list">
        {documents.map((document) => (
          <li key={document.id}>
            <span aria-hidden="true">{document.state === 'supplied' ? '✓' : '·'}</span>
            <span>
              {document.fileId ? (
                <a href={`/api/files/${document.fileId}`} target="_blank" rel="noreferrer">
                  {document.label}
                </a>
              ) : (
                document.label
              )}
              {document.note && <span className="small quiet">：{document.note}</span>}
            </span>
            <span className="small quiet">{document.stateLabel}</span>
          </li>
        ))}
      </ul>
      {documents.length === 0 && <p className="quiet">还没有材料。缺材料不影响收件。</p>}
      <h3>按她的情况需要的</h3>
      <ul className="small">
        {assessment.papersNeeded.map((paper) => (
          <li key={paper.label}>
            {paper.label}
            <span className="article"> {paper.article}</span>
            {paper.replacedBy.length > 0 && <span className="quiet">。{paper.replacedBy.join('；')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the forms of the acts may offer, from what lies on the table. */
function subjectOf(view: View) {
  const { assessment } = view;
  const grounds = [
    ...assessment.scope.because,
    ...assessment.means.because,
    ...assessment.provisionalAid.because,
    ...assessment.scope.officerMay,
  ].map(({ id, label, article }) => ({ value: id, label: `${article}：${label}` }));
  const seen = new Map(grounds.map((ground) => [ground.value, ground]));
  return {
    kind: 'application' as const,
    id: view.id,
    today: view.today,
    papers: view.papers,
    asked: view.notice ? view.notice.kinds.map(({ kind }) => kind) : [],
    onFile: view.documents.map(({ kind }) => kind),
    grounds: [...seen.values()],
  };
}
