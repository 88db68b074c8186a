import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { PlainForm, PlainSelect } from '../../web/console/kit/plain-form.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Decoy = Schemas['Decoy'];
const states = { waiting: '等待另一个人同意', planted: '✓ 已经放好', declined: '■ 没有同意' } as const;

/** 诱饵记录: what was asked for, what lies where. Neither the office nor its head is told. */
export default function DecoysPage() {
  const read = useQuery({ queryKey: ['decoys'], queryFn: () => answered(api.GET('/api/decoys')) });
  const [asked, setAsked] = useState(0);
  return (
    <>
      <header className="page-head">
        <h1>诱饵记录</h1>
        <span className="quiet">
          一件看上去像真的、其实没有这个人的申请，已经撤回，不用任何人办。谁打开它，一分钟内列入“异常”。不要告诉任何单位，也不要告诉它的负责人。
        </span>
      </header>
      <Reading of={read} rows={6}>
        {({ items, mayAsk, agencies }) => (
          <div className="stack">
            {mayAsk && (
              <Section title="放一件">
                {asked > 0 && <p role="status">已提出，等另一位安全保密管理员或者安全审计员同意。</p>}
                <Ask key={asked} agencies={agencies} onDone={() => setAsked(asked + 1)} />
              </Section>
            )}
            <Section title="提出过的">
              {items.length === 0 ? <Empty>还没有放过。</Empty> : items.map((each) => <One key={each.id} of={each} />)}
            </Section>
          </div>
        )}
      </Reading>
    </>
  );
}

function Ask({ agencies, onDone }: { agencies: readonly { id: string; name: string }[]; onDone: () => void }) {
  const [agencyId, setAgencyId] = useState('');
  const [reason, setReason] = useState('');
  const send = useSend(async (requestId) => {
    await answered(
      api.POST('/api/decoys', { params: { header: { 'Idempotency-Key': requestId } }, body: { agencyId, reason } }),
    );
    onDone();
  });
  return (
    <PlainForm action="提出" sending={send.sending} failure={send.failure} onSend={send.start}>
      <PlainSelect
        id="agency"
        label="放在哪个法律援助机构"
        value={agencyId}
        choices={agencies.map(({ id, name }) => [id, name] as const)}
        onChange={setAgencyId}
      />
      <label htmlFor="reason">为什么放在这里</label>
      <textarea
        id="reason"
        required
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </PlainForm>
  );
}

function One({ of }: { of: Decoy }) {
  return (
    <div className="law-part">
      <div className="law-head">
        <strong>{of.agency}</strong>
        {of.number && <span className="quiet">{of.number}</span>}
        <span className="quiet small">
          {of.askedBy} 提出，{minuteWords(of.askedAt)}
        </span>
      </div>
      <p>{of.reason}</p>
      <p className="small">
        {states[of.state]}
        {of.decidedBy && of.decidedAt && `，${of.decidedBy}，${minuteWords(of.decidedAt)}`}
      </p>
      {of.mayDecide && <Decide id={of.id} />}
    </div>
  );
}

function Decide({ id }: { id: string }) {
  const params = (requestId: string) => ({ path: { id }, header: { 'Idempotency-Key': requestId } });
  const agree = useSend((requestId) => answered(api.POST('/api/decoys/{id}/agree', { params: params(requestId) })));
  const decline = useSend((requestId) => answered(api.POST('/api/decoys/{id}/decline', { params: params(requestId) })));
  const failure = agree.failure ?? decline.failure;
  return (
    <>
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
        </div>
      )}
      <div className="acts">
        <button type="button" className="button primary" disabled={agree.sending} onClick={() => void agree.start()}>
          同意，放进去
        </button>
        <button type="button" className="button" disabled={decline.sending} onClick={() => void decline.start()}>
          不同意
        </button>
      </div>
    </>
  );
}
