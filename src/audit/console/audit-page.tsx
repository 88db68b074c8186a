import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { Pager } from '../../web/console/kit/data-table.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { LineTable } from './line-table.tsx';

const nothingAsked = { day: '', office: '', person: '' };

/** 留痕: who looked and acted, by day, office and person; or the administrators alone. No word of any case. */
export default function AuditPage() {
  const [asked, setAsked] = useState(nothingAsked);
  const [administrators, setAdministrators] = useState(false);
  const [page, setPage] = useState(1);
  const read = useQuery({
    queryKey: ['audit', asked, administrators, page],
    queryFn: () => {
      const given = Object.fromEntries(Object.entries(asked).filter(([, words]) => words.trim() !== ''));
      return answered(api.POST('/api/audit/entries', { body: { ...given, page, administrators } }));
    },
    placeholderData: keepPreviousData,
  });
  const ask = (change: Partial<typeof nothingAsked>): void => {
    setAsked({ ...asked, ...change });
    setPage(1);
  };
  return (
    <>
      <header className="page-head">
        <h1>留痕</h1>
        {read.isFetching && <span className="quiet small">正在更新……</span>}
      </header>
      <div className="filters">
        <input
          type="date"
          aria-label="哪一天"
          value={asked.day}
          onChange={({ target }) => ask({ day: target.value })}
        />
        <input
          aria-label="单位"
          placeholder="单位"
          value={asked.office}
          onChange={({ target }) => ask({ office: target.value })}
        />
        <input
          aria-label="谁，完整姓名"
          placeholder="工作人员完整姓名"
          value={asked.person}
          onChange={({ target }) => ask({ person: target.value })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={administrators}
            onChange={({ target }) => {
              setAdministrators(target.checked);
              setPage(1);
            }}
          />
          只看管理员操作
        </label>
      </div>
      <Reading of={read} rows={30}>
        {({ items, total, size }) =>
          items.length === 0 ? (
            <Empty>没有这样的留痕。</Empty>
          ) : (
            <>
              <LineTable lines={items} />
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          )
        }
      </Reading>
    </>
  );
}
