import { useState } from 'react';
import { answered, api, failureOf, type Schemas } from '../client.ts';

type Reason = Schemas['RevealNumber']['reason'];
const reasons = { verifyingIdentity: '核对身份', writingPaper: '填写对外文书' } as const satisfies Record<
  Reason,
  string
>;
const choices = Object.entries(reasons) as [Reason, string][]; // the keys of the literal above
/** Long enough to copy, too short to be left standing on a desk. */
const SHOWN_FOR_MS = 60_000;

/** Her number stands masked; in full it is an act with a reason that she can read. */
export function RevealNumber({ applicationId, masked }: { applicationId: string; masked: string }) {
  const [shown, setShown] = useState<string>();
  const [fault, setFault] = useState<string>();
  const reveal = async (reason: Reason): Promise<void> => {
    setFault(undefined);
    try {
      const { idNumber } = await answered(
        api.POST('/api/applications/{id}/reveal-number', { params: { path: { id: applicationId } }, body: { reason } }),
      );
      setShown(idNumber);
      setTimeout(() => setShown(undefined), SHOWN_FOR_MS);
    } catch (error) {
      setFault(failureOf(error).message);
    }
  };
  if (shown !== undefined) return <span role="status">{shown}</span>;
  return (
    <span>
      {masked}{' '}
      <select
        aria-label="显示完整号码的原因（会留下记录，她本人看得到）"
        value=""
        onChange={({ target }) => {
          const chosen = choices.find(([reason]) => reason === target.value);
          if (chosen) void reveal(chosen[0]);
        }}
      >
        <option value="">显示完整号码，因为……</option>
        {choices.map(([reason, label]) => (
          <option key={reason} value={reason}>
            {label}
          </option>
        ))}
      </select>
      {fault && (
        <span className="no" role="alert">
          {' '}
          {fault}
        </span>
      )}
    </span>
  );
}
