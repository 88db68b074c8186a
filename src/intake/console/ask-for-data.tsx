import { useState } from 'react';
import { Link } from 'wouter';
import { handedToLabels, type HandedTo } from '../../casework/hand-over.model.ts';
import { wantedLabels, type DataWanted } from '../data-wanted.model.ts';
import { answered, api } from '../../web/console/client.ts';
import { PlainForm, PlainSelect, PlainText } from '../../web/console/kit/plain-form.tsx';
import { useSend } from '../../web/console/kit/send.ts';

/** 当面提的资料请求: taken down at the counter, once it is clear who stands there. */
export function AskForData({ applicationId }: { applicationId: string }) {
  const [what, setWhat] = useState('');
  const [who, setWho] = useState<string>('herself');
  const [told, setTold] = useState('');
  const [isChecked, setChecked] = useState(false);
  const ask = useSend((requestId) =>
    answered(
      api.POST('/api/applications/{id}/data-requests', {
        params: { path: { id: applicationId }, header: { 'Idempotency-Key': requestId } },
        body: { wanted: what as DataWanted, askedBy: who as HandedTo, told, identityChecked: true }, // one of the choices below
      }),
    ),
  );
  if (ask.answer)
    return (
      <p role="status">
        已经登记。<Link href={`/data-requests/${ask.answer.id}`}>去看这项请求</Link>
      </p>
    );
  return (
    <details>
      <summary>登记当面提的资料请求</summary>
      <PlainForm
        action="登记"
        sending={ask.sending}
        failure={ask.failure}
        onSend={ask.start}
        disabled={!isChecked || what === ''}
      >
        <PlainSelect
          id="data-wanted"
          label="想要什么"
          value={what}
          choices={Object.entries(wantedLabels)}
          onChange={setWhat}
        />
        <PlainSelect
          id="data-who"
          label="谁提的"
          value={who}
          choices={Object.entries(handedToLabels)}
          onChange={setWho}
        />
        <PlainText id="data-told" label="她说的" value={told} most={2000} onChange={setTold} />
        <label>
          <input type="checkbox" checked={isChecked} onChange={({ target }) => setChecked(target.checked)} />{' '}
          已经核对证件，或者用暗语认出
        </label>
      </PlainForm>
    </details>
  );
}
