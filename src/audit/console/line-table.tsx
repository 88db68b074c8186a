import type { ReactNode } from 'react';
import type { Schemas } from '../../web/console/client.ts';
import { minuteWords } from '../../web/console/when.ts';

type Line = Schemas['AuditLine'];

const words: Readonly<Record<string, string>> = {
  getDesk: '看工作台',
  listApplications: '看申请列表',
  listCases: '看案件列表',
  listReceipts: '看收转凭证',
  searchApplications: '查找申请',
  searchCases: '查找案件',
  searchElsewhere: '跨机构查找',
  listLookUps: '看跨机构查找的记录',
  'lookUp.conclude': '写明查找以后怎么办的',
  getApplication: '看一件申请',
  getCase: '看一件案件',
  suggestUndertakers: '看指派建议',
  listPapers: '看文书列表',
  paperPdf: '打开文书',
  caseFile: '打开材料',
  uploadFile: '上传材料',
  'application.submit': '收下申请',
  'case.registerNotice': '登记通知',
  'session.signIn': '登录',
  'session.secondFactor': '再次确认本人（第二因素）',
  'session.signOut': '退出登录',
  'session.invitation': '凭邀请码设密码',
  'session.byCode': '凭查询码登录',
  'session.byPhone': '凭手机短信登录',
  'decoy.ask': '申请放一件诱饵记录',
  'decoy.agree': '同意放一件诱饵记录',
  'decoy.decline': '不同意放诱饵记录',
  listDecoys: '看诱饵记录',
  listAudit: '看留痕',
  auditSample: '看抽查',
  verifyAudit: '校验留痕',
  'audit.judge': '抽查结论',
};
export const actionWords = ({ action, did }: Pick<Line, 'action' | 'did'>): string =>
  words[action] ?? (action.startsWith('portal.') ? '她自己的页面' : (did ?? action));

/** Who did what, when, to how many records: never whose. */
export function LineTable({
  lines,
  renderVerdict,
}: {
  lines: readonly Line[];
  renderVerdict?: (line: Line) => ReactNode;
}) {
  const titles = ['时间', '谁', '单位', '岗位', '动作', '件数', '事由', '结果', renderVerdict ? '结论' : '链上'];
  return (
    <div className="table-box">
      <table className="rows">
        <caption className="visually-hidden">留痕</caption>
        <colgroup>
          {['120', '130', '', '150', '170', '56', '150', '150', renderVerdict ? '190' : '80'].map((width, at) => (
            <col key={titles[at]} {...(width ? { width } : {})} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{minuteWords(line.at)}</td>
              <td>{line.who}</td>
              <td>{line.office ?? ''}</td>
              <td>{line.posts.join('、')}</td>
              <td title={line.action}>{actionWords(line)}</td>
              <td>{line.records}</td>
              <td>{line.why ?? ''}</td>
              <td>{resultOf(line)}</td>
              <td>{renderVerdict ? renderVerdict(line) : (line.linked ?? '等待')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cards">
        {lines.map((line) => (
          <div key={line.id} className="card">
            <span className="line">
              <strong>{actionWords(line)}</strong>
              <span>{minuteWords(line.at)}</span>
            </span>
            <span className="small">{[line.who, line.office, line.posts.join('、')].filter(Boolean).join(' · ')}</span>
            <span className="line small quiet">
              <span>
                {line.why ?? ''} {line.records} 件
              </span>
              <span>{resultOf(line)}</span>
            </span>
            {renderVerdict && <span>{renderVerdict(line)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

const resultOf = ({ refusal }: Line): string => (refusal ? `■ 被拒绝（${refusal}）` : '● 完成');
