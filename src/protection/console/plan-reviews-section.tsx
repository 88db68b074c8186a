import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Due } from '../../web/console/kit/lamp.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Review = Schemas['PlanReview'];

/** 安全计划复看: owed by this desk until somebody has looked at it with her and written down what was agreed. */
export function PlanReviewsSection() {
  const read = useQuery({ queryKey: ['plan-reviews'], queryFn: () => answered(api.GET('/api/plan-reviews')) });
  return (
    <Reading of={read}>
      {({ items }) => {
        const owed = items.filter(({ status }) => status === 'due');
        return (
          <Section title="安全计划复看" aside={<span className="quiet">等着看 {owed.length} 件</span>}>
            {items.length === 0 && <Empty>没有人把安全计划存在这里。</Empty>}
            {items.map((review) => (
              <Card key={review.id} review={review} />
            ))}
          </Section>
        );
      }}
    </Reading>
  );
}

function Card({ review }: { review: Review }) {
  const { id, applicationId, application, status, statusLabel, due, closedAt, how, agreed, actions } = review;
  return (
    <div className="law-part">
      <p>
        <Link href={`/protection/${applicationId}`}>{application}</Link> {status === 'due' && <Due due={due} />}
        {closedAt && (
          <span className="quiet">
            {minuteWords(closedAt)} {statusLabel}
            {how && `（${how}）`}
          </span>
        )}
      </p>
      {agreed && <p>说好的：{agreed}</p>}
      {status === 'due' && (
        <>
          <p className="small quiet">
            只当面看，或者在她约的时间打电话；接的不是她，什么也不说。先看
            <Link href={`/applications/${applicationId}`}>怎样联系她</Link>。
          </p>
          <Acts subject={{ kind: 'planReview', id, today: '' }} actions={actions} />
        </>
      )}
    </div>
  );
}
