import type { ReactNode } from 'react';
import type { IconName } from '../rooms.tsx';

const drawings: Readonly<Record<IconName, ReactNode>> = {
  people: <path d="M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 3-5 6-5s6 2 6 5M16 6a3 3 0 0 1 0 5M18 14c2 1 3 3 3 5" />,
  key: <path d="M15 9a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM13 12l7 7M17 16l2-2" />,
  desk: <path d="M3 9h18M5 9v10M19 9v10M9 9V5h6v4" />,
  inbox: <path d="M4 13l3-8h10l3 8v6H4zM4 13h5l1 2h4l1-2h5" />,
  case: <path d="M4 7h16v12H4zM9 7V5h6v2M4 12h16" />,
  paper: <path d="M6 3h9l4 4v14H6zM14 3v5h5M9 13h6M9 17h6" />,
  pen: <path d="M4 20l1-5L16 4l4 4L9 19zM14 6l4 4" />,
  receipt: <path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6" />,
  notice: <path d="M4 10v4h4l6 4V6L8 10zM18 9c1 2 1 4 0 6" />,
  more: <path d="M4 7h16M4 12h16M4 17h16" />,
  law: <path d="M12 3v18M6 21h12M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z" />,
};

/** Outlined, beside a word, never instead of one. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
