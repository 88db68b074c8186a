import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { NewCode } from './new-code.tsx';
import { answered, api } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Pager } from '../../web/console/kit/data-table.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords } from '../../web/console/when.ts';

/** What a station sees of what it handed over: number, day, how far in plain words. */
export default function ReceiptsPage() {
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<string>();
  const read = useQuery({
    queryKey: ['receipts', page],
    queryFn: () => answered(api.GET('/api/receipts', { params: { query: { page } } })),
  });
  return (
    <>
      <header className="page-head">
        <h1>收转凭证</h1>
        <span className="grow" />
        <Link href="/applications/new" className="button primary">
          帮她递交申请
        </Link>
      </header>
      <Reading of={read}>
        {({ items, total, size }) =>
          items.length === 0 ? (
            <Empty>还没有收转过申请。</Empty>
          ) : (
            <div className="stack">
              {items.map((receipt) => (
                <section className="section" key={receipt.id} aria-label={receipt.number}>
                  <header>
                    <h2>{receipt.number}</h2>
                    <span className="quiet">{dayWords(receipt.receivedOn)}收到</span>
                    <span>{receipt.status}</span>
                    {receipt.actions.some(({ allowed }) => allowed) && (
                      <button
                        type="button"
                        className="button plain"
                        aria-expanded={opened === receipt.id}
                        onClick={() => setOpened(opened === receipt.id ? undefined : receipt.id)}
                      >
                        帮她办
                      </button>
                    )}
                  </header>
                  {opened === receipt.id && (
                    <>
                      <Acts subject={{ kind: 'application', id: receipt.id, today: '' }} actions={receipt.actions} />
                      <NewCode applicationId={receipt.id} />
                    </>
                  )}
                </section>
              ))}
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </div>
          )
        }
      </Reading>
    </>
  );
}
