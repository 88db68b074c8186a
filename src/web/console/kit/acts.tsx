import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../client.ts';
import { Sheet } from '../action/sheet.tsx';
import type { ActionSubject } from '../action/subject.ts';
import { usualNext } from './usual-next.ts';

const ActionDialog = lazy(() => import('../action/action-dialog.tsx'));

type Action = Schemas['OfferedAction'];
type Props = {
  subject: ActionSubject;
  actions: readonly Action[];
  hrefs?: Readonly<Record<string, string>>;
  done?: readonly string[];
};

/** The acts offered now. What cannot be done now says why, in the words of the rule that forbids it. */
export function Acts({ subject, actions, hrefs = {}, done = [] }: Props) {
  const [open, setOpen] = useState<Action | undefined>();
  const [listed, setListed] = useState(false);
  const usual = usualNext[subject.kind] ?? [];
  const rank = (name: string): number => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  const weight = ({ name }: Action): number => rank(name) + (done.includes(name) ? usual.length + 1 : 0);
  const allowed = actions.filter((action) => action.allowed).toSorted((a, b) => weight(a) - weight(b));
  const refused = actions.filter((action) => !action.allowed);
  const main = allowed.find((action) => weight(action) < usual.length);
  const others = allowed.filter((action) => action !== main);
  const button = (action: Action, className: string) =>
    hrefs[action.name] ? (
      <Link key={action.name} className={className} href={hrefs[action.name] ?? ''}>
        {action.label}
      </Link>
    ) : (
      <button
        key={action.name}
        type="button"
        className={className}
        onClick={() => {
          setListed(false);
          setOpen(action);
        }}
      >
        {action.label}
      </button>
    );
  const all = (
    <>
      {main && button(main, 'button primary')}
      {allowed.length === 0 && <p className="quiet">现在没有轮到您的岗位办的事。</p>}
      {others.length > 0 && <div className="others">{others.map((action) => button(action, 'button'))}</div>}
      {refused.length > 0 && (
        <details open={allowed.length === 0}>
          <summary>暂时不能办的 {refused.length} 项，看原因</summary>
          {refused.map((action) => (
            <Refused key={action.name} action={action} id={`why-${subject.id}-${action.name}`} />
          ))}
        </details>
      )}
    </>
  );
  return (
    <div className="acts">
      {all}
      {allowed.length > 0 && (
        <div className="thumb-bar">
          {main && button(main, 'button primary')}
          {(others.length > 0 || refused.length > 0) && (
            <button type="button" className="button more" onClick={() => setListed(true)}>
              {main ? '其他' : '现在能办的'}
            </button>
          )}
        </div>
      )}
      {listed && (
        <Sheet title="现在能办的" onClose={() => setListed(false)}>
          <div className="acts">{all}</div>
        </Sheet>
      )}
      {open && (
        <Suspense fallback={<p className="quiet">正在打开……</p>}>
          <ActionDialog subject={subject} name={open.name} label={open.label} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

function Refused({ action, id }: { action: Action; id: string }) {
  return (
    <div>
      <button type="button" className="button" aria-disabled="true" aria-describedby={id}>
        {action.label}
      </button>
      <p className="why" id={id}>
        {action.refusal?.message}
      </p>
    </div>
  );
}
