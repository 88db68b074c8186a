import { Link } from 'wouter';
import { Section } from '../../web/console/kit/section.tsx';
import { useSession } from '../../web/console/session.tsx';
import { Parted } from './parted.tsx';
import { Tellings } from './tellings.tsx';
import { Unsealing } from './unsealing.tsx';

/** 保密: what waits for the second person of the agency, and whom it keeps away. */
export default function SecrecyPage() {
  const session = useSession();
  const isHead = (session.data?.roles ?? []).some(({ role }) => role === 'agency.approver');
  return (
    <>
      <header className="page-head">
        <h1>保密</h1>
        <span className="quiet">她住在哪里、谁报告的、谁不能知道。每一步都要两个人，都留痕。</span>
      </header>
      <div className="stack">
        {isHead && <Unsealing />}
        <Tellings />
        {isHead && <Parted />}
        {isHead && (
          <Section title="报告人">
            <p>
              谁报告的另外锁着，须您和安全保密管理员两个人共同开封。<Link href="/reporters">看等着开封的</Link>
            </p>
          </Section>
        )}
      </div>
    </>
  );
}
