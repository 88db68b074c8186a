import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { answered, api, refreshAll, type Schemas } from '../../web/console/client.ts';
import { OnceShown } from '../../web/console/kit/once-shown.tsx';
import { PlainForm, PlainText } from '../../web/console/kit/plain-form.tsx';
import { Facts, Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Entry = Schemas['ReporterEntry'];
const seats = { head: '机构负责人', security: '安全保密管理员' } as const;
const states = {
  waiting: '还差一个人同意',
  agreed: '两人都已同意，负责人三十分钟内能看一次',
  shown: '已看过',
  expired: '过时作废',
} as const;

/** 报告人保险库: a cell says neither who nor which case; the head and the security administrator open it together. */
export function Reporters({ isHead }: { isHead: boolean }) {
  const read = useQuery({ queryKey: ['reporters'], queryFn: () => answered(api.GET('/api/reporters')) });
  return (
    <Reading of={read} rows={3}>
      {({ items }) => (
        <Section title="报告人保险库" aside={<span className="quiet">{items.length} 格</span>}>
          <p className="small quiet">只有编号和收存时间。要看是谁报告的，须负责人和安全保密管理员两个人共同开封。</p>
          {items.length === 0 && <p className="quiet">还没有收存过报告人。</p>}
          {items.map((entry) => (
            <Cell key={entry.id} entry={entry} isHead={isHead} />
          ))}
        </Section>
      )}
    </Reading>
  );
}

function Cell({ entry, isHead }: { entry: Entry; isHead: boolean }) {
  const { opening } = entry;
  const isOpen = opening?.state === 'waiting' || opening?.state === 'agreed';
  return (
    <div className="law-part">
      <p>
        <strong>{entry.id.slice(-8)}</strong> {entry.office}，{minuteWords(entry.keptAt)}收存
      </p>
      {opening && (
        <p className="small">
          {minuteWords(opening.askedAt)}由{seats[opening.askedBySeat]}申请开封：{states[opening.state]}
        </p>
      )}
      {opening?.mayAgree && opening.state === 'waiting' && <Agree id={opening.id} />}
      {isHead && opening?.isMine && <Look id={opening.id} isReady={opening.state === 'agreed'} />}
      {!isOpen && <Ask id={entry.id} />}
    </div>
  );
}

function Agree({ id }: { id: string }) {
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/reporter-openings/{id}/agree', {
        params: { path: { id }, header: { 'Idempotency-Key': requestId } },
      }),
    ),
  );
  return (
    <PlainForm action="同意开封" sending={send.sending} failure={send.failure} onSend={send.start}>
      {null}
    </PlainForm>
  );
}

function Ask({ id }: { id: string }) {
  const [reason, setReason] = useState('');
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/reporters/{id}/openings', {
        params: { path: { id }, header: { 'Idempotency-Key': requestId } },
        body: { reason },
      }),
    ),
  );
  return (
    <details>
      <summary>申请开封</summary>
      <PlainForm action="申请，等另一个人同意" sending={send.sending} failure={send.failure} onSend={send.start}>
        <PlainText
          id={`why-${id}`}
          label="为什么要知道是谁报告的"
          hint="不少于 10 个字"
          value={reason}
          most={500}
          onChange={setReason}
        />
      </PlainForm>
    </details>
  );
}

/** Fetched at the press of the button; it stays while it is shown, though the list no longer offers it. */
function Look({ id, isReady }: { id: string; isReady: boolean }) {
  const [reporter, setReporter] = useState<Schemas['Reporter']>();
  const send = useSend(async () => {
    const answer = await answered(api.POST('/api/reporter-openings/{id}/open', { params: { path: { id } } }));
    setReporter(answer.reporter);
  });
  const put = useCallback((): void => {
    setReporter(undefined);
    void refreshAll();
  }, []);
  if (reporter)
    return (
      <OnceShown onGone={put}>
        <Facts
          of={[
            ['姓名', reporter.name],
            ['电话', reporter.phone],
            ['单位', reporter.unit],
            ['别的话', reporter.words],
          ]}
        />
      </OnceShown>
    );
  if (!isReady) return null;
  return (
    <PlainForm action="看一次报告人" sending={send.sending} failure={send.failure} onSend={send.start}>
      {null}
    </PlainForm>
  );
}
