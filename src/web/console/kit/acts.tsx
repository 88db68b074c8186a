import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../client.ts';
import type { ActionSubject } from '../action/subject.ts';

const ActionDialog = lazy(() => import('../action/action-dialog.tsx'));

/** What usually comes next, in the legal order; the first that is allowed is the main button. */
const mainOrder = [
  'takeTransfer', 'accept', 'supply', 'completeFormalities', 'giveOpinion', 'grant', 'refuse', 'endProvisional', 'receiveAssignment', 'assign', 'namePerson', 'confirm', 'signAgreement', 'tellRisks', 'logMeeting',
  'reportClosing', 'submitFile', 'archive', 'terminate', 'deemWithdrawn', 'recordService',
];
const rank = (name: string): number => (mainOrder.includes(name) ? mainOrder.indexOf(name) : mainOrder.length);

type Action = Schemas['OfferedAction'];
type Props = { subject: ActionSubject; actions: readonly Action[]; hrefs?: Readonly<Record<string, string>>; done?: readonly string[] };

/** The acts offered now. What cannot be done now says why, in the words of the rule that forbids it. */
export function Acts({ subject, actions, hrefs = {}, done = [] }: Props) {
  const [open, setOpen] = useState<Action | undefined>();
  const allowed = actions.filter((action) => action.allowed).toSorted((a, b) => rank(a.name) + Number(done.includes(a.name)) * 100 - rank(b.name) - Number(done.includes(b.name)) * 100);
  const refused = actions.filter((action) => !action.allowed);
  const [main, ...others] = allowed;
  const button = (action: Action, className: string) =>
    hrefs[action.name] ? (
      <Link key={action.name} className={className} href={hrefs[action.name] ?? ''}>
        {action.label}
      </Link>
    ) : (
      <button key={action.name} type="button" className={className} onClick={() => setOpen(action)}>
        {action.label}
      </button>
    );
  return (
    <div className="acts">
      {main ? button(main, 'button primary') : <p className="quiet">现在没有轮到您的岗位办的事。</p>}
      {others.length > 0 && <div className="others">{others.map((action) => button(action, 'button'))}</div>}
      {refused.length > 0 && (
        <details open={allowed.length === 0}>
          <summary>暂时不能办的 {refused.length} 项，看原因</summary>
          {refused.map((action) => (
            <div key={action.name}>
              <button type="button" className="button" aria-disabled="true" aria-describedby={`why-${subject.id}-${action.name}`}>
                {action.label}
              </button>
              <p className="why" id={`why-${subject.id}-${action.name}`}>
                {action.refusal?.message}
              </p>
            </div>
          ))}
        </details>
      )}
      {main && <div className="thumb-bar">{button(main, 'button primary')}</div>}
      {open && (
        <Suspense fallback={<p className="quiet">正在打开……</p>}>
          <ActionDialog subject={subject} name={open.name} label={open.label} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
