import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Report = Schemas['ChildReport'];

/** 强制报告: the office sees to it that the police know; who reported lies in the vault and is not here. */
export function ChildReportsSection() {
  const read = useQuery({
    queryKey: ['child-reports'],
    queryFn: () => answered(api.GET('/api/child-reports')),
    refetchInterval: 60_000,
  });
  return (
    <Reading of={read}>
      {({ items }) => (
        <Section
          title="强制报告"
          aside={
            <span className="quiet">等报警回执 {items.filter(({ status }) => status === 'received').length} 件</span>
          }
        >
          {items.length === 0 && <Empty>没有收到强制报告。</Empty>}
          {items.map((report) => (
            <Card key={report.id} report={report} />
          ))}
        </Section>
      )}
    </Reading>
  );
}

function Card({ report }: { report: Report }) {
  return (
    <div className="law-part">
      <p>
        <strong>{report.number}</strong>{' '}
        {report.status === 'received' ? (
          <span className={`lamp ${report.isLate ? 'overdue' : 'near'}`}>
            <i aria-hidden="true">{report.isLate ? '■' : '▲'}</i>
            {report.isLate
              ? '过了时间还没有报警回执，马上再催'
              : `${report.askAgainAt ? minuteWords(report.askAgainAt) : ''} 前要有报警回执`}
          </span>
        ) : (
          <span className="quiet">
            {report.statusLabel}
            {report.policeReceipt && `：${report.policeReceipt}`}
          </span>
        )}
      </p>
      <p>
        {report.situation}　{report.place}　{minuteWords(report.createdAt)} 收到
        {report.askedAgain > 0 && `　已催 ${report.askedAgain} 次`}
      </p>
      <p>{report.happening}</p>
      <Acts
        subject={{ kind: 'childReport', id: report.id, today: report.createdAt.slice(0, 10) }}
        actions={report.actions}
      />
    </div>
  );
}
