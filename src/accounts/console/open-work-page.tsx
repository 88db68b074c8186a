import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../web/console/client.ts';
import { DataTable } from '../../web/console/kit/data-table.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords } from '../../web/console/when.ts';

/** 待另派: whoever left cannot go on; each case needs another hand. */
export default function OpenWorkPage() {
  const read = useQuery({ queryKey: ['open-work'], queryFn: () => answered(api.GET('/api/open-work')) });
  return (
    <>
      <header className="page-head">
        <h1>待另派</h1>
        <span className="quiet">承办人员离职、调动或者停用以后，还没有交给别人的案件。</span>
      </header>
      <Reading of={read} rows={10}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>没有待另派的案件。</Empty>
          ) : (
            <DataTable
              caption="待另派的案件"
              rows={items}
              keyOf={({ caseId }) => caseId}
              hrefOf={({ caseId }) => `/cases/${caseId}`}
              columns={[
                { title: '案号', cell: ({ number }) => number ?? '未编号' },
                { title: '状态', width: '140px', cell: ({ state }) => state },
                { title: '原承办人', width: '140px', cell: ({ handler }) => handler },
                { title: '离岗', width: '160px', cell: ({ since }) => dayWords(since) },
              ]}
              renderCard={({ number, handler, state, since }) => (
                <>
                  <strong>{number ?? '未编号'}</strong>
                  <span className="line">
                    {state}，原承办人 {handler}，{dayWords(since)} 离岗
                  </span>
                </>
              )}
            />
          )
        }
      </Reading>
    </>
  );
}
