import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { CodeSlip } from '../../web/console/kit/code-slip.tsx';
import { useSend } from '../../web/console/kit/send.ts';

/** 换发查询码: she stands here and has shown who she is; the lost code is dead from now on. */
export function NewCode({ applicationId }: { applicationId: string }) {
  const [handedTo, setHandedTo] = useState<'herself' | 'newAgent'>('herself');
  const [identitySeen, setSeen] = useState(false);
  const { start, failure, sending, answer } = useSend((requestId) =>
    answered(
      api.POST('/api/applications/{id}/return-code', {
        params: { path: { id: applicationId }, header: { 'Idempotency-Key': requestId } },
        body: { handedTo, identitySeen: true },
      }),
    ),
  );
  if (answer) return <CodeSlip returnCode={answer.returnCode} />;
  return (
    <details>
      <summary>查询码丢了，当面换发</summary>
      {failure && (
        <p className="form-error" role="alert">
          {failure.message}
        </p>
      )}
      <p>
        <label>
          当面交给{' '}
          <select
            value={handedTo}
            onChange={({ target }) => setHandedTo(target.value === 'newAgent' ? 'newAgent' : 'herself')}
          >
            <option value="herself">她本人</option>
            <option value="newAgent">新的代为申请人</option>
          </select>
        </label>
      </p>
      <p>
        <label>
          <input type="checkbox" checked={identitySeen} onChange={({ target }) => setSeen(target.checked)} />{' '}
          已当面核对身份，旁边没有别人
        </label>
      </p>
      <button type="button" className="button" disabled={!identitySeen || sending} onClick={() => void start()}>
        换发查询码
      </button>
    </details>
  );
}
