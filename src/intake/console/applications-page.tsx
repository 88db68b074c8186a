import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import type { Column } from '../../web/console/kit/data-table.tsx';
import { Due } from '../../web/console/kit/lamp.tsx';
import { ListPage } from '../../web/console/kit/list-page.tsx';
import { Tags } from '../../web/console/kit/section.tsx';
import { dayWords } from '../../web/console/when.ts';
import { applicationStatusLabels } from '../application-status.model.ts';
import type { ApplicationStatus } from '../application.model.ts';

type Row = Schemas['ApplicationRow'];

const columns: Column<Row>[] = [
  { title: '申请编号', width: '200px', cell: (row) => row.number },
  { title: '申请人', width: '90px', cell: (row) => row.applicant },
  { title: '事项', cell: (row) => row.matter, title2: (row) => row.matter },
  { title: '来源', width: '64px', cell: (row) => row.channel },
  { title: '收到', width: '110px', cell: (row) => dayWords(row.receivedAt) },
  {
    title: '状态',
    width: '108px',
    cell: (row) => (row.offeredToUs ? <span className="tag mine">待接收移交</span> : row.statusLabel),
  },
  {
    title: '优先的理由',
    width: '210px',
    cell: (row) => <span className="small">{row.priorityReasons.join('、')}</span>,
    title2: (row) => row.priorityReasons.join('、'),
  },
  { title: '期限', width: '250px', cell: (row) => <Due due={row.due} /> },
];

/** 申请: in the order of the four priorities, each with its reason and its lamp. */
export default function ApplicationsPage() {
  return (
    <ListPage<Row>
      title="申请"
      name="applications"
      statuses={applicationStatusLabels}
      list={({ status, mine, page }) =>
        answered(
          api.GET('/api/applications', {
            params: { query: { status: status as 'open' | ApplicationStatus, mine: mine ? 'true' : 'false', page } },
          }),
        )
      }
      search={(body) => answered(api.POST('/api/applications/search', { body }))}
      columns={columns}
      keyOf={(row) => row.id}
      hrefOf={(row) => `/applications/${row.id}`}
      isMine={(row) => row.isMine || row.offeredToUs}
      aside={
        <Link href="/applications/new" className="button">
          窗口录入
        </Link>
      }
      renderCard={(row) => (
        <>
          <span className="line">
            <strong>{row.applicant}</strong>
            <Due due={row.due} />
          </span>
          <span>{row.matter}</span>
          <span className="line small quiet">
            <span>
              {row.statusLabel} · {dayWords(row.receivedAt)}收到
            </span>
            <Tags of={row.priorityReasons.slice(0, 2)} />
          </span>
        </>
      )}
    />
  );
}
