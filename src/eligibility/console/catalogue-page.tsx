import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { catalogue, type CatalogueEntry } from '../../../law/catalogue.ts';
import { findPlainDate } from '../../../law/kernel/plain-date.ts';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { roomsOf } from '../../web/console/rooms.tsx';
import { useSession } from '../../web/console/session.tsx';
import { FiguresTab } from './figures-tab.tsx';

const states = {
  all: '全部',
  checked: '已核的',
  pending: '待核的',
  notInForce: '这一天没有施行的',
} as const;
type State = keyof typeof states;
const isIn = (entry: CatalogueEntry, state: State): boolean =>
  state === 'all' || (state === 'notInForce' ? !entry.isInForce : entry.state === state);

/** 规则目录: every provision the product reasons with, where it was read, and whether somebody has checked it. */
export default function CataloguePage() {
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => answered(api.GET('/api/desk')) });
  return <Reading of={desk}>{({ today }) => <Catalogue today={today} />}</Reading>;
}

function Catalogue({ today }: { today: string }) {
  const session = useSession();
  const mayEnterFigures = session.data !== undefined && roomsOf(session.data).some(({ path }) => path === '/figures');
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>('all');
  const [law, setLaw] = useState('');
  const [tab, setTab] = useState<'rules' | 'figures'>('rules');
  const day = findPlainDate(on) ?? findPlainDate(today);
  const entries = day
    ? catalogue(day).filter(
        (entry) =>
          (words === '' || `${entry.citation}${entry.says}`.includes(words)) &&
          (law === '' || entry.lawTitle === law) &&
          isIn(entry, state),
      )
    : [];
  const laws = [...new Set(entries.map(({ lawTitle }) => lawTitle))];
  const allLaws = day ? [...new Set(catalogue(day).map(({ lawTitle }) => lawTitle))] : [];
  return (
    <>
      <header className="page-head">
        <h1>规则目录</h1>
        {tab === 'rules' && <span className="quiet">{entries.length} 条</span>}
        <span className="grow" />
        <button type="button" className="button" aria-pressed={tab === 'rules'} onClick={() => setTab('rules')}>
          条文
        </button>
        <button type="button" className="button" aria-pressed={tab === 'figures'} onClick={() => setTab('figures')}>
          标准
        </button>
        {mayEnterFigures && (
          <Link className="button" href="/figures">
            标准录入
          </Link>
        )}
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
        <select aria-label="哪部法" value={law} onChange={({ target }) => setLaw(target.value)}>
          <option value="">全部法律法规</option>
          {allLaws.map((title) => (
            <option key={title}>{title}</option>
          ))}
        </select>
        <select
          aria-label="状态"
          value={state}
          onChange={({ target }) => setState(Object.hasOwn(states, target.value) ? (target.value as State) : 'all')}
        >
          {Object.entries(states).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {tab === 'figures' && <FiguresTab on={day ?? today} />}
      {tab === 'rules' && laws.length === 0 && <Empty>没有符合的条文。</Empty>}
      <div className="stack">
        {(tab === 'rules' ? laws : []).map((title) => (
          <Section key={title} title={title}>
            {entries
              .filter(({ lawTitle }) => lawTitle === title)
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
