import { useSession } from '../../web/console/session.tsx';
import { Reporters } from './reporters.tsx';

/** For the two who open a reporter together. The administrator's page is the same: nothing on it says who or which case. */
export default function ReportersPage() {
  const session = useSession();
  const isHead = (session.data?.roles ?? []).some(({ role }) => role === 'agency.approver');
  return (
    <>
      <header className="page-head">
        <h1>报告人</h1>
        <span className="quiet">
          {isHead ? '您和安全保密管理员一起开封，只有您看得到内容。' : '机构负责人申请的，由您同意；您看不到内容。'}
        </span>
      </header>
      <Reporters isHead={isHead} />
    </>
  );
}
