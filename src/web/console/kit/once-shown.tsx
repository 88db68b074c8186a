import { useEffect, useState, type ReactNode } from 'react';

/** Long enough to read aloud or to copy onto the one paper that needs it. */
const SHOWN_FOR_S = 60;

/** What may be seen once: taken off the page after a minute, or as soon as this page is left for another. */
export function OnceShown({ children, onGone }: { children: ReactNode; onGone: () => void }) {
  const [left, setLeft] = useState(SHOWN_FOR_S);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    const leave = (): void => {
      if (document.hidden) onGone();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [onGone]);
  useEffect(() => {
    if (left <= 0) onGone();
  }, [left, onGone]);
  return (
    <div className="once-shown" role="status">
      {children}
      <p className="small quiet" aria-hidden="true">
        {left} 秒后收起，收起后不能再看。不要截屏，不要抄进案卷。
      </p>
      <button type="button" className="button" onClick={onGone}>
        看完了，收起
      </button>
    </div>
  );
}
