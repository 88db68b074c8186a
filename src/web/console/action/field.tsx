import type { ReactNode } from 'react';

type Props = {
  label: string;
  name: string;
  required?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  group?: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** A label, a control, and what is wrong with it: always in this order, always beside each other. */
export function Field({ label, name, required = false, hint, error, group = false, wide = false, children }: Props) {
  const title = (
    <>
      {label}
      {required && <span className="must">必填</span>}
    </>
  );
  const className = wide ? 'field wide' : 'field';
  const rest = (
    <>
      {hint && <span className="hint">{hint}</span>}
      {children}
      {error && (
        <span className="error" id={`${name}-error`} role="alert">
          {error}
        </span>
      )}
    </>
  );
  if (group)
    return (
      <fieldset className={className} data-field={name}>
        <legend>{title}</legend>
        {rest}
      </fieldset>
    );
  return (
    <div className={className} data-field={name}>
      <label htmlFor={name}>{title}</label>
      {rest}
    </div>
  );
}
