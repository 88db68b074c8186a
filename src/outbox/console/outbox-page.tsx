import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Sheet } from '../../web/console/action/sheet.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { dayWords } from '../../web/console/when.ts';
import { itemStates } from '../outbox.model.ts';

type Item = Schemas['OutboxItem'];
type Act = 'release' | 'withdraw' | 'markSent' | 'resend' | 'review';
const verbs: Readonly<Record<Act, string>> = {
  release: '放行',
  withdraw: '撤下',
  markSent: '登记已办',
  resend: '再发一次',
  review: '核查完毕',
};
const marks: Readonly<Record<Item['state'], string>> = {
  released: '‖',
  sending: '▲',
  held: '■',
  failed: '■',
  sent: '●',
  withdrawn: '●',
};

/** 待发与拦下: what waits, what was held and why, what did not arrive. What it says is read only to decide over it. */
export default function OutboxPage() {
  const read = useQuery({ queryKey: ['outbox'], queryFn: () => answered(api.GET('/api/outbox')) });
  const [asked, setAsked] = useState<{ item: Item; act: Act }>();
  return (
    <>
      <header className="page-head">
        <h1>待发与拦下</h1>
      </header>
      <Reading of={read} rows={12}>
        {(box) => {
          const held = box.items.filter(({ state }) => state === 'held');
          const failed = box.items.filter(({ state }) => state === 'failed');
          const waiting = box.items.filter(({ state }) => state === 'released' || state === 'sending');
          const ask = (item: Item, act: Act): void => setAsked({ item, act });
          if (box.items.length + box.reviews.length + box.services.length + box.expired.length === 0)
            return <Empty>没有等待、拦下或者要再办的。</Empty>;
          return (
            <div className="stack">
              <Items
                title="拦下的"
                items={held}
                ask={ask}
                acts={(item) => (item.releasable && box.mayRelease ? ['release', 'withdraw'] : ['withdraw'])}
              />
              <Items
                title="先发出、待核查的"
                items={box.reviews}
                ask={ask}
                acts={() => (box.mayRelease ? ['review'] : [])}
              />
              <Items title="没有发成的" items={failed} ask={ask} acts={() => ['resend', 'withdraw']} />
              {box.services.length > 0 && (
                <Section title="没有送到的文书">
                  {box.services.map((task) => (
                    <p key={task.id}>
                      <Link href={`/applications/${task.applicationId}`}>{task.paper}</Link> {task.number}{' '}
                      <span className={task.isLate ? 'no' : 'quiet'}>
                        {task.isLate ? '■ 已过' : '▲ 最迟'} {dayWords(task.dueOn)} 再送一次
                      </span>
                    </p>
                  ))}
                </Section>
              )}
              {box.expired.length > 0 && (
                <Section title="约定已到期，请与她重新约定">
                  <p className="quiet">
                    等她来窗口、到工作站，或者她打来电话时问；在申请页上点“重新约定”。在这之前一律不联系。
                  </p>
                  {box.expired.map((plan) => (
                    <p key={plan.applicationId}>
                      <Link href={`/applications/${plan.applicationId}`}>{plan.number}</Link>{' '}
                      <span className="no">■ {dayWords(plan.expiredOn)} 到期</span>
                    </p>
                  ))}
                </Section>
              )}
              <Items
                title="等待发出的"
                items={waiting}
                ask={ask}
                acts={(item) => (item.byHand ? ['markSent', 'withdraw'] : ['withdraw'])}
              />
            </div>
          );
        }}
      </Reading>
      {asked && (
        <Decide
          item={asked.item}
          act={asked.act}
          onClose={() => setAsked(undefined)}
          mayRead={read.data?.mayRelease ?? false}
        />
      )}
    </>
  );
}

type Listed = {
  title: string;
  items: readonly Item[];
  acts: (item: Item) => readonly Act[];
  ask: (item: Item, act: Act) => void;
};
/** What is empty is not shown: the page says only what there is to do. */
function Items({ title, items, acts, ask }: Listed) {
  if (items.length === 0) return null;
  return (
    <Section title={title} aside={<span className="quiet">{items.length} 件</span>}>
      {items.map((item) => (
        <div key={item.id} className="law-part">
          <div className="law-head">
            <strong>
              {item.channel} → {item.to}
            </strong>
            <span className={item.state === 'held' || item.state === 'failed' ? 'no' : 'quiet'}>
              {marks[item.state]} {itemStates[item.state]}
            </span>
            <Link href={`/cases/${item.caseId}`}>看案件</Link>
          </div>
          <p className="small">
            {item.template}　<span className="quiet nowrap">{dayWords(item.createdAt)}</span>
            {item.notBefore && <span className="quiet">　等到 {dayWords(item.notBefore)} 她方便的时候</span>}
          </p>
          {item.because && <p className="small no">{item.because}</p>}
          {item.leaks.length > 0 && <p className="small">会露出：{item.leaks.join('、')}</p>}
          {item.releasable && <p className="small quiet">放行要两个人，已有 {item.released} 人同意</p>}
          <div className="acts">
            <div className="others">
              {acts(item).map((act) => (
                <button key={act} type="button" className="button" onClick={() => ask(item, act)}>
                  {verbs[act]}
                </button>
              ))}
            </div>
          </div>
        </div>
      ))}
    </Section>
  );
}

function Decide({ item, act, mayRead, onClose }: { item: Item; act: Act; mayRead: boolean; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const needsWords = act === 'release' || act === 'review' || (act === 'markSent' && mayRead);
  const content = useQuery({
    queryKey: ['outbox-content', item.id],
    queryFn: () => answered(api.GET('/api/outbox/{id}', { params: { path: { id: item.id } } })),
    enabled: needsWords,
  });
  const { start, failure, sending } = useSend(async (requestId) => {
    const answer = await answered(
      api.POST(`/api/outbox/{id}/${act}`, {
        params: { path: { id: item.id }, header: { 'Idempotency-Key': requestId } },
        body: { reason },
      }),
    );
    onClose();
    return answer;
  });
  return (
    <Sheet title={`${verbs[act]}：${item.channel} → ${item.to}`} onClose={onClose}>
      {needsWords && (
        <Reading of={content} rows={3}>
          {({ body }) => <p className="law-part">{body}</p>}
        </Reading>
      )}
      {failure && (
        <p className="error" role="alert">
          {failure.message}
        </p>
      )}
      <div className="field wide">
        <label htmlFor="outbox-reason">
          理由或经过<span className="must">必填</span>
        </label>
        <textarea
          id="outbox-reason"
          rows={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <button
        type="button"
        className="button primary"
        disabled={sending || reason.trim() === ''}
        onClick={() => void start()}
      >
        {verbs[act]}
      </button>
    </Sheet>
  );
}
