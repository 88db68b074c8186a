import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { DataTable, type Column } from '../../web/console/kit/data-table.tsx';
import { Due } from '../../web/console/kit/lamp.tsx';
import { Tags } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { seatsOf, useSession } from '../../web/console/session.tsx';

type Item = Schemas['DeskItem'];
const abouts = { application: '申请', case: '案件' } as const;
const hrefOf = (item: Item): string => `/${item.about === 'application' ? 'applications' : 'cases'}/${item.id}`;

const columns: Column<Item>[] = [
  { title: '编号', width: '204px', cell: (item) => item.number ?? '（还没有编号）' },
  { title: '当事人', width: '90px', cell: (item) => item.who },
  { title: '事项', cell: (item) => item.matter, title2: (item) => item.matter },
  { title: '现在', width: '150px', cell: (item) => `${abouts[item.about]}：${item.statusLabel}` },
  {
    title: '优先',
    width: '150px',
    cell: (item) => <span className="small">{item.priorityReasons.join('、')}</span>,
    title2: (item) => item.priorityReasons.join('、'),
  },
  { title: '期限', width: '290px', cell: (item) => <Due due={item.due} /> },
];

/** 工作台: what is mine, what ends soonest, how much lies where; each figure opens its rows. */
export default function DeskPage() {
  const session = useSession();
  const seats = session.data ? seatsOf(session.data) : new Set<string>();
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => answered(api.GET('/api/desk')), refetchInterval: 60_000 });
  if (seats.has('station') && !seats.has('agency')) return <StationDesk />;
  return (
    <>
      <header className="page-head">
        <h1>{seats.has('personnel') ? '今日' : '工作台'}</h1>
        <span className="quiet">
          {session.data?.name}，{(session.data?.roles ?? []).map(({ label }) => label).join('、')}
        </span>
        <span className="grow" />
        {seats.has('agency') && (
          <Link href="/applications/new" className="button">
            窗口录入申请
          </Link>
        )}
      </header>
      <Reading of={desk}>
        {({ lamps, planReviews, homeVisits, counts, mine, due }) => (
          <>
            <div className="figures">
              <a className="figure" href="#due">
                <span className="lamp overdue">
                  <i aria-hidden="true">■</i>超期
                </span>
                <strong>{lamps.overdue}</strong>
              </a>
              <a className="figure" href="#due">
                <span className="lamp near">
                  <i aria-hidden="true">▲</i>临近
                </span>
                <strong>{lamps.near}</strong>
              </a>
              <Owed lamps={planReviews} what="安全计划复看" href="/protection" />
              <Owed lamps={homeVisits} what="上门" href="/home-visits" />
              {counts.map(({ about, status, label, count }) => (
                <Link
                  key={`${about}${status}`}
                  className="figure"
                  href={`/${about === 'application' ? 'applications' : 'cases'}?status=${status}`}
                >
                  {abouts[about]} · {label}
                  <strong>{count}</strong>
                </Link>
              ))}
            </div>
            <div className="stack">
              <List title="轮到我办" items={mine} none="现在没有轮到您办的。" />
              <List id="due" title="期限最近的" items={due} none="没有正在计算的期限。" />
            </div>
          </>
        )}
      </Reading>
    </>
  );
}

/** What has a room of its own, and is owed soon or late. */
function Owed({ lamps, what, href }: { lamps: Schemas['Desk']['lamps']; what: string; href: string }) {
  if (lamps.overdue + lamps.near === 0) return null;
  return (
    <Link className="figure" href={href}>
      <span className={`lamp ${lamps.overdue > 0 ? 'overdue' : 'near'}`}>
        <i aria-hidden="true">{lamps.overdue > 0 ? '■' : '▲'}</i>
        {what}
      </span>
      <strong>{lamps.overdue + lamps.near}</strong>
    </Link>
  );
}

function List({ id, title, items, none }: { id?: string; title: string; items: readonly Item[]; none: string }) {
  return (
    <section aria-label={title} id={id}>
      <div className="page-head">
        <h2>{title}</h2>
        <span className="quiet">{items.length} 件</span>
      </div>
      {items.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <DataTable
          caption={title}
          rows={items}
          columns={columns}
          keyOf={(item) => item.id}
          hrefOf={hrefOf}
          isMine={(item) => item.isMine || item.offeredToUs}
          renderCard={(item) => (
            <>
              <span className="line">
                <strong>{item.who}</strong>
                <Due due={item.due} />
              </span>
              <span>{item.matter}</span>
              <span className="line small quiet">
                <span>
                  {abouts[item.about]}：{item.statusLabel}
                </span>
                <Tags of={item.priorityReasons.slice(0, 2)} />
              </span>
            </>
          )}
        />
      )}
    </section>
  );
}

function StationDesk() {
  return (
    <>
      <header className="page-head">
        <h1>工作台</h1>
      </header>
      <div className="figures">
        <Link href="/applications/new" className="figure">
          帮她递交
          <strong>新的申请</strong>
        </Link>
        <Link href="/receipts" className="figure">
          已经收转的
          <strong>接收凭证</strong>
        </Link>
      </div>
      <p className="quiet">递交以后，工作站只看得到接收凭证。进展由她本人凭查询码查看。</p>
    </>
  );
}
