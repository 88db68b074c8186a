import type { Schemas } from '../client.ts';
import { dayWords, minuteWords } from '../when.ts';
import { Lamp } from './lamp.tsx';

export function Periods({ of }: { of: readonly Schemas['PeriodView'][] }) {
  const openFirst = of.toSorted((a, b) => Number(a.lamp === undefined) - Number(b.lamp === undefined));
  if (of.length === 0) return <p className="quiet">现在没有法定期限。</p>;
  return (
    <div>
      {openFirst.map((period) => (
        <div className="period" key={period.id}>
          <div>
            {period.lamp ? (
              <Lamp lamp={period.lamp} />
            ) : (
              <span className="lamp met">✓ {period.state === 'met' ? '已办' : '已结束'}</span>
            )}
          </div>
          <div>
            <span className="what">{period.name}</span> {period.length}
            {period.lamp && <span className="quiet small"> {period.actor}</span>}
            <div className="article">
              {period.article}，自{period.startsOn}（{dayWords(period.startedAt)}）
            </div>
          </div>
          <div className="nowrap">
            {period.lamp && period.left && <strong className={`lamp ${period.lamp}`}>{period.left}</strong>}
            <div className="small quiet">
              {period.dueOn
                ? dayWords(period.dueOn)
                : period.dueAt
                  ? minuteWords(period.dueAt)
                  : period.closedAt
                    ? dayWords(period.closedAt)
                    : ''}
              {period.tentative && '（暂定）'}
            </div>
          </div>
          {period.lamp && (
            <details>
              <summary>怎样算的</summary>
              <ul className="small">
                {period.explain.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}

const methods: Readonly<Record<string, string>> = {
  inPerson: '当面送达',
  atStation: '到工作站领取',
  byLawyer: '由承办人员转交',
  readAloud: '当面宣读',
  post: '邮寄',
  online: '本人网上查看',
};

export function Papers({ of }: { of: readonly Schemas['PaperView'][] }) {
  if (of.length === 0) return <p className="quiet">还没有文书。</p>;
  return (
    <ul className="check-list">
      {of.map((paper) => (
        <li key={paper.id}>
          <span aria-hidden="true">{paper.services.some(({ reached }) => reached) ? '✓' : '·'}</span>
          <span>
            {paper.state === 'rendered' ? (
              <a href={`/api/papers/${paper.id}/pdf`} target="_blank" rel="noreferrer">
                {paper.title}
              </a>
            ) : (
              paper.title
            )}
            <span className="small quiet"> {paper.number}</span>
            {paper.state === 'pending' && <span className="small quiet">（正在排版）</span>}
            {paper.state === 'held' && (
              <span className="small missing">（■ 写有受保护的信息，已拦下，见“待发与拦下”）</span>
            )}
            {paper.state === 'withdrawn' && <span className="small quiet">（已撤下，没有印出）</span>}
            {paper.unprintableBecause && <span className="small missing">（▲ {paper.unprintableBecause}）</span>}
            {paper.services.map(({ method, reached, servedOn }) => (
              <span key={`${method}${servedOn}`} className="small quiet">
                {' '}
                {dayWords(servedOn)}
                {methods[method] ?? method}
                {reached ? '' : '，没有送到'}
              </span>
            ))}
          </span>
          <span className="small quiet">{dayWords(paper.issuedAt)}</span>
        </li>
      ))}
    </ul>
  );
}

export function History({ of }: { of: readonly Schemas['HistoryLine'][] }) {
  return (
    <ol className="timeline">
      {of.toReversed().map((line) => (
        <li key={line.id}>
          <strong>{line.label}</strong>
          {line.from ? (
            <span className="quiet">
              {' '}
              {line.from} → {line.to}
            </span>
          ) : null}
          <div className="when">
            {minuteWords(line.at)} {line.actor}
            {line.institution && ` · ${line.institution}`}
            {line.basis && ` · ${line.basis}`}
          </div>
          {line.note && <div className="small pre">{line.note}</div>}
        </li>
      ))}
    </ol>
  );
}
