import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { PlainForm, PlainSelect } from '../../web/console/kit/plain-form.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';

/** One form sends one shift; the next one is a form of its own. */
export function DutyForm() {
  const [sent, setSent] = useState(0);
  return (
    <Section title="排一班">
      {sent > 0 && <p role="status">已排好。还要排，接着填。</p>}
      <Shift key={sent} onDone={() => setSent(sent + 1)} />
    </Section>
  );
}

/** What is typed is Shanxi's time, wherever the browser stands. */
const inShanxi = (typed: string): string => `${typed}:00+08:00`;

function Shift({ onDone }: { onDone: () => void }) {
  const [staffId, setStaffId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const staff = useQuery({ queryKey: ['colleagues'], queryFn: () => answered(api.GET('/api/colleagues')) });
  const send = useSend(async (requestId) => {
    await answered(
      api.POST('/api/duty-shifts', {
        params: { header: { 'Idempotency-Key': requestId } },
        body: { staffId, from: inShanxi(from), until: inShanxi(until) },
      }),
    );
    onDone();
  });
  const choices = (staff.data?.items ?? []).map(
    (each) => [each.staffId, `${each.name}（${each.posts.join('、')}）`] as const,
  );
  return (
    <PlainForm action="排上" sending={send.sending} failure={send.failure} onSend={send.start}>
      <PlainSelect id="staff" label="谁值班" value={staffId} choices={choices} onChange={setStaffId} />
      <label htmlFor="from">从</label>
      <input id="from" type="datetime-local" required value={from} onChange={({ target }) => setFrom(target.value)} />
      <label htmlFor="until">到（一班不超过二十四小时）</label>
      <input
        id="until"
        type="datetime-local"
        required
        value={until}
        onChange={({ target }) => setUntil(target.value)}
      />
    </PlainForm>
  );
}
