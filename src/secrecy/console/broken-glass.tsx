import { useState } from 'react';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { useSend } from '../../web/console/kit/send.ts';
import { minuteWords } from '../../web/console/when.ts';

/** One break-glass: who, when, why, and what whoever looked at it said. */
export function BrokenGlass({ of }: { of: Schemas['BreakGlassView'] }) {
  return (
    <div className="law-part">
      <div className="law-head">
        <strong>
          {of.by} · {of.number ?? `案件记号 ${of.mark}`}
        </strong>
        <span className="quiet">{of.office}</span>
        <span className="quiet small">
          {minuteWords(of.openedAt)} 到 {minuteWords(of.until)}
        </span>
        {of.isEscalated && <span className="tag care">超过二十四小时，已转上级</span>}
      </div>
      <p>{of.reasonLabel}</p>
      <p className="pre">{of.reason}</p>
      {of.isOwn && of.isOpen && (
        <Link href={`/break-glass/${of.id}`} className="button">
          继续看
        </Link>
      )}
      {of.review ? (
        <p className="small">
          {of.review.inOrder ? '✓ 合适' : '■ 不合适'}，{of.review.by}，{minuteWords(of.review.at)}：{of.note}
        </p>
      ) : (
        !of.mayReview && <p className="small quiet">等待复核。</p>
      )}
      {of.mayReview && <Review id={of.id} />}
    </div>
  );
}

function Review({ id }: { id: string }) {
  const [note, setNote] = useState('');
  const [inOrder, setInOrder] = useState(true);
  const send = useSend((requestId) =>
    answered(
      api.POST('/api/break-glass/{id}/review', {
        params: { path: { id }, header: { 'Idempotency-Key': requestId } },
        body: { inOrder, note },
      }),
    ),
  );
  return (
    <>
      {send.failure && (
        <div className="form-error" role="alert">
          {send.failure.message}
        </div>
      )}
      <div className="acts">
        <select
          aria-label="是否合适"
          value={inOrder ? 'yes' : 'no'}
          onChange={({ target }) => setInOrder(target.value === 'yes')}
        >
          <option value="yes">合适</option>
          <option value="no">不合适</option>
        </select>
        <input
          aria-label="复核意见"
          placeholder="向谁核实过、怎样核实的"
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <button
          type="button"
          className="button primary"
          disabled={send.sending || note.trim() === ''}
          onClick={() => void send.start()}
        >
          复核
        </button>
      </div>
    </>
  );
}
