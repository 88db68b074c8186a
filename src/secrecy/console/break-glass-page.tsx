import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { BrokenGlass } from './broken-glass.tsx';

const reasons = {
  danger: '有人有危险，经办人联系不上',
  deadline: '期限马上到，经办人联系不上',
  absence: '经办人离岗，还没有交接',
  complaint: '当事人当面要求核对',
} as const;
type Reason = keyof typeof reasons;

/** 破窗访问: one file, half an hour; and what waits for the review of a head. */
export default function BreakGlassPage() {
  const read = useQuery({ queryKey: ['break-glass'], queryFn: () => answered(api.GET('/api/break-glass')) });
  return (
    <>
      <header className="page-head">
        <h1>破窗访问</h1>
        <span className="quiet">不归您办、现在又必须看的一件。只看三十分钟，负责人马上知道。</span>
      </header>
      <div className="stack">
        <Break />
        <Section title="看过的和等着复核的">
          <Reading of={read} rows={4}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>没有破窗访问。</Empty>
              ) : (
                items.map((each) => <BrokenGlass key={each.id} of={each} />)
              )
            }
          </Reading>
        </Section>
      </div>
    </>
  );
}

function Break() {
  const [number, setNumber] = useState('');
  const [reasonCode, setReasonCode] = useState<Reason | ''>('');
  const [reason, setReason] = useState('');
  const [, go] = useLocation();
  const send = useSend(async (requestId) => {
    const { id } = await answered(
      api.POST('/api/break-glass', {
        params: { header: { 'Idempotency-Key': requestId } },
        body: { number, reasonCode: reasonCode as Reason, reason }, // an empty choice is refused by the server, at its field
      }),
    );
    go(`/break-glass/${id}`);
    return id;
  });
  const wrong = (path: string) => send.errorAt(path) && <span className="error">{send.errorAt(path)}</span>;
  return (
    <Section title="打开一件">
      {send.failure && (
        <div className="form-error" role="alert">
          {send.failure.message}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send.start();
        }}
      >
        <label className="field">
          <span>完整的案号或者申请编号</span>
          <input value={number} maxLength={60} onChange={({ target }) => setNumber(target.value)} />
          {wrong('number')}
        </label>
        <label className="field">
          <span>原因</span>
          <select value={reasonCode} onChange={({ target }) => setReasonCode(target.value as Reason | '')}>
            <option value="">请选择</option>
            {Object.entries(reasons).map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
          {wrong('reasonCode')}
        </label>
        <label className="field">
          <span>为什么现在必须看（至少十个字）</span>
          <textarea rows={3} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
          {wrong('reason')}
        </label>
        <p className="small quiet">
          您的姓名、原因和这一次查看会记下来，当事人也看得到；另一位负责人在二十四小时内复核。
        </p>
        <button type="submit" className="button primary" disabled={send.sending}>
          打开，看三十分钟
        </button>
      </form>
    </Section>
  );
}
