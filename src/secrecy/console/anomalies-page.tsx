import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';

const labels = { fine: '没有问题', ask: '要问一问' } as const;

/** 异常: a person, a day, a rule, a number. What it was about stands with the person who is asked. */
export default function AnomaliesPage() {
  const read = useQuery({
    queryKey: ['anomalies'],
    queryFn: () => answered(api.GET('/api/anomalies')),
    refetchInterval: 30_000,
  });
  return (
    <>
      <header className="page-head">
        <h1>异常</h1>
        <span className="quiet">按简单的规则从留痕里找出来的。是不是有问题，由您判断。</span>
      </header>
      <Section title="等待判断的在前">
        <Reading of={read} rows={10}>
          {({ items }) =>
            items.length === 0 ? <Empty>没有异常。</Empty> : items.map((each) => <One key={each.id} of={each} />)
          }
        </Reading>
      </Section>
    </>
  );
}

function One({ of }: { of: Schemas['Anomaly'] }) {
  return (
    <div className="law-part">
      <div className="law-head">
        <strong>
          {of.by} · {of.rule}
        </strong>
        <span className="quiet">{of.office}</span>
        <span className="quiet small">
          {dayWords(of.day)}，{of.times} 次
        </span>
      </div>
      {of.verdict && (
        <p className="small">
          {of.verdict.says === 'fine' ? '✓' : '■'} {labels[of.verdict.says]}，{of.verdict.by}，
          {minuteWords(of.verdict.at)}
        </p>
      )}
      {of.isOwn ? (
        <p className="small quiet">涉及您本人，由另一位来判断。</p>
      ) : (
        <div className="acts">
          <Judge id={of.id} verdict="fine" />
          <Judge id={of.id} verdict="ask" />
        </div>
      )}
    </div>
  );
}

function Judge({ id, verdict }: { id: number; verdict: 'fine' | 'ask' }) {
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/anomalies', {
        params: { header: { 'Idempotency-Key': requestId } },
        body: { anomalyId: id, verdict },
      }),
    ),
  );
  return (
    <button type="button" className="button" disabled={send.sending} onClick={() => void send.start()}>
      {send.failure ? '没有记上，再试' : labels[verdict]}
    </button>
  );
}
