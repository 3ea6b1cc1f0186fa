import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suspense, useCallback, useRef, useState } from 'react';
import type { Question } from '../pane-context';
import { usePane } from '../pane-context';
import { part } from './part';

const ConfirmDialog = part(async () => (await import('./confirm-dialog')).ConfirmDialog);

/**
 * One dialog for all questions of the pane. It outlives the buttons that ask: an action may remove its button, and a
 * dialog unmounted while closing would leave the page hidden from screen readers.
 */
export function useQuestions(): { readonly ask: (question: Question) => void; readonly dialog: ReactNode } {
  /** Null until something is asked. */
  const [asked, setAsked] = useState<{ readonly question: Question; readonly id: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const ask = useCallback((question: Question) => {
    opener.current = document.activeElement;
    setAsked((before) => ({ question, id: (before?.id ?? 0) + 1 }));
    setOpen(true);
  }, []);
  const dialog = asked !== null && (
    <Suspense fallback={null}>
      {/* A dialog that is opened a second time may stay hidden from screen readers: each question has its own. */}
      <ConfirmDialog
        key={asked.id}
        isOpen={isOpen}
        title={asked.question.title}
        question={asked.question.text}
        onYes={asked.question.onYes}
        onClose={() => {
          setOpen(false);
          if (opener.current instanceof HTMLElement) opener.current.focus();
        }}
      />
    </Suspense>
  );
  return { ask, dialog };
}

interface Props {
  readonly label: string;
  /** Distinguishes several buttons with the same label. */
  readonly fullLabel?: string;
  /** The question, or how to obtain it; null if there is nothing to ask after all. */
  readonly question: string | (() => Promise<string | null>);
  readonly onYes: () => void;
}

/** A button that asks for confirmation before it acts. */
export function AskingButton({ label, fullLabel = label, question, onYes }: Props) {
  const { ask } = usePane();
  const askNow = async () => {
    const text = typeof question === 'string' ? question : await question();
    if (text !== null) ask({ title: label, text, onYes });
  };
  return (
    <Button size="small" aria-label={fullLabel} aria-haspopup="dialog" onClick={() => void askNow()}>
      {label}
    </Button>
  );
}
