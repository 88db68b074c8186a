import type { ReactNode } from 'react';

export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="section" id={id} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

export function Facts({ of, two = false }: { of: readonly (readonly [string, ReactNode])[]; two?: boolean }) {
  const told = of.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);
  return (
    <dl className={two ? 'facts two' : 'facts'}>
      {told.map(([label, value]) => [<dt key={`${label}-name`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}

export function Tags({ of, care = [] }: { of: readonly string[]; care?: readonly string[] }) {
  return (
    <span className="tags">
      {of.map((word) => (
        <span key={word} className={care.includes(word) ? 'tag care' : 'tag'}>
          {word}
        </span>
      ))}
    </span>
  );
}
