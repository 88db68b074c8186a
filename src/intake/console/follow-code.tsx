import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { CodeSlip } from '../../web/console/kit/code-slip.tsx';
import { useSend } from '../../web/console/kit/send.ts';

const nobody = ['applicant', 'representedChild', 'opponent', 'conflictedGuardian'];

/** 查看码: she stands here and says who may see that it goes on. */
export function FollowCode({
  applicationId,
  parties,
}: {
  applicationId: string;
  parties: readonly Schemas['PartyView'][];
}) {
  const helpers = parties.filter(({ role }) => !nobody.includes(role));
  const [personId, setPersonId] = useState(helpers[0]?.person.id ?? '');
  const [isPresent, setPresent] = useState(false);
  const to = (requestId: string) => ({
    path: { id: applicationId },
    header: { 'Idempotency-Key': requestId },
  });
  const give = useSend((requestId) =>
    answered(
      api.POST('/api/applications/{id}/follow-codes', {
        params: to(requestId),
        body: { personId, sheIsPresent: true },
      }),
    ),
  );
  const end = useSend((requestId) =>
    answered(api.POST('/api/applications/{id}/follow-codes/end', { params: to(requestId), body: { personId } })),
  );
  if (helpers.length === 0) return null;
  if (give.answer) return <CodeSlip returnCode={give.answer.followCode} />;
  const failure = give.failure ?? end.failure;
  const isSending = give.sending || end.sending;
  return (
    <details>
      <summary>让帮忙的人看进展</summary>
      {failure && (
        <p className="form-error" role="alert">
          {failure.message}
        </p>
      )}
      <p className="quiet small">凭查看码只看得到办到哪一步、下一个日子和 12348，看不到她的任何资料。</p>
      <p>
        <label>
          给谁{' '}
          <select value={personId} onChange={({ target }) => setPersonId(target.value)}>
            {helpers.map(({ person, roleLabel }) => (
              <option key={person.id} value={person.id}>
                {person.name}（{roleLabel}）
              </option>
            ))}
          </select>
        </label>
      </p>
      <p>
        <label>
          <input type="checkbox" checked={isPresent} onChange={({ target }) => setPresent(target.checked)} />{' '}
          申请人本人在场，是她自己愿意的
        </label>
      </p>
      <button type="button" className="button" disabled={!isPresent || isSending} onClick={() => void give.start()}>
        给查看码
      </button>{' '}
      <button type="button" className="button" disabled={isSending} onClick={() => void end.start()}>
        不让看了
      </button>
      {end.answer && <p role="status">查看码已经失效。</p>}
    </details>
  );
}
