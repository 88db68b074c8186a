import { useEffect, useRef, type ReactNode } from 'react';

/** A sheet over the page, the browser's own: it holds the focus, closes on Esc, and needs no style of its own at run time. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </header>
      {children}
    </dialog>
  );
}
