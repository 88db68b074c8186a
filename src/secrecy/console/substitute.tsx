import { Link } from 'wouter';
import type { Schemas } from '../../web/console/client.ts';

/** Who does it instead; where nobody is left, where the head can hand it over. */
export function Substitute({
  of: { substitute, elsewhere },
  isMine = false,
}: {
  of: Schemas['Excluded'];
  isMine?: boolean;
}) {
  return (
    <div className="section" role="status">
      {isMine && <h1>您已回避，从现在起看不到这件案子</h1>}
      {!isMine && <p>已经回避，从现在起这个人看不到这件案子。</p>}
      {substitute ? (
        <p>
          由 <strong>{substitute.name}</strong> 接替。
        </p>
      ) : (
        <>
          <p>本单位没有同岗位的人可以替。负责人可以用“移交”转到：</p>
          <ul className="bullets">
            {elsewhere.map(({ institutionId, name, how }) => (
              <li key={institutionId}>
                <strong>{how}</strong>：{name}
              </li>
            ))}
            {elsewhere.length === 0 && <li>本市没有别的机构，请报市级司法行政部门指定。</li>}
          </ul>
        </>
      )}
      {isMine && (
        <Link href="/cases" className="button">
          回到案件
        </Link>
      )}
    </div>
  );
}
