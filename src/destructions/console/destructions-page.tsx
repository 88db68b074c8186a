import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Acts } from '../../web/console/kit/acts.tsx';
import { Facts, Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

/** 档案销毁: what has had its term, what waits for the second person, and the register of what is gone. */
export default function DestructionsPage() {
  const read = useQuery({ queryKey: ['destructions'], queryFn: () => answered(api.GET('/api/destructions')) });
  return (
    <>
      <header className="page-head">
        <h1>档案销毁</h1>
        <span className="quiet">一人提出、另一人同意，都要再确认本人；由系统管理员在服务器上执行，不能恢复</span>
      </header>
      <Reading of={read} rows={8}>
        {({ term, due, items, today }) => (
          <div className="stack">
            <Section title="保管期已过的">
              <p className="quiet">
                {term.years === undefined
                  ? `保管几年还没有核定（待核），不能销毁。请问${term.ask}；由省级机构两个人在“标准录入”里录入、核准。`
                  : `现在的保管期限：${term.years} 年，依据《${term.source}》。`}
              </p>
              {due.length === 0 ? (
                <Empty>没有到期的案卷。</Empty>
              ) : (
                due.map((file) => <Due key={file.caseId} file={file} />)
              )}
            </Section>
            <Section title="销毁清册">
              {items.length === 0 ? (
                <Empty>还没有提出过。</Empty>
              ) : (
                items.map((item) => <Line key={item.id} item={item} today={today} />)
              )}
            </Section>
          </div>
        )}
      </Reading>
    </>
  );
}

function Due({ file }: { file: Schemas['DestructionBoard']['due'][number] }) {
  const propose = useSend((requestId) =>
    answered(
      api.POST('/api/cases/{id}/destruction', {
        params: { path: { id: file.caseId }, header: { 'Idempotency-Key': requestId } },
      }),
    ),
  );
  return (
    <div className="law-part">
      {propose.failure && (
        <p className="form-error" role="alert">
          {propose.failure.message}
        </p>
      )}
      <p>
        <Link href={`/cases/${file.caseId}`}>{file.number ?? '没有案号'}</Link>　{file.closedOn} 办结，保管到{' '}
        {file.keepUntil}{' '}
        <button type="button" className="button" disabled={propose.sending} onClick={() => void propose.start()}>
          提出销毁
        </button>
      </p>
    </div>
  );
}

function Line({ item, today }: { item: Schemas['DestructionRow']; today: string }) {
  return (
    <div className="law-part">
      <Facts
        of={[
          ['案号', item.number ?? '没有案号'],
          ['现在', item.statusLabel],
          ['办结、保管到', `${item.closedOn}，${item.keepUntil}（${item.years} 年，${item.termSource}）`],
          ['提出、决定', `${item.proposedBy}${item.decidedBy ? `，${item.decidedBy}` : ''}`],
          ...(item.destroyedAt
            ? ([
                ['销毁', `${minuteWords(item.destroyedAt)}，${item.erased ?? 0} 项，摘要 ${item.idsHash ?? ''}`],
              ] as const)
            : []),
        ]}
      />
      {item.actions.length > 0 && <Acts subject={{ kind: 'destruction', id: item.id, today }} actions={item.actions} />}
    </div>
  );
}
