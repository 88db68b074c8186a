import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm, PlainSelect } from '../../web/console/kit/plain-form.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { adverseReasons } from '../guardian.model.ts';

type Because = keyof typeof adverseReasons;
const reasons = Object.entries(adverseReasons) as [Because, string][]; // the keys of a literal

/** What it does stands before it is done, in words: there is no way back by a button. */
export function AdverseForm({ caseId, near }: { caseId: string; near: readonly Schemas['PartyView'][] }) {
  const [personId, setPersonId] = useState('');
  const [because, setBecause] = useState('');
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/cases/{id}/adverse-parties', {
        params: { path: { id: caseId }, header: { 'Idempotency-Key': requestId } },
        body: { personId, because: reasons.find(([key]) => key === because)?.[0] ?? 'opposesHer' },
      }),
    ),
  );
  const people = near.map(({ person, roleLabel }) => [person.id, `${person.name}（${roleLabel}）`] as const);
  const chosen = near.find(({ person }) => person.id === personId)?.person.name ?? '这个人';
  return (
    <PlainForm action="标为利益冲突监护人、对立方" sending={send.sending} failure={send.failure} onSend={send.start}>
      <PlainSelect id="who" label="是谁" value={personId} choices={people} onChange={setPersonId} />
      <PlainSelect id="because" label="为什么" value={because} choices={reasons} onChange={setBecause} />
      <div className="law-part">
        <strong>办了以后，马上：</strong>
        <ul className="bullets">
          <li>{chosen}手里的查询码作废，打开着的页面断开，再也查不到这件事；</li>
          <li>以前约定的联系方式全部不算，还没发出的消息都拦下；</li>
          <li>{chosen}再来申请、打听，和一个不认识的人看到的一样，不会知道自己被标明；</li>
          <li>她本人要重新当面约定联系方式，并换发查询码（在申请页上办）。</li>
        </ul>
      </div>
    </PlainForm>
  );
}
