import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { failureOf } from '../client.ts';

export function Loading({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status">
      <span className="visually-hidden">正在读取</span>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => (
          <span key={index} />
        ))}
      </div>
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { code, message, reference } = failureOf(error);
  return (
    <div className="state failed" role="alert">
      <p>{message}</p>
      {reference && <p className="small">出错编号：{reference}</p>}
      {/* the same words for what is not there and what is not one's own: the rules, never the record */}
      {(code === 'notFound' || code === 'roleNotAllowed') && (
        <p>
          什么归您看、为什么，见<Link href="/my-reach">我能看什么</Link>。
        </p>
      )}
      <button type="button" className="button" onClick={retry}>
        再读一次
      </button>
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="state">{children}</div>;
}

type Read<T> = {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  isFetching?: boolean;
  refetch: () => unknown;
};

/** The three faces of everything that is read: on its way, failed, there. */
export function Reading<T>({ of, rows, children }: { of: Read<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failed error={of.error} retry={() => void of.refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
