import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm, PlainSelect, PlainText } from '../../web/console/kit/plain-form.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { useSession } from '../../web/console/session.tsx';
import { Substitute } from './substitute.tsx';

/** Whoever says it of themselves needs nobody's leave. */
export function DeclareForm({ caseId, onLeft }: { caseId: string; onLeft: (left: Schemas['Excluded']) => void }) {
  const [reason, setReason] = useState('');
  const send = useSend(async (requestId) => {
    onLeft(
      await answered(
        api.POST('/api/cases/{id}/conflicts', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': requestId } },
          body: { reason },
        }),
      ),
    );
  });
  return (
    <PlainForm action="我回避，换别人办" sending={send.sending} failure={send.failure} onSend={send.start}>
      <p>
        跟当事人是亲戚、同村、同事，或者认识对方，就回避。不用别人批准；办了以后，您马上看不到这件案子，系统给出接替的人。
      </p>
      <PlainText
        id="relation"
        label="跟谁、什么关系"
        hint="办这件案子的人看得到，只写必要的"
        value={reason}
        most={300}
        onChange={setReason}
      />
    </PlainForm>
  );
}

export function ExcludeForm({ caseId }: { caseId: string }) {
  const [sent, setSent] = useState<Schemas['Excluded']>();
  const onDone = (excluded: Schemas['Excluded']): void => setSent(excluded);
  return (
    <>
      {sent && <Substitute of={sent} />}
      <Exclude key={sent?.id} caseId={caseId} onDone={onDone} />
    </>
  );
}

function Exclude({ caseId, onDone }: { caseId: string; onDone: (excluded: Schemas['Excluded']) => void }) {
  const [staffId, setStaffId] = useState('');
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [untilDay, setUntilDay] = useState('');
  const session = useSession();
  const isHead = (session.data?.roles ?? []).some(({ role }) => role === 'agency.approver');
  const staff = useQuery({
    queryKey: ['staff-near', caseId],
    queryFn: () => answered(api.GET('/api/cases/{id}/staff', { params: { path: { id: caseId } } })),
  });
  const send = useSend(async (requestId) =>
    onDone(
      await answered(
        api.POST('/api/cases/{id}/exclusions', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': requestId } },
          body: { staffId, ground: ground === 'head' ? 'head' : 'herWish', reason, ...(untilDay ? { untilDay } : {}) },
        }),
      ),
    ),
  );
  const people = (staff.data?.items ?? []).map(
    (each) => [each.staffId, `${each.name}（${each.office}，${each.posts.join('、')}）`] as const,
  );
  return (
    <PlainForm action="不让这个人知道" sending={send.sending} failure={send.failure} onSend={send.start}>
      <p>
        办了以后，这个人马上看不到这件案子，搜不到、列表里也没有，系统给出接替的人。她不愿意，就是理由，不用她解释。
      </p>
      <PlainSelect id="staff" label="不让谁知道" value={staffId} choices={people} onChange={setStaffId} />
      <PlainSelect
        id="ground"
        label="根据"
        value={ground}
        choices={[['herWish', '她不愿让这个人知道'], ...(isHead ? [['head', '负责人决定'] as const] : [])]}
        onChange={setGround}
      />
      <PlainText id="reason" label="理由" value={reason} most={300} onChange={setReason} />
      <label htmlFor="until">到哪一天（不填，就到案件办完）</label>
      <input id="until" type="date" value={untilDay} onChange={({ target }) => setUntilDay(target.value)} />
    </PlainForm>
  );
}
