import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

/** For the security administrator: who broke the glass and whether anybody looked at it; no word of the case. */
export default function BreakGlassNoticesPage() {
  const read = useQuery({
    queryKey: ['break-glass-notices'],
    queryFn: () => answered(api.GET('/api/break-glass-notices')),
    refetchInterval: 60_000,
  });
  return (
    <>
      <header className="page-head">
        <h1>破窗访问</h1>
        <span className="quiet">同一件案件的记号相同，从记号找不到案件。</span>
      </header>
      <Section title="最近的">
        <Reading of={read} rows={10}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>没有破窗访问。</Empty>
            ) : (
              items.map(({ id, by, office, openedAt, until, isOpen, isLate, mark, reasonLabel, review }) => (
                <div className="law-part" key={id}>
                  <div className="law-head">
                    <strong>
                      {by} · {reasonLabel}
                    </strong>
                    <span className="quiet">{office}</span>
                    {isOpen && <span className="tag care">正在看</span>}
                  </div>
                  <p className="small quiet">
                    {minuteWords(openedAt)} 到 {minuteWords(until)}，案件记号 {mark}
                  </p>
                  <p className="small">
                    {review
                      ? `${review.inOrder ? '✓ 合适' : '■ 不合适'}，${review.by}，${minuteWords(review.at)}`
                      : isLate
                        ? '■ 超过二十四小时没有复核，已转上级'
                        : '等待复核'}
                  </p>
                </div>
              ))
            )
          }
        </Reading>
      </Section>
    </>
  );
}
