import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { catalogue, type CatalogueEntry } from '../../../law/catalogue.ts';
import { findPlainDate } from '../../../law/kernel/plain-date.ts';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';

/** 规则目录: every provision the product reasons with, where it was read, and whether somebody has checked it. */
export default function CataloguePage() {
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => answered(api.GET('/api/desk')) });
  return <Reading of={desk}>{({ today }) => <Catalogue today={today} />}</Reading>;
}

function Catalogue({ today }: { today: string }) {
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [pendingOnly, setPendingOnly] = useState(false);
  const day = findPlainDate(on) ?? findPlainDate(today);
  const entries = day
    ? catalogue(day).filter(
        (entry) =>
          (words === '' || `${entry.citation}${entry.says}`.includes(words)) &&
          (!pendingOnly || entry.state === 'pending'),
      )
    : [];
  const laws = [...new Set(entries.map(({ lawTitle }) => lawTitle))];
  return (
    <>
      <header className="page-head">
        <h1>规则目录</h1>
        <span className="quiet">{entries.length} 条</span>
      </header>
      <div className="filters">
        <input
          aria-label="查找条文"
          placeholder="条号或者文字"
          value={words}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        <label className="check">
          看哪一天的
          <input type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </label>
        <label className="check">
          <input type="checkbox" checked={pendingOnly} onChange={({ target }) => setPendingOnly(target.checked)} />
          只看待核的
        </label>
      </div>
      {laws.length === 0 && <Empty>没有符合的条文。</Empty>}
      <div className="stack">
        {laws.map((law) => (
          <Section key={law} title={law}>
            {entries
              .filter(({ lawTitle }) => lawTitle === law)
              .map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
          </Section>
        ))}
      </div>
    </>
  );
}

function Entry({ entry }: { entry: CatalogueEntry }) {
  return (
    <div className="law-part">
      <div className="law-head">
        <strong>{entry.citation.replace(/^《[^》]*》/, '') || '（全文）'}</strong>
        <span className={entry.state === 'checked' ? 'verdict yes' : 'verdict unknown'}>
          {entry.state === 'checked' ? '✓ 已核' : '▲ 待核'}
        </span>
        {!entry.isInForce && <span className="verdict no">■ 这一天没有施行</span>}
        {entry.periods.map((period) => (
          <span className="tag" key={period.id}>
            期限：{period.name}
          </span>
        ))}
      </div>
      <p>{entry.says}</p>
      <p className="article">
        {entry.source}；自 {entry.inForce.from} 施行
      </p>
    </div>
  );
}
