import { useState } from 'react';
import { useSend } from './send.ts';

/** The second person's word on what a first has asked for: a yes, or a no that says why. */
export function SecondPerson({
  yes,
  approve,
  refuse,
}: {
  yes: string;
  approve: (requestId: string) => Promise<unknown>;
  refuse: (requestId: string, reason: string) => Promise<unknown>;
}) {
  const [reason, setReason] = useState('');
  const [saysYes, saysNo] = [useSend(approve), useSend((requestId) => refuse(requestId, reason))];
  const failure = saysYes.failure ?? saysNo.failure;
  return (
    <>
      {failure && (
        <div className="form-error" role="alert">
          {failure.errors[0]?.message ?? failure.message}
        </div>
      )}
      <div className="acts">
        <button
          type="button"
          className="button primary"
          disabled={saysYes.sending}
          onClick={() => void saysYes.start()}
        >
          {yes}
        </button>
        <input
          aria-label="退回的理由"
          placeholder="退回的理由"
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={saysNo.sending || reason.trim() === ''}
          onClick={() => void saysNo.start()}
        >
          退回
        </button>
      </div>
    </>
  );
}
