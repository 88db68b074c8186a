import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { DataTable, Pager, type Column } from '../../web/console/kit/data-table.tsx';
import { Facts, Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Row = Schemas['ErasureList']['items'][number];
const columns: Column<Row>[] = [
  { title: '什么时候', width: '150px', cell: (row) => minuteWords(row.at) },
  { title: '哪一类', width: '220px', cell: (row) => row.label },
  { title: '多少', width: '90px', cell: (row) => row.erased },
  { title: '按哪条规则', cell: (row) => row.rule, title2: (row) => row.rule },
  {
    title: '编号的摘要',
    width: '180px',
    cell: (row) => <code>{row.idsHash.slice(0, 16)}</code>,
    title2: (row) => row.idsHash,
  },
];

/** 到期删除: that the rules are kept. Numbers and hashes, nobody's data. */
export default function ErasuresPage() {
  const [page, setPage] = useState(1);
  const read = useQuery({
    queryKey: ['erasures', page],
    queryFn: () => answered(api.GET('/api/erasures', { params: { query: { page } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <header className="page-head">
        <h1>到期删除</h1>
        <span className="quiet">只有数目和摘要；拿着编号清单的人，能证明删的就是这些</span>
      </header>
      <Reading of={read} rows={20}>
        {({ rules, items, total, size }) => (
          <div className="stack">
            <Section title="删过的">
              {items.length === 0 ? (
                <Empty>还没有到期的。每小时看一次。</Empty>
              ) : (
                <>
                  <DataTable
                    caption="到期删除的记录"
                    rows={items}
                    columns={columns}
                    keyOf={(row) => String(row.id)}
                    renderCard={(row) => (
                      <>
                        <span className="line">
                          <strong>{row.label}</strong>
                          <span>{row.erased} 条</span>
                        </span>
                        <span>{row.rule}</span>
                        <span className="small quiet">
                          {minuteWords(row.at)}　摘要 {row.idsHash.slice(0, 16)}
                        </span>
                      </>
                    )}
                  />
                  <Pager page={page} size={size} total={total} onPage={setPage} />
                </>
              )}
            </Section>
            <Section title="现在的规则">
              <Facts of={rules.map(({ label, rule }) => [label, rule] as const)} />
            </Section>
          </div>
        )}
      </Reading>
    </>
  );
}
