import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../client.ts';
import type { ActionSubject } from '../action/subject.ts';
import { minuteWords } from '../when.ts';
import { Acts } from './acts.tsx';
import { DataTable, Pager, type Column } from './data-table.tsx';
import { Due } from './lamp.tsx';
import { History, Papers, Periods } from './on-file.tsx';
import { Section } from './section.tsx';
import { Empty, Reading } from './states.tsx';

type Row = Schemas['HerRequestRow'];
const columns: Column<Row>[] = [
  { title: '收到', width: '150px', cell: (row) => minuteWords(row.receivedAt) },
  { title: '谁、什么事', width: '260px', cell: (row) => row.what, title2: (row) => row.what },
  { title: '对什么', cell: (row) => row.about, title2: (row) => row.about },
  { title: '现在', width: '150px', cell: (row) => row.statusLabel },
  { title: '期限', width: '260px', cell: (row) => <Due due={row.due} /> },
];

type ListProps = {
  title: string;
  why: string;
  base: string;
  list: (filter: { open: 'true' | 'false'; page: number }) => Promise<Schemas['HerRequestList']>;
};

/** A room for what people raised: first come first, until it is answered. */
export function HerRequestsPage({ title, why, base, list }: ListProps) {
  const [isOpen, setOpen] = useState(true);
  const [page, setPage] = useState(1);
  const read = useQuery({
    queryKey: [base, isOpen, page],
    queryFn: () => list({ open: isOpen ? 'true' : 'false', page }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        <span className="quiet">{why}</span>
      </header>
      <div className="filters">
        <label className="check">
          <input
            type="checkbox"
            checked={isOpen}
            onChange={({ target }) => {
              setOpen(target.checked);
              setPage(1);
            }}
          />
          只看没办结的
        </label>
      </div>
      <Reading of={read} rows={30}>
        {({ items, total, size }) =>
          items.length === 0 ? (
            <Empty>这里现在是空的。</Empty>
          ) : (
            <>
              <DataTable
                caption={title}
                rows={items}
                columns={columns}
                keyOf={(row) => row.id}
                hrefOf={(row) => `/${base}/${row.id}`}
                isMine={(row) => row.isMine}
                renderCard={(row) => (
                  <>
                    <span className="line">
                      <strong>{row.what}</strong>
                      <Due due={row.due} />
                    </span>
                    <span>{row.about}</span>
                    <span className="line small quiet">
                      <span>{row.statusLabel}</span>
                      <span>{minuteWords(row.receivedAt)}</span>
                    </span>
                  </>
                )}
              />
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          )
        }
      </Reading>
    </>
  );
}

type OneProps = {
  id: string;
  kind: ActionSubject['kind'];
  listTitle: string;
  base: string;
  read: () => Promise<Schemas['HerRequestView']>;
  /** What one kind alone has, above its papers. */
  beside?: (view: Schemas['HerRequestView']) => ReactNode;
};

/** One of them on one page: what is due, what was told, what may be done. */
export function HerRequestPage({ id, kind, listTitle, base, read, beside }: OneProps) {
  const view = useQuery({ queryKey: [base, id], queryFn: read });
  return (
    <Reading of={view}>
      {(data) => <Whole view={data} kind={kind} listTitle={listTitle} base={base} beside={beside?.(data)} />}
    </Reading>
  );
}

function Whole({
  view,
  kind,
  listTitle,
  base,
  beside,
}: Pick<OneProps, 'kind' | 'listTitle' | 'base'> & { view: Schemas['HerRequestView']; beside: ReactNode }) {
  return (
    <>
      <p className="crumbs">
        <Link href={`/${base}`}>{listTitle}</Link> ／ {view.title}
      </p>
      <header className="page-head">
        <h1>{view.title}</h1>
        <strong>{view.statusLabel}</strong>
        <span className="quiet">
          由{view.owner.institution} {view.owner.role} 办理
        </span>
        {view.goTo && (
          <>
            <span className="grow" />
            <Link href={view.goTo.to}>{view.goTo.label}</Link>
          </>
        )}
      </header>
      {view.caution && <p className="form-error">{view.caution}</p>}
      <div className="columns">
        <div className="stack">
          <Section title="期限">
            <Periods of={view.periods} />
          </Section>
          <Section title="内容">
            <dl className="facts">
              {view.facts.map(({ label, value }) => [
                <dt key={`${label}-name`}>{label}</dt>,
                <dd key={label} className="pre">
                  {value}
                </dd>,
              ])}
            </dl>
          </Section>
          <Section title="经过">
            <History of={view.history} />
          </Section>
        </div>
        <div className="stack sticky">
          <Section title="现在能办的">
            <Acts subject={{ kind, id: view.id, today: view.today }} actions={view.actions} />
          </Section>
          {beside}
          <Section title="文书">
            <Papers of={view.papers} />
          </Section>
        </div>
      </div>
    </>
  );
}
