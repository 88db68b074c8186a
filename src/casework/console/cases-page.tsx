import { answered, api, type Schemas } from '../../web/console/client.ts';
import type { Column } from '../../web/console/kit/data-table.tsx';
import { Due } from '../../web/console/kit/lamp.tsx';
import { ListPage } from '../../web/console/kit/list-page.tsx';
import { seatsOf, useSession } from '../../web/console/session.tsx';
import { Link } from 'wouter';
import { caseStatusLabels } from '../case-status.model.ts';
import type { CaseStatus } from '../case.model.ts';

type Row = Schemas['CaseRow'];
const { intake: _before, ...statuses } = caseStatusLabels; // a case in the application's stage is in the other list

const columns: Column<Row>[] = [
  { title: '案号', width: '200px', cell: (row) => row.number ?? '（申请阶段）' },
  {
    title: '受援人',
    width: '110px',
    cell: (row) => row.recipients.join('、'),
    title2: (row) => row.recipients.join('、'),
  },
  { title: '案由', cell: (row) => row.matter, title2: (row) => row.matter },
  { title: '办理方式', width: '100px', cell: (row) => row.stage },
  { title: '来源', width: '96px', cell: (row) => row.origin },
  {
    title: '状态',
    width: '140px',
    cell: (row) => (row.offeredToUs ? <span className="tag mine">待接收指派</span> : row.statusLabel),
  },
  {
    title: '承办',
    width: '180px',
    cell: (row) => row.personnel ?? row.undertaker ?? '—',
    title2: (row) => [row.undertaker, row.personnel].filter(Boolean).join(' '),
  },
  { title: '期限', width: '250px', cell: (row) => <Due due={row.due} /> },
];

export default function CasesPage() {
  const session = useSession();
  const isAgency = session.data !== undefined && seatsOf(session.data).has('agency');
  return (
    <ListPage<Row>
      title="案件"
      name="cases"
      statuses={statuses}
      list={({ status, mine, page }) =>
        answered(
          api.GET('/api/cases', {
            params: { query: { status: status as 'open' | CaseStatus, mine: mine ? 'true' : 'false', page } },
          }),
        )
      }
      search={(body) => answered(api.POST('/api/cases/search', { body }))}
      columns={columns}
      keyOf={(row) => row.id}
      hrefOf={(row) => `/cases/${row.id}`}
      isMine={(row) => row.isMine || row.offeredToUs}
      aside={isAgency && <Link href="/notices/new">登记办案机关通知</Link>}
      renderCard={(row) => (
        <>
          <span className="line">
            <strong>{row.recipients.join('、')}</strong>
            <Due due={row.due} />
          </span>
          <span>{row.matter}</span>
          <span className="line small quiet">
            <span>{row.offeredToUs ? '待接收指派' : row.statusLabel}</span>
            <span>{row.number}</span>
          </span>
        </>
      )}
    />
  );
}
