import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useSearchParams } from 'wouter';
import { DataTable, Pager, type Column } from './data-table.tsx';
import { Empty, Reading } from './states.tsx';

type Page<Row> = { items: Row[]; total: number; page: number; size: number };
type Props<Row> = {
  title: string;
  name: string;
  statuses: Readonly<Record<string, string>>;
  list: (filter: { status: string; mine: boolean; page: number }) => Promise<Page<Row>>;
  search: (words: string, page: number) => Promise<Page<Row>>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  hrefOf: (row: Row) => string;
  isMine: (row: Row) => boolean;
  renderCard: (row: Row) => ReactNode;
  aside?: ReactNode;
};

/** A list whose filters stay in the address; the words of a search never do, for they are somebody's name. */
export function ListPage<Row>({
  title,
  name,
  statuses,
  list,
  search,
  columns,
  keyOf,
  hrefOf,
  isMine,
  renderCard,
  aside,
}: Props<Row>) {
  const [params, setParams] = useSearchParams();
  const status = params.get('status') ?? 'open';
  const mine = params.get('mine') === 'true';
  const [words, setWords] = useState('');
  const [searched, setSearched] = useState('');
  const [searchPage, setSearchPage] = useState(1);
  const page = searched ? searchPage : Number(params.get('page') ?? '1') || 1;
  const read = useQuery({
    queryKey: [name, searched ? { words: searched, page } : { status, mine, page }],
    queryFn: () => (searched ? search(searched, page) : list({ status, mine, page })),
    placeholderData: keepPreviousData,
  });
  const filter = (change: Record<string, string>): void => {
    setSearched('');
    setWords('');
    setParams({ status, ...(mine ? { mine: 'true' } : {}), ...change, page: '1' });
  };
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSearchPage(1);
    setSearched(words.trim());
  };
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        {read.isFetching && <span className="quiet small">正在更新……</span>}
        <span className="grow" />
        {aside}
      </header>
      <div className="filters">
        <select aria-label="状态" value={status} onChange={({ target }) => filter({ status: target.value })}>
          <option value="open">办理中的全部</option>
          {Object.entries(statuses).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <label className="check">
          <input type="checkbox" checked={mine} onChange={({ target }) => filter({ mine: String(target.checked) })} />
          只看轮到我办的
        </label>
        <form role="search" onSubmit={find}>
          <input
            aria-label="查找"
            placeholder="完整姓名、电话、证件号或编号"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <button type="submit" className="button" disabled={words.trim().length < 2}>
            查找
          </button>
          {searched && (
            <button
              type="button"
              className="button plain"
              onClick={() => {
                setSearched('');
                setWords('');
              }}
            >
              清除
            </button>
          )}
        </form>
      </div>
      <Reading of={read} rows={30}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty>
              {searched ? '没有找到。姓名、号码须完整填写；不在本单位办理范围内的，这里也查不到。' : '这里现在是空的。'}
            </Empty>
          ) : (
            <>
              <DataTable
                caption={title}
                rows={data.items}
                columns={columns}
                keyOf={keyOf}
                hrefOf={hrefOf}
                isMine={isMine}
                renderCard={renderCard}
              />
              <Pager
                page={data.page}
                size={data.size}
                total={data.total}
                onPage={(next) =>
                  searched
                    ? setSearchPage(next)
                    : setParams({ status, ...(mine ? { mine: 'true' } : {}), page: String(next) })
                }
              />
            </>
          )
        }
      </Reading>
    </>
  );
}
