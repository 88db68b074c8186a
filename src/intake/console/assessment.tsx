import type { Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';

type View = Schemas['AssessmentView'];
const verdicts: Readonly<Record<string, string>> = {
  yes: '符合',
  no: '不符合',
  unknown: '还不清楚',
  officer: '由工作人员认定',
  notInForce: '当时法律还没有施行',
};
const marks: Readonly<Record<string, string>> = { yes: '✓', no: '✕', unknown: '？', officer: '人' };
const eligible: Readonly<Record<string, string>> = {
  yes: '按已问清的情况，符合给予援助的条件',
  no: '按已问清的情况，不符合条件；须由人审查决定',
  unknown: '还有情况没有问清，现在不能得出结论',
  officer: '法律没有直接写明，由工作人员认定',
  notInForce: '这一天法律援助法还没有施行',
};

const Verdict = ({ answer }: { answer: string }) => (
  <span className={`verdict ${answer}`}>
    {marks[answer] ?? '·'} {verdicts[answer] ?? answer}
  </span>
);

/** What the law says of the facts on file: each ground with its article, and the facts it rests on. A person decides. */
export function Assessment({ of }: { of: View }) {
  return (
    <Section title="法律审查" aside={<Verdict answer={of.eligible} />}>
      <p>{eligible[of.eligible]}</p>
      {of.missing.length > 0 && (
        <div className="law-part">
          <strong className="verdict unknown">？ 还要问她 {of.missing.length} 件事</strong>
          <ul>
            {of.missing.map((fact) => (
              <li key={fact.fact}>
                {fact.question} <span className="quiet small">{fact.why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Part title="援助范围" part={of.scope} />
      <Part title="经济状况" part={of.means} extra={of.means.threshold} />
      {of.mandatory.answer === 'yes' && <Part title="应当通知指派" part={of.mandatory} />}
      <Part title="先行提供" part={of.provisionalAid} />
      <div className="law-part">
        <div className="law-head">
          <span>谁可以申请</span>
          <Verdict answer={of.whoMayApply.answer} />
        </div>
        <details>
          <summary>各种人能不能申请</summary>
          <ul className="small">
            {of.whoMayApply.persons.map((person) => (
              <li key={person.label}>
                {marks[person.answer] ?? '·'} {person.label} <span className="article">{person.article}</span>{' '}
                <span className="quiet">{person.note}</span>
              </li>
            ))}
          </ul>
        </details>
        {of.whoMayApply.shutOut.map((person) => (
          <p key={person.label} className="verdict no">
            ■ {person.label}不得代为申请，也不得告知任何消息（{person.article}）
          </p>
        ))}
      </div>
      <div className="law-part">
        <div className="law-head">
          <span>管辖</span>
          <span className={`verdict ${of.jurisdiction.answer}`}>
            {of.jurisdiction.answer === 'yes' ? '✓ 已明确' : '？ 还不清楚'}
          </span>
          <span>{of.jurisdiction.says}</span>
        </div>
        {of.jurisdiction.places.map((place) => (
          <p key={place.name}>
            {place.name}：{place.because}
          </p>
        ))}
        <p className="article">{of.jurisdiction.articles.join('；')}</p>
      </div>
      <div className="law-part">
        <div className="law-head">
          <span>援调对接</span>
          <span className={of.mediation.allowed === 'yes' ? 'verdict yes' : 'verdict no'}>
            {of.mediation.allowed === 'yes' ? '✓ 可以提议' : '■ 不安排'}
          </span>
          <span>{of.mediation.says}</span>
        </div>
      </div>
      <p className="small quiet">
        以 {of.on} 的法律和数据计算，数据指纹 {of.figures.slice(0, 12)}
      </p>
    </Section>
  );
}

function Part({ title, part, extra }: { title: string; part: View['scope']; extra?: string | undefined }) {
  return (
    <div className="law-part">
      <div className="law-head">
        <span>{title}</span>
        <Verdict answer={part.answer} />
        {part.says !== verdicts[part.answer] && <span>{part.says}</span>}
      </div>
      {extra && <p className="small">经济困难标准：{extra}</p>}
      <ul>
        {part.because.map((ground) => (
          <li key={ground.id}>
            {marks[ground.answer] ?? '·'} {ground.label} <span className="article">{ground.article}</span>
          </li>
        ))}
        {part.officerMay.map((ground) => (
          <li key={ground.id} className="quiet small">
            另有兜底条款可由工作人员认定：{ground.label}（{ground.article}）
          </li>
        ))}
      </ul>
      {part.lines.length > 0 && (
        <details>
          <summary>依据的情况，逐条看</summary>
          <ul className="law-lines small">
            {part.lines.map((line, index) => (
              <li
                key={`${index}${line.text}`}
                className={`depth-${Math.min(line.depth, 4)}`}
                data-mark={marks[line.answer]}
              >
                <span>
                  {line.text}
                  <span className="visually-hidden">：{verdicts[line.answer]}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
