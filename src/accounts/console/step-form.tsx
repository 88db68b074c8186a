import type { ReactNode } from 'react';
import type { Failure } from '../../web/console/client.ts';

/** The one shape of every step on the way in: a line of what it is for, fields, one button. */
export function StepForm({
  children,
  action,
  sending,
  failure,
  onSend,
}: {
  children: ReactNode;
  action: string;
  sending: boolean;
  failure: Failure | undefined;
  onSend: () => Promise<void>;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
        </div>
      )}
      {children}
      <button type="submit" className="button primary" disabled={sending}>
        {sending ? '正在办理……' : action}
      </button>
    </form>
  );
}

type InputProps = {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password';
  autoComplete?: string;
  hint?: string;
  numeric?: boolean;
};

export function StepInput({ id, label, value, onChange, type = 'text', autoComplete, hint, numeric }: InputProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {hint && <p className="small quiet">{hint}</p>}
      <input
        id={id}
        name={id}
        type={type}
        required
        autoCapitalize="none"
        spellCheck={false}
        {...(autoComplete ? { autoComplete } : {})}
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
