import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm } from '../../web/console/kit/plain-form.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Empty, Reading } from '../../web/console/kit/states.tsx';

type Adviser = Schemas['VillageAdviser'];
type Village = { code: string; name: string };

/** 村（居）法律顾问: whom a village may ask; entered and confirmed by the offices of the place. */
export default function AdvisersPage() {
  const read = useQuery({ queryKey: ['village-advisers'], queryFn: () => answered(api.GET('/api/village-advisers')) });
  const [village, setVillage] = useState<Village>();
  return (
    <>
      <header className="page-head">
        <h1>村（居）法律顾问</h1>
        <span className="quiet">群众按县名、村名查得到。没有登记的村，页面上给出乡镇站点、县里机构和 12348。</span>
      </header>
      <div className="stack">
        <VillageSearch onChoose={setVillage} />
        <Reading of={read} rows={4}>
          {({ items }) => (
            <>
              {village && (
                <AdviserForm
                  key={village.code}
                  village={village}
                  known={items.find(({ divisionCode }) => divisionCode === village.code)}
                />
              )}
              <Section title="已登记" aside={<span className="quiet">{items.length} 个</span>}>
                {items.length === 0 && <Empty>还没有登记。先在上面找到村。</Empty>}
                {items.map((one) => (
                  <Entered key={`${one.divisionCode} ${one.verifiedOn}`} of={one} onChoose={setVillage} />
                ))}
              </Section>
            </>
          )}
        </Reading>
      </div>
    </>
  );
}

function VillageSearch({ onChoose }: { onChoose: (village: Village) => void }) {
  const [words, setWords] = useState('');
  const q = words.trim();
  const found = useQuery({
    queryKey: ['villages', q],
    enabled: q.length >= 2,
    queryFn: () =>
      answered(api.GET('/api/divisions/search', { params: { query: { q, level: 'village' as const, limit: 10 } } })),
  });
  return (
    <Section title="找一个村（社区）">
      <div className="filters">
        <input
          aria-label="村名"
          placeholder="村名或者拼音首字母"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {found.data?.items.length === 0 && <p className="quiet">没有找到，换一个写法。</p>}
      {found.data?.items.map(({ code, pathName }) => (
        <button key={code} type="button" className="button plain" onClick={() => onChoose({ code, name: pathName })}>
          {pathName}
        </button>
      ))}
    </Section>
  );
}

const fields = [
  ['name', '姓名', 50],
  ['unit', '所在单位', 100],
  ['phone', '电话（村里公示的）', 40],
  ['days', '哪天在', 100],
  ['how', '怎么找', 200],
] as const;

function AdviserForm({ village, known }: { village: Village; known: Adviser | undefined }) {
  const [entry, setEntry] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(([key]) => [key, known?.[key] ?? ''])),
  );
  const { start, failure, sending, answer } = useSend((requestId) =>
    answered(
      api.PUT('/api/village-advisers/{code}', {
        params: { path: { code: village.code }, header: { 'Idempotency-Key': requestId } },
        body: {
          name: entry['name'] ?? '',
          ...Object.fromEntries(Object.entries(entry).filter(([key, value]) => key !== 'name' && value.trim() !== '')),
        },
      }),
    ),
  );
  return (
    <Section title={village.name}>
      <PlainForm
        action="今天核实过，保存"
        sending={sending}
        failure={failure}
        disabled={answer !== undefined}
        onSend={start}
      >
        {fields.map(([key, label, most]) => (
          <div key={key} className="plain-form">
            <label htmlFor={key}>{label}</label>
            <input
              id={key}
              required={key === 'name'}
              maxLength={most}
              value={entry[key] ?? ''}
              onChange={({ target }) => setEntry({ ...entry, [key]: target.value })}
            />
          </div>
        ))}
      </PlainForm>
      {answer && <p role="status">已保存。</p>}
    </Section>
  );
}

function Entered({ of: one, onChoose }: { of: Adviser; onChoose: (village: Village) => void }) {
  const drop = useSend((requestId) =>
    answered(
      api.DELETE('/api/village-advisers/{code}', {
        params: { path: { code: one.divisionCode }, header: { 'Idempotency-Key': requestId } },
      }),
    ),
  );
  return (
    <div className="law-part">
      <strong>{one.village}</strong> {one.name} {one.unit} {one.isInvented && <span className="tag">演示资料</span>}
      <p className="small quiet">
        {one.days ?? '哪天在：没有核实'}；{one.verifiedOn} 由{one.confirmedBy}核实
      </p>
      {drop.failure && <p role="alert">{drop.failure.message}</p>}
      <div className="acts">
        <div className="others">
          <button
            type="button"
            className="button"
            onClick={() => onChoose({ code: one.divisionCode, name: one.village })}
          >
            核实、更改
          </button>
          <button type="button" className="button" disabled={drop.sending} onClick={() => void drop.start()}>
            不再担任，去掉
          </button>
        </div>
      </div>
    </div>
  );
}
