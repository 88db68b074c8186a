import { Link } from 'wouter';
import type { Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { minuteWords } from '../../web/console/when.ts';

/** Her receipt, with the code that is hers alone. */
export function Submitted({ answer }: { answer: Schemas['Submitted'] }) {
  return (
    <Section title="已收到">
      <p className="verdict yes">✓ 申请已经收下，七日从现在起算。</p>
      <dl className="facts">
        <dt>申请编号</dt>
        <dd>{answer.number}</dd>
        <dt>收到时间</dt>
        <dd>{minuteWords(answer.receivedAt)}</dd>
        <dt>查询码</dt>
        <dd>
          <strong>{answer.returnCode}</strong>（只给她本人：读给她听，或者请她自己抄下。这里只显示一次）
        </dd>
      </dl>
      <ul>
        {answer.papers.map((paper) => (
          <li key={paper.id}>
            <a href={`/api/papers/${paper.id}/pdf`} target="_blank" rel="noreferrer">
              打开接收凭证 {paper.number}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={`/office/applications/new?with=${answer.caseId}`}>
          同一件事，录入下一位申请人
        </a>{' '}
        <Link href="/" className="button">
          回到工作台
        </Link>
      </p>
    </Section>
  );
}
