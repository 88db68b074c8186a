import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { pers, residences, yuan } from '../figure-words.model.ts';

type Catalogue = Schemas['FigureCatalogue'];
type Line = Schemas['SubsistenceView'];
type Verified = Schemas['ParameterView']['values'][number]['verified'];
const states = { known: '✓ 有当天适用的', stale: '▲ 只有往年的', missing: '■ 缺' } as const;
const verdicts = { known: 'verdict yes', stale: 'verdict unknown', missing: 'verdict no' } as const;

/** 标准: every number an answer rests on, with its days and its document; what is missing stands here by name. */
export function FiguresTab({ on }: { on: string }) {
  const rules = useQuery({
    queryKey: ['rules', on],
    queryFn: () => answered(api.GET('/api/rules', { params: { query: { on } } })),
  });
  return <Reading of={rules}>{({ figures }) => <Figures of={figures} />}</Reading>;
}

function Figures({ of }: { of: Catalogue }) {
  return (
    <div className="stack">
      {of.parameters.map((parameter) => (
        <Section key={parameter.id} title={parameter.label}>
          <p className="article">
            {parameter.article}；没有的向{parameter.ask}核实
          </p>
          {parameter.values.map((value) => (
            <div className="law-part" key={`${value.from}${value.source}`}>
              <div className="law-head">
                <strong>{value.value}</strong>
                <Mark of={value.verified} />
                {!value.isInForce && <span className="verdict no">■ 这一天不适用</span>}
              </div>
              <p className="article">
                {value.source}；自 {value.from} 起{value.to ? `，到 ${value.to} 的前一天` : ''}
              </p>
            </div>
          ))}
        </Section>
      ))}
      <Section title="放假通知" aside={<span className="quiet">到 {of.officialThrough}；以后的期限是暂定</span>}>
        {of.holidays.map((notice) => (
          <div className="law-part" key={notice.year}>
            <div className="law-head">
              <strong>{notice.year} 年</strong>
              <Mark of={notice.verified} />
              <span className="quiet">
                放假 {notice.daysOff} 天，调休上班 {notice.makeUpDays} 天
              </span>
            </div>
            <p className="article">
              {notice.title}；{notice.source}
            </p>
          </div>
        ))}
      </Section>
      <Lines of={of} />
    </div>
  );
}

function Lines({ of }: { of: Catalogue }) {
  const [wanted, setWanted] = useState<Line['state'] | 'all'>('all');
  const lines = of.subsistence.filter(({ state }) => wanted === 'all' || state === wanted);
  return (
    <Section title="低保标准" aside={<span className="quiet">{of.missing} 个县（市、区）没有这一天适用的标准</span>}>
      <div className="filters">
        <label className="check">
          只看
          <select
            value={wanted}
            onChange={({ target }) =>
              setWanted(Object.hasOwn(states, target.value) ? (target.value as Line['state']) : 'all')
            }
          >
            <option value="all">全部</option>
            {Object.entries(states).map(([state, label]) => (
              <option key={state} value={state}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {lines.length === 0 && <Empty>没有这样的县。</Empty>}
      <div className="table-box">
        <table className="rows">
          <caption className="visually-hidden">各县低保标准</caption>
          <thead>
            <tr>
              <th scope="col">县（市、区）</th>
              <th scope="col">城乡</th>
              <th scope="col">标准</th>
              <th scope="col">状态</th>
              <th scope="col">来源</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.county}${line.residence}`}>
                <td>{line.name}</td>
                <td>{residences[line.residence]}</td>
                <td>
                  {line.amountFen !== undefined && line.per ? `${pers[line.per]} ${yuan(line.amountFen)}` : '没有'}
                </td>
                <td>
                  <span className={verdicts[line.state]}>{states[line.state]}</span>{' '}
                  {line.verified && <Mark of={line.verified} />}
                </td>
                <td>{[line.ask, line.source, line.from && `${line.from} 起`].filter(Boolean).join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Mark({ of }: { of: Verified }) {
  return of.isChecked ? (
    <span className="verdict yes" title={of.how}>
      ✓ 已核{of.on ? `（${of.on}）` : ''}
    </span>
  ) : (
    <span className="verdict unknown">▲ 待核</span>
  );
}
