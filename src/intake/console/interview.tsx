import { Button, Input, InputNumber, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FACTS, type FactName } from '../../../law/facts.ts';
import { nextQuestion, questionFor } from '../../../law/interview.ts';
import type { Figures } from '../../../law/figures.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import { answered, api } from '../../web/console/client.ts';
import { useFigures } from '../../web/console/figures.ts';
import { Reading } from '../../web/console/kit/states.tsx';

export type Told = Readonly<Record<string, unknown>>;
type Props = {
  facts: Told;
  declined: readonly FactName[];
  today: PlainDate;
  onChange: (facts: Told, declined: readonly FactName[]) => void;
};
/** What the form itself settles is not asked again. */
const settled: readonly string[] = [
  'matter',
  'service',
  'province',
  'decidingCounty',
  'applicantIs',
  'sex',
  'birthDate',
];

/** Only what can still change the law's answer is asked, one question after the other; 不清楚 is an answer. */
export function Interview(props: Props) {
  return <Reading of={useFigures()}>{(figures) => <Questions {...props} figures={figures} />}</Reading>;
}

function Questions({ facts, declined, today, onChange, figures }: Props & { figures: Figures }) {
  const question = nextQuestion(facts, today, figures, declined);
  const told = Object.keys(facts).filter(
    (name): name is FactName => Object.hasOwn(FACTS, name) && !settled.includes(name),
  );
  return (
    <div>
      <ul className="check-list">
        {told.map((name) => (
          <li key={name}>
            <span className="verdict yes" aria-hidden="true">
              ✓
            </span>
            <span>
              {FACTS[name].label}：{shown(name, facts[name])}
            </span>
            <button
              type="button"
              className="button plain"
              onClick={() =>
                onChange(Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name)), declined)
              }
            >
              改
            </button>
          </li>
        ))}
        {declined.map((name) => (
          <li key={name}>
            <span aria-hidden="true">？</span>
            <span>{FACTS[name].label}：不清楚或者不想说</span>
            <button
              type="button"
              className="button plain"
              onClick={() =>
                onChange(
                  facts,
                  declined.filter((each) => each !== name),
                )
              }
            >
              再问
            </button>
          </li>
        ))}
      </ul>
      {question ? (
        <fieldset className="kind-row" key={question.fact}>
          <legend>
            <strong>{question.question}</strong>
          </legend>
          <p className="hint small quiet">{question.why}</p>
          <AnswerBox
            name={question.fact}
            onAnswer={(value) => onChange({ ...facts, [question.fact]: value }, declined)}
          />
          <Button type="text" onClick={() => onChange(facts, [...declined, question.fact])}>
            不清楚，或者不想说
          </Button>
        </fieldset>
      ) : (
        <p className="verdict yes">✓ 法律要问的已经问完。</p>
      )}
    </div>
  );
}

function AnswerBox({ name, onAnswer }: { name: FactName; onAnswer: (value: unknown) => void }) {
  const { type, choices } = questionFor(name);
  const [typed, setTyped] = useState<string | number | null>(null);
  const confirm = (value: unknown) => (
    <Button onClick={() => onAnswer(value)} disabled={typed === null || typed === ''}>
      记下
    </Button>
  );
  switch (type) {
    case 'yesNo':
      return (
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: name === 'isMinor' ? '是，未满' : '是' },
            { value: false, label: name === 'isMinor' ? '已满十八周岁' : '不是' },
          ]}
          value={null}
          onChange={({ target }) => onAnswer(target.value)}
        />
      );
    case 'choice':
      return (
        <Radio.Group
          vertical
          options={choices.map(({ value, label }) => ({ value, label }))}
          value={null}
          onChange={({ target }) => onAnswer(target.value)}
        />
      );
    case 'money':
      return (
        <>
          <InputNumber aria-label="元" min={0} precision={2} suffix="元" value={typed} onChange={setTyped} />{' '}
          {confirm(Math.round(Number(typed) * 100))}
        </>
      );
    case 'count':
      return (
        <>
          <InputNumber aria-label="人数" min={1} precision={0} value={typed} onChange={setTyped} /> {confirm(typed)}
        </>
      );
    case 'date':
      return (
        <>
          <Input
            aria-label="日期"
            type="date"
            className="short"
            value={typed ?? ''}
            onChange={({ target }) => setTyped(target.value)}
          />{' '}
          {confirm(typed)}
        </>
      );
    case 'division':
      return <CountyPicker onChange={onAnswer} />;
  }
}

function CountyPicker({ onChange }: { onChange: (code: string) => void }) {
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['counties', words],
    enabled: words.trim().length >= 2,
    queryFn: () =>
      answered(
        api.GET('/api/divisions/search', { params: { query: { q: words.trim(), level: 'county', limit: 20 } } }),
      ),
  });
  return (
    <Select
      className="picker"
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder="输入县（市、区）名称或拼音"
      value={null}
      onChange={(code: string) => onChange(code)}
      options={(found.data?.items ?? []).map(({ code, pathName }) => ({ value: code, label: pathName }))}
    />
  );
}

function shown(name: FactName, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '不是';
  const { type, choices } = questionFor(name);
  if (type === 'money' && typeof value === 'number') return `${(value / 100).toFixed(2)} 元`;
  return choices.find((choice) => choice.value === value)?.label ?? String(value);
}
