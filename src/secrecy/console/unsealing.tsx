import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Request = Schemas['UnsealRequestView'];

/** 开封申请: the second person decides; what is over stands below, so that it can be looked at again. */
export function Unsealing() {
  const read = useQuery({
    queryKey: ['unseal-requests'],
    queryFn: () => answered(api.GET('/api/unseal-requests')),
    refetchInterval: 60_000,
  });
  return (
    <Reading of={read} rows={3}>
      {({ items }) => {
        const waiting = items.filter(({ state }) => state === 'waiting');
        const over = items.filter(({ state }) => state !== 'waiting');
        return (
          <Section title="等着批准的开封申请" aside={<span className="quiet">{waiting.length} 件</span>}>
            {waiting.length === 0 && <p className="quiet">没有人在等。</p>}
            {waiting.map((request) => (
              <Waiting key={request.id} request={request} />
            ))}
            {over.length > 0 && (
              <details>
                <summary>已经决定的 {over.length} 件</summary>
                {over.map((request) => (
                  <p key={request.id} className="small">
                    {minuteWords(request.askedAt)} {request.askedBy}，
                    <Link href={`/cases/${request.caseId}`}>{request.person}</Link>，{request.purpose}：
                    {request.stateLabel}
                    {request.decidedBy && `（${request.decidedBy}决定）`}
                  </p>
                ))}
              </details>
            )}
          </Section>
        );
      }}
    </Reading>
  );
}

function Waiting({ request }: { request: Request }) {
  const path = { id: request.id };
  const grant = useSend((requestId) =>
    answered(
      api.POST('/api/unseal-requests/{id}/grant', { params: { path, header: { 'Idempotency-Key': requestId } } }),
    ),
  );
  const decline = useSend((requestId) =>
    answered(
      api.POST('/api/unseal-requests/{id}/decline', { params: { path, header: { 'Idempotency-Key': requestId } } }),
    ),
  );
  const failure = grant.failure ?? decline.failure;
  const sending = grant.sending || decline.sending;
  return (
    <div className="law-part">
      <p>
        <strong>{request.askedBy}</strong> 要看 <Link href={`/cases/${request.caseId}`}>{request.person}</Link>{' '}
        的真实住址：{request.purpose} <span className="small quiet">{minuteWords(request.askedAt)}</span>
      </p>
      <p className="pre">{request.reason}</p>
      {failure && (
        <p className="form-error" role="alert">
          {failure.message}
        </p>
      )}
      {request.mayDecide ? (
        <div className="acts">
          <div className="others">
            <button type="button" className="button primary" disabled={sending} onClick={() => void grant.start()}>
              批准看一次
            </button>
            <button type="button" className="button" disabled={sending} onClick={() => void decline.start()}>
              不批准
            </button>
          </div>
        </div>
      ) : (
        <p className="small quiet">您自己申请的，由另一位负责人决定。</p>
      )}
    </div>
  );
}
