import type { ReactNode } from 'react';
import { Link } from 'wouter';

export type Column<Row> = {
  title: string;
  width?: string;
  cell: (row: Row) => ReactNode;
  title2?: (row: Row) => string;
};

type Props<Row> = {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Silent where the rows lead nowhere. */
  hrefOf?: (row: Row) => string;
  isMine?: (row: Row) => boolean;
  /** What a row becomes on a phone. */
  renderCard: (row: Row) => ReactNode;
};

/** Rows of 28 px on a desk, cards on a phone; the first cell and the whole card lead to the record. */
export function DataTable<Row>({ caption, rows, columns, keyOf, hrefOf, isMine, renderCard }: Props<Row>) {
  return (
    <div className="table-box">
      <table className="rows">
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} width={width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={isMine?.(row) ? 'mine' : undefined}>
              {columns.map(({ title, cell, title2 }, index) => (
                <td key={title} title={title2?.(row)}>
                  {index === 0 && hrefOf ? <Link href={hrefOf(row)}>{cell(row)}</Link> : cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cards">
        {rows.map((row) => {
          const looks = isMine?.(row) ? 'card mine' : 'card';
          return hrefOf ? (
            <Link key={keyOf(row)} href={hrefOf(row)} className={looks}>
              {renderCard(row)}
            </Link>
          ) : (
            <div key={keyOf(row)} className={looks}>
              {renderCard(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

export function Pager({
  page,
  size,
  total,
  onPage,
}: {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav className="pager" aria-label="翻页">
      <span>
        共 {total} 件，第 {page}／{last} 页
      </span>
      <span className="grow" />
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        上一页
      </button>
      <button type="button" className="button" disabled={page >= last} onClick={() => onPage(page + 1)}>
        下一页
      </button>
    </nav>
  );
}
