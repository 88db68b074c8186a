import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useSearchParams } from 'wouter';
import { looksUpForAnything } from '../../../look-ups/asking.model.ts';
import { purposes, searchPurposes, type SearchPurpose } from '../../../platform/purpose.ts';
import type { Role } from '../../../platform/viewer.ts';
import { DataTable, Pager, type Column } from './data-table.tsx';
import { useSession } from '../session.tsx';
import { LookElsewhere } from './look-elsewhere.tsx';
import { Section } from './section.tsx';
import { Empty, Reading } from './states.tsx';

type Page<Row> = { items: Row[]; total: number; page: number; size: number };
type Props<Row> = {
  title: string;
  name: string;
  statuses: Readonly<Record<string, string>>;
  list: (filter: { status: string; mine: boolean; page: number }) => Promise<Page<Row>>;
  search: (asked: { words: string; purpose: SearchPurpose; page: number }) => Promise<Page<Row>>;
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
  const [purpose, setPurpose] = useState<SearchPurpose | ''>('');
  const [searched, setSearched] = useState('');
  const [searchPage, setSearchPage] = useState(1);
  const page = searched ? searchPage : Number(params.get('page') ?? '1') || 1;
  const read = useQuery({
    queryKey: [name, searched ? { words: searched, purpose, page } : { status, mine, page }],
    queryFn: () => (searched && purpose ? search({ words: searched, purpose, page }) : list({ status, mine, page })),
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
          <select
            aria-label="为什么查找"
            required
            value={purpose}
            onChange={({ target }) => setPurpose(target.value as SearchPurpose | '')} // one of the options
          >
            <option value="">为什么查找</option>
            {searchPurposes.map((value) => (
              <option key={value} value={value}>
                {purposes[value]}
              </option>
            ))}
          </select>
          <button type="submit" className="button" disabled={words.trim().length < 2 || purpose === ''}>
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
            <NothingThere searched={searched} />
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

/** What is not here may be with another office: whoever has the post for it may ask on, by a whole number. */
function NothingThere({ searched }: { searched: string }) {
  const session = useSession();
  const mayAsk = looksUpForAnything((session.data?.roles ?? []).map(({ role }) => role as Role)); // the server's own word
  if (!searched) return <Empty>这里现在是空的。</Empty>;
  return (
    <div className="stack">
      <Empty>没有找到。姓名、号码须完整填写；不在本单位办理范围内的，这里也查不到。</Empty>
      {mayAsk && (
        <Section title="向别的机构查">
          <LookElsewhere key={searched} words={/\d{6}/.test(searched) ? searched : ''} />
        </Section>
      )}
    </div>
  );
}
