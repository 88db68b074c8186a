import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, refreshAll, type Schemas } from '../../web/console/client.ts';
import { Pager } from '../../web/console/kit/data-table.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords } from '../../web/console/when.ts';
import { LineTable } from './line-table.tsx';

type Verdict = 'fine' | 'ask';
const labels: Readonly<Record<Verdict, string>> = { fine: '没有问题', ask: '要问一问' };

/** 抽查: one look in twenty of last week, drawn by lot; two clicks each. */
export default function SamplePage() {
  const [page, setPage] = useState(1);
  const read = useQuery({
    queryKey: ['audit-sample', page],
    queryFn: () => answered(api.GET('/api/audit/sample', { params: { query: { page } } })),
  });
  return (
    <>
      <header className="page-head">
        <h1>每周抽查</h1>
        {read.data && <span className="quiet">{dayWords(read.data.week)}起的一周，随机抽百分之五</span>}
      </header>
      <Reading of={read} rows={20}>
        {({ items, total, size }) =>
          items.length === 0 ? (
            <Empty>上一周没有人单独看过哪一件，没有可抽的。</Empty>
          ) : (
            <>
              <LineTable lines={items} renderVerdict={(line) => <Judge key={line.id} line={line} />} />
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          )
        }
      </Reading>
    </>
  );
}

/** The first click chooses, the second confirms: a slip of the hand is no verdict. */
function Judge({ line }: { line: Schemas['AuditLine'] }) {
  const [chosen, setChosen] = useState<Verdict>();
  const [failed, setFailed] = useState(false);
  const give = async (verdict: Verdict): Promise<void> => {
    setFailed(false);
    try {
      await answered(
        api.POST('/api/audit/sample', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { entryId: line.id, verdict },
        }),
      );
      setChosen(undefined);
      await refreshAll();
    } catch {
      setFailed(true);
    }
  };
  if (chosen)
    return (
      <>
        <button type="button" className="button primary" onClick={() => void give(chosen)}>
          {failed ? '没有记上，再试' : `确定：${labels[chosen]}`}
        </button>
        <button type="button" className="button plain" onClick={() => setChosen(undefined)}>
          再想想
        </button>
      </>
    );
  return (
    <>
      {line.verdict && <span className={line.verdict === 'fine' ? 'tag' : 'tag care'}>{labels[line.verdict]}</span>}
      {(['fine', 'ask'] as const)
        .filter((verdict) => verdict !== line.verdict)
        .map((verdict) => (
          <button key={verdict} type="button" className="button plain" onClick={() => setChosen(verdict)}>
            {labels[verdict]}
          </button>
        ))}
    </>
  );
}
