import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Field } from '../../web/console/action/field.tsx';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { figureKinds, meansEdges, type FigureKind } from '../figure.model.ts';
import { pers, residences } from '../figure-words.model.ts';
import { figureFrom, type Typed } from './typed-figure.ts';

type Props = { approved: readonly Schemas['FigureRow'][]; mayProvince: boolean };

/** The first person's copy of the document. The server checks it again; the second person compares it. */
export function FigureForm({ approved, mayProvince }: Props) {
  const [kind, setKind] = useState<FigureKind>('subsistenceLine');
  const [typed, setTyped] = useState<Typed>({});
  const [supersedes, setSupersedes] = useState<readonly string[]>([]);
  const { start, failure, sending, answer, errorAt } = useSend((requestId) => {
    const source = {
      title: typed['title'] ?? '',
      ...(typed['number'] ? { number: typed['number'] } : {}),
      ...(typed['url'] ? { url: typed['url'] } : {}),
    };
    const body = { figure: figureFrom(kind, typed), source, supersedes } as Schemas['ProposeFigure']; // the server parses it again and names what is wrong
    return answered(api.POST('/api/figure-rows', { params: { header: { 'Idempotency-Key': requestId } }, body }));
  });
  if (answer) return <p className="verdict yes">✓ 已录入，等另一位负责人核准。刷新本页可以再录一项。</p>;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    void start();
  };
  const box = (
    name: string,
    label: string,
    type: 'text' | 'date' | 'number' | 'url' = 'text',
    path = `figure.${name}`,
    required = true,
  ): ReactNode => (
    <Field name={name} label={label} required={required} error={errorAt(path)}>
      <input
        id={name}
        type={type}
        step={type === 'number' ? '0.01' : undefined}
        value={typed[name] ?? ''}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </Field>
  );
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>): ReactNode => (
    <Field name={name} label={label} required error={errorAt(`figure.${name}`)}>
      <select
        id={name}
        value={typed[name] ?? ''}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      >
        <option value="">请选择</option>
        {Object.entries(options).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
  const days = (name: 'daysOff' | 'makeUpDays', label: string): ReactNode => (
    <Field
      name={name}
      label={`${label}（一行一天：2027-01-01 元旦）`}
      wide
      required={name === 'daysOff'}
      error={failure?.errors.find(({ path }) => path.startsWith(`figure.${name}`))?.message}
    >
      <textarea
        id={name}
        rows={name === 'daysOff' ? 10 : 4}
        value={typed[name] ?? ''}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </Field>
  );
  const stretch = (
    <>
      {box('from', '自哪一天起适用（可以追溯）', 'date')}
      {box('to', '到哪一天为止（不含这一天）', 'date', 'figure.to', kind === 'subsistenceLine')}
    </>
  );
  const sameKind = approved.filter((row) => row.kind === kind);
  return (
    <form onSubmit={send} noValidate autoComplete="off">
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
        </div>
      )}
      <Section title="录入一项标准">
        <div className="form-grid">
          <Field name="kind" label="哪一种" required>
            <select
              id="kind"
              value={kind}
              onChange={({ target }) =>
                setKind(Object.hasOwn(figureKinds, target.value) ? (target.value as FigureKind) : 'subsistenceLine')
              }
            >
              {Object.entries(figureKinds).map(([value, words]) => (
                <option key={value} value={value} disabled={value !== 'subsistenceLine' && !mayProvince}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          {kind === 'subsistenceLine' && (
            <>
              <CountyField
                value={typed['county'] ?? ''}
                error={errorAt('figure.county')}
                onChange={(county) => setTyped({ ...typed, county })}
              />
              {choice('residence', '城镇或者农村', residences)}
              {box('yuan', '金额（元）', 'number', 'figure.amountFen')}
              {choice('per', '按月还是按年公布', pers)}
            </>
          )}
          {kind === 'holidayNotice' && (
            <>
              {box('year', '年份', 'number')}
              {days('daysOff', '放假的日子')}
              {days('makeUpDays', '调休上班的日子')}
            </>
          )}
          {kind === 'meansMultiplier' && box('value', '倍数', 'number')}
          {kind === 'archiveTerm' && box('value', '保管几年', 'number')}
          {kind === 'meansEdge' && choice('value', figureKinds.meansEdge, meansEdges)}
          {kind !== 'holidayNotice' && stretch}
          {box('title', '来源文件的名称', 'text', 'source.title')}
          {box('number', '文号', 'text', 'source.number', false)}
          {box('url', '公布的网址', 'url', 'source.url', false)}
          {sameKind.length > 0 && (
            <Field name="supersedes" label="取代已核准的（日期重叠时必须选）" wide error={errorAt('supersedes')}>
              <select
                id="supersedes"
                multiple
                value={[...supersedes]}
                onChange={({ target }) => setSupersedes([...target.selectedOptions].map(({ value }) => value))}
              >
                {sameKind.map((row) => (
                  <option key={row.id} value={row.id}>
                    {row.says}
                  </option>
                ))}
              </select>
            </Field>
          )}
        </div>
        <button type="submit" className="button primary" disabled={sending}>
          录入，等待核准
        </button>
      </Section>
    </form>
  );
}

function CountyField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (county: string) => void;
}) {
  const rules = useQuery({
    queryKey: ['rules', ''],
    queryFn: () => answered(api.GET('/api/rules', { params: { query: {} } })),
    staleTime: 600_000,
  });
  const counties = new Map((rules.data?.figures.subsistence ?? []).map(({ county, name }) => [county, name]));
  return (
    <Field name="county" label="县（市、区）" required error={error}>
      <select id="county" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">请选择</option>
        {[...counties].map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
