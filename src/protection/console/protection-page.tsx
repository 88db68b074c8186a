import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';
import { ChildReportsSection } from './child-reports-section.tsx';
import { PlanReviewsSection } from './plan-reviews-section.tsx';
import { enclosureLabels } from '../enclosure.model.ts';

type Record = Schemas['HelpRecordView'];

/** 人身安全: certificates to be sealed, and what women chose to keep with their applications. */
export default function ProtectionPage() {
  const records = useQuery({
    queryKey: ['help-records'],
    queryFn: () => answered(api.GET('/api/help-records')),
  });
  const enclosures = useQuery({
    queryKey: ['enclosures'],
    queryFn: () => answered(api.GET('/api/enclosures')),
  });
  return (
    <>
      <header className="page-head">
        <h1>人身安全</h1>
      </header>
      <div className="stack">
        <ChildReportsSection />
        <PlanReviewsSection />
        <Reading of={records}>
          {({ items }) => (
            <Section title="求助记录证明">
              {items.length === 0 ? (
                <Empty>没有人请求过求助记录证明。</Empty>
              ) : (
                items.map((record) => <Certificate key={record.id} record={record} />)
              )}
            </Section>
          )}
        </Reading>
        <Reading of={enclosures}>
          {({ items }) => (
            <Section title="她们随申请保存的内容">
              {items.length === 0 ? (
                <Empty>没有人随申请保存过安全计划、危险评估或者申请书。</Empty>
              ) : (
                <ul>
                  {items.map(({ applicationId, number, kinds }) => (
                    <li key={applicationId}>
                      <Link href={`/protection/${applicationId}`}>{number}</Link>{' '}
                      {kinds.map((kind) => enclosureLabels[kind]).join('、')}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          )}
        </Reading>
      </div>
    </>
  );
}

function Certificate({ record }: { record: Record }) {
  const { id, applicationId, application, statusLabel, askedAt, entries, paper, actions } = record;
  return (
    <article aria-label={`${application} ${statusLabel}`}>
      <p>
        <strong>{statusLabel}</strong> <Link href={`/applications/${applicationId}`}>{application}</Link>
        <span className="quiet small"> {minuteWords(askedAt)}请求</span>
        {paper &&
          (paper.isReady ? (
            <>
              {' '}
              <a href={`/api/papers/${paper.id}/pdf`} target="_blank" rel="noreferrer">
                {paper.number}
              </a>
            </>
          ) : (
            <span className="quiet"> {paper.number}，正在生成</span>
          ))}
      </p>
      <ul>
        {entries.map(({ on, what }) => (
          <li key={`${on}${what}`}>
            {dayWords(on)}，{what}
          </li>
        ))}
      </ul>
      {actions.length > 0 && <Acts subject={{ kind: 'helpRecord', id, today: '' }} actions={actions} />}
    </article>
  );
}
