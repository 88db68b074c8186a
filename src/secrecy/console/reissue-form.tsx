import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { PlainForm, PlainSelect } from '../../web/console/kit/plain-form.tsx';
import { useSend } from '../../web/console/kit/send.ts';

const hands = [
  ['herself', '她本人'],
  ['newAgent', '新的代为申请人'],
] as const;

/** In person only. The code is shown on this page and nowhere else. */
export function ReissueForm({ applicationId }: { applicationId: string }) {
  const [handedTo, setHandedTo] = useState('');
  const [isSeen, setSeen] = useState(false);
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/applications/{id}/return-code', {
        params: { path: { id: applicationId }, header: { 'Idempotency-Key': requestId } },
        body: { handedTo: handedTo === 'newAgent' ? 'newAgent' : 'herself', identitySeen: true },
      }),
    ),
  );
  if (send.answer)
    return (
      <div className="once-shown" role="status">
        <p>新的查询码，请当面交给本人，旧的已经作废：</p>
        <p className="read-aloud">{send.answer.returnCode}</p>
      </div>
    );
  return (
    <PlainForm
      action="换发，旧的作废"
      disabled={!isSeen}
      sending={send.sending}
      failure={send.failure}
      onSend={send.start}
    >
      <PlainSelect
        id={`hand-${applicationId}`}
        label="当面交给谁"
        value={handedTo}
        choices={hands}
        onChange={setHandedTo}
      />
      <p>
        <label className="check">
          <input type="checkbox" checked={isSeen} onChange={({ target }) => setSeen(target.checked)} />
          人在面前，已经核对过身份
        </label>
      </p>
    </PlainForm>
  );
}
