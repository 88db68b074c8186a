import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Pager } from '../../web/console/kit/data-table.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords } from '../../web/console/when.ts';

const states: Readonly<Record<Schemas['PaperView']['state'], string>> = {
  pending: '正在排版',
  rendered: '可以打开',
  unprintable: '正在重新排版',
  held: '已拦下，见“待发与拦下”',
  withdrawn: '已撤下',
};

/** 文书: what this office has issued, with numbers that have no gaps, and whether it reached her. */
export default function PapersPage() {
  const [page, setPage] = useState(1);
  const read = useQuery({
    queryKey: ['papers', page],
    queryFn: () => answered(api.GET('/api/papers', { params: { query: { page } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <header className="page-head">
        <h1>文书</h1>
      </header>
      <Reading of={read} rows={30}>
        {({ items, total, size }) =>
          items.length === 0 ? (
            <Empty>还没有出具过文书。</Empty>
          ) : (
            <>
              <div className="table-box">
                <table className="rows">
                  <caption className="visually-hidden">文书</caption>
                  <colgroup>
                    <col width="260" />
                    <col width="240" />
                    <col width="130" />
                    <col width="110" />
                    <col />
                    <col width="90" />
                  </colgroup>
                  <thead>
                    <tr>
                      {['文号', '文书', '出具', '状态', '送达', '案件'].map((title) => (
                        <th key={title} scope="col">
                          {title}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((paper) => (
                      <tr key={paper.id}>
                        <td>{paper.state === 'rendered' ? <Pdf paper={paper}>{paper.number}</Pdf> : paper.number}</td>
                        <td>{paper.title}</td>
                        <td>{dayWords(paper.issuedAt)}</td>
                        <td>
                          {states[paper.state]}
                          {paper.unprintableBecause && `（▲ ${paper.unprintableBecause}）`}
                        </td>
                        <td>{served(paper)}</td>
                        <td>
                          <Link href={`/cases/${paper.caseId}`}>看案件</Link>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <div className="cards">
                  {items.map((paper) => (
                    <div key={paper.id} className="card">
                      <span className="line">
                        <strong>
                          {paper.state === 'rendered' ? <Pdf paper={paper}>{paper.title}</Pdf> : paper.title}
                        </strong>
                        <span>{dayWords(paper.issuedAt)}</span>
                      </span>
                      <span className="small quiet">{paper.number}</span>
                      <span className="line small">
                        <span>{served(paper) || '没有送达记录'}</span>
                        <Link href={`/cases/${paper.caseId}`}>看案件</Link>
                      </span>
                    </div>
                  ))}
                </div>
              </div>
              <Pager page={page} size={size} total={total} onPage={setPage} />
            </>
          )
        }
      </Reading>
    </>
  );
}

function Pdf({ paper, children }: { paper: Schemas['PaperView']; children: string }) {
  return (
    <a href={`/api/papers/${paper.id}/pdf`} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

const served = ({ services }: Schemas['PaperView']): string =>
  services.map(({ servedOn, reached }) => `${dayWords(servedOn)}${reached ? '送达' : '没有送到'}`).join('；');
