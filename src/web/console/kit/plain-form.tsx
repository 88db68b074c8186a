import type { ReactNode } from 'react';
import type { Failure } from '../client.ts';

type Props = {
  action: string;
  sending: boolean;
  failure: Failure | undefined;
  onSend: () => Promise<void>;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
};

/** A short form without antd: what went wrong on top, the fields, one button that says what it does. */
export function PlainForm({ action, sending, failure, onSend, danger = false, disabled = false, children }: Props) {
  return (
    <form
      className="plain-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      {failure && (
        <div className="form-error" role="alert">
          {failure.message}
          {failure.errors.map(({ path, message }) => (
            <div key={path}>{message}</div>
          ))}
        </div>
      )}
      {children}
      <button type="submit" className={danger ? 'button danger' : 'button primary'} disabled={sending || disabled}>
        {sending ? '正在办理……' : action}
      </button>
    </form>
  );
}

type Choice = readonly [value: string, label: string];

export function PlainSelect({
  id,
  label,
  value,
  choices,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} required value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">请选择</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}

export function PlainText({
  id,
  label,
  hint,
  value,
  most,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  most: number;
  onChange: (value: string) => void;
}) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {hint && <p className="small quiet">{hint}</p>}
      <textarea
        id={id}
        required
        rows={3}
        maxLength={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
