import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** Esc closes an open list of choices; only then the sheet. */
function leaveListsFirst(event: KeyboardEvent): void {
  if (event.key === 'Escape' && document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)'))
    event.preventDefault();
}

/** A sheet over the page, the browser's own: it holds the focus, closes on Esc, and needs no style of its own at run time. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onClose={onClose} onKeyDownCapture={leaveListsFirst}>
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
