import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Due } from '../../web/console/kit/lamp.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Visit = Schemas['HomeVisit'];

/** 上门: agreed with her first, two where there is danger, and back safely within two hours. */
export default function HomeVisitsPage() {
  const read = useQuery({
    queryKey: ['home-visits'],
    queryFn: () => answered(api.GET('/api/home-visits')),
    refetchInterval: 60_000,
  });
  return (
    <>
      <header className="page-head">
        <h1>上门</h1>
        <span className="quiet">先按约定跟她说好，不直接去。对方在家不去，不穿制服，不开有字的车。</span>
      </header>
      <Reading of={read}>
        {({ items }) => {
          const open = items.filter(({ isOpen }) => isOpen);
          return (
            <div className="stack">
              <Section title="要办的" aside={<span className="quiet">{open.length} 件</span>}>
                {open.length === 0 && <Empty>没有人请上门。</Empty>}
                {open.map((visit) => (
                  <Card key={visit.id} visit={visit} />
                ))}
              </Section>
              {items.length > open.length && (
                <Section title="办过的">
                  {items
                    .filter(({ isOpen }) => !isOpen)
                    .map((visit) => (
                      <Card key={visit.id} visit={visit} />
                    ))}
                </Section>
              )}
            </div>
          );
        }}
      </Reading>
    </>
  );
}

function Card({ visit }: { visit: Visit }) {
  const { id, applicationId, application, statusLabel, isOpen, isFlagged, due, actions } = visit;
  return (
    <div className="law-part">
      <p>
        <Link href={`/applications/${applicationId}`}>{application}</Link> {statusLabel} {due && <Due due={due} />}
        {isFlagged && isOpen && <span className="no"> ■ 涉及人身安全或者未成年人，两个人去</span>}
      </p>
      {visit.wish && <p>她说的：{visit.wish}</p>}
      {visit.visitFrom && (
        <p>
          {minuteWords(visit.visitFrom)}，{visit.place}，{visit.goers}
        </p>
      )}
      {visit.outcome && <p>{visit.outcome}</p>}
      <p className="small quiet">{minuteWords(visit.askedAt)} 请的</p>
      {isOpen && <Acts subject={{ kind: 'homeVisit', id, today: '' }} actions={actions} />}
    </div>
  );
}
