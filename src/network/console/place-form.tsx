import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm } from '../../web/console/kit/plain-form.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { HoursRows } from './hours-rows.tsx';

type Place = Schemas['KeptPlace'];
type Entry = Schemas['PlaceEntry'];

const words = [
  ['address', '地址', '写到门牌，旁边有什么好认的也写上', 200],
  ['phone', '电话', '带区号，白天有人接的那个', 40],
  ['hours', '开放时间（原话）', '照门上贴的写，比如“赶集日全天”', 200],
] as const;
const facts = [
  ['womanOnStaff', '有女工作人员接待'],
  ['childRoom', '有孩子待的屋子'],
  ['stepFree', '轮椅能进'],
  ['signLanguage', '懂手语'],
] as const;

export function PlaceForm({ place }: { place: Place }) {
  const [entry, setEntry] = useState<Entry>(() => entryOf(place));
  const { start, failure, sending, answer } = useSend((requestId) =>
    answered(
      api.PUT('/api/kept-places/{id}', {
        params: { path: { id: place.id }, header: { 'Idempotency-Key': requestId } },
        body: entry,
      }),
    ),
  );
  const without = (key: keyof Entry): Entry =>
    // What is left out is not known; an empty field is no answer.
    Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key)) as Entry; // the same entry, one optional key less
  const put = <Key extends keyof Entry>(key: Key, value: Entry[Key] | '' | undefined): void =>
    setEntry(value === '' || value === undefined ? without(key) : { ...entry, [key]: value });
  return (
    <Section title={place.name}>
      <PlainForm
        action="今天核实过，更新"
        sending={sending}
        failure={failure}
        disabled={answer !== undefined}
        onSend={start}
      >
        {words.map(([key, label, hint, most]) => (
          <div key={key} className="plain-form">
            <label htmlFor={key}>{label}</label>
            <p className="small quiet">{hint}</p>
            <input
              id={key}
              maxLength={most}
              value={entry[key] ?? ''}
              onChange={({ target }) => put(key, target.value)}
            />
          </div>
        ))}
        <HoursRows
          hours={entry.weeklyHours ?? []}
          onChange={(hours) => put('weeklyHours', hours.length === 0 ? undefined : hours)}
        />
        <div className="plain-form">
          <label htmlFor="takes">收不收申请</label>
          <select
            id="takes"
            disabled={place.kind === 'aidAgency'}
            value={entry.takesApplications ? 'takes' : 'guides'}
            onChange={({ target }) => put('takesApplications', target.value === 'takes')}
          >
            <option value="takes">能当面收申请</option>
            <option value="guides">只指路，不收申请</option>
          </select>
          {facts.map(([key, label]) => (
            <div key={key} className="plain-form">
              <label htmlFor={key}>{label}</label>
              <select
                id={key}
                value={entry[key] === undefined ? '' : entry[key] ? 'yes' : 'no'}
                onChange={({ target }) => put(key, target.value === '' ? undefined : target.value === 'yes')}
              >
                <option value="">还没核实</option>
                <option value="yes">是</option>
                <option value="no">不是</option>
              </select>
            </div>
          ))}
        </div>
      </PlainForm>
      {answer && <p role="status">已更新，核实日期 {answer.verifiedOn}。</p>}
    </Section>
  );
}

function entryOf(place: Place): Entry {
  const { address, phone, hours, weeklyHours, takesApplications, womanOnStaff, childRoom, stepFree, signLanguage } =
    place;
  return {
    takesApplications,
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(hours === undefined ? {} : { hours }),
    ...(weeklyHours === undefined ? {} : { weeklyHours }),
    ...(womanOnStaff === undefined ? {} : { womanOnStaff }),
    ...(childRoom === undefined ? {} : { childRoom }),
    ...(stepFree === undefined ? {} : { stepFree }),
    ...(signLanguage === undefined ? {} : { signLanguage }),
  };
}
