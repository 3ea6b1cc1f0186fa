import type { ReactNode } from 'react';
import { Suspense, lazy, useCallback, useRef, useState } from 'react';
import type { Question } from '../pane-context';

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog')).ConfirmDialog }));

/**
 * One dialog for all questions of the pane. It outlives the buttons that ask: what is done may take a button away, and a dialog
 * that goes away with it while it closes would leave the page hidden from screen readers.
 */
export function useQuestions(): { readonly ask: (question: Question) => void; readonly dialog: ReactNode } {
  /** Null as long as nothing was asked. */
  const [asked, setAsked] = useState<Question | null>(null);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const ask = useCallback((question: Question) => {
    opener.current = document.activeElement;
    setAsked(question);
    setOpen(true);
  }, []);
  const dialog = asked !== null && (
    <Suspense fallback={null}>
      <ConfirmDialog
        isOpen={isOpen}
        title={asked.title}
        question={asked.text}
        onYes={asked.onYes}
        onClose={() => {
          setOpen(false);
          if (opener.current instanceof HTMLElement) opener.current.focus();
        }}
      />
    </Suspense>
  );
  return { ask, dialog };
}
