import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Lamp } from '../../web/console/kit/lamp.tsx';
import { PlainForm, PlainSelect, PlainText } from '../../web/console/kit/plain-form.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Telling = Schemas['LifeDangerTelling'];

/** 生命危险告知: two people look at each by ten the next morning; what is late says so. */
export function Tellings() {
  const read = useQuery({ queryKey: ['life-danger'], queryFn: () => answered(api.GET('/api/life-danger')) });
  return (
    <Reading of={read} rows={3}>
      {({ items }) => {
        const open = items.filter(({ missing }) => missing > 0);
        const over = items.filter(({ missing }) => missing === 0);
        return (
          <Section title="生命危险告知，等着复核的" aside={<span className="quiet">{open.length} 件</span>}>
            {open.length === 0 && <p className="quiet">没有等着复核的。</p>}
            {open.map((telling) => (
              <One key={telling.id} telling={telling} />
            ))}
            {over.length > 0 && (
              <details>
                <summary>已经复核的 {over.length} 件</summary>
                {over.map((telling) => (
                  <One key={telling.id} telling={telling} />
                ))}
              </details>
            )}
          </Section>
        );
      }}
    </Reading>
  );
}

function One({ telling }: { telling: Telling }) {
  return (
    <div className="law-part">
      <p>
        {telling.missing > 0 && <Lamp lamp={telling.isLate ? 'overdue' : 'near'} />}{' '}
        <strong>
          {minuteWords(telling.at)}，{telling.toldBy}（{telling.office}）告诉了 {telling.toldTo}
        </strong>{' '}
        {telling.caseId ? <Link href={`/cases/${telling.caseId}`}>看这件案子</Link> : '没有找到人，什么也没有打开'}
      </p>
      <p className="pre">{telling.reason}</p>
      {telling.missing > 0 && (
        <p className="small quiet">
          还差 {telling.missing} 个人，{minuteWords(telling.dueAt)} 前复核完
        </p>
      )}
      {telling.reviews.map(({ by, at, inOrder, note }) => (
        <p key={by + at} className="small">
          {by} {minuteWords(at)}：{inOrder ? '正当' : '不正当'}。{note}
        </p>
      ))}
      {telling.mayReview && <Review id={telling.id} />}
    </div>
  );
}

function Review({ id }: { id: string }) {
  const [inOrder, setInOrder] = useState('');
  const [note, setNote] = useState('');
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/life-danger/{id}/review', {
        params: { path: { id }, header: { 'Idempotency-Key': requestId } },
        body: { inOrder: inOrder === 'yes', note },
      }),
    ),
  );
  return (
    <PlainForm action="写下复核" sending={send.sending} failure={send.failure} onSend={send.start}>
      <PlainSelect
        id={`order-${id}`}
        label="当时该不该说"
        value={inOrder}
        choices={[
          ['yes', '正当：确有生命危险'],
          ['no', '不正当：要追查'],
        ]}
        onChange={setInOrder}
      />
      <PlainText id={`note-${id}`} label="复核意见" value={note} most={500} onChange={setNote} />
    </PlainForm>
  );
}
