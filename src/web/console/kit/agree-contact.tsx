import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../client.ts';
import { useSession } from '../session.tsx';

const AgreeContactDialog = lazy(() => import('../action/agree-contact-dialog.tsx'));
const posts: ReadonlySet<string> = new Set(['agency.clerk', 'agency.reviewer', 'agency.approver', 'personnel.handler']);

type Props = { caseId: string; personId: string; contact: Schemas['SafeContactView'] };

/** For the posts that may agree with her anew; without an agreement or after its last day it is what comes first. */
export function AgreeContact({ caseId, personId, contact }: Props) {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!session.data?.roles?.some(({ role }) => posts.has(role))) return null;
  const isDue = contact.expired || !contact.agreed;
  return (
    <p>
      <button type="button" className={isDue ? 'button primary' : 'button'} onClick={() => setOpen(true)}>
        重新约定
      </button>
      {isOpen && (
        <Suspense fallback={<span className="quiet">正在打开……</span>}>
          <AgreeContactDialog caseId={caseId} personId={personId} contact={contact} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
