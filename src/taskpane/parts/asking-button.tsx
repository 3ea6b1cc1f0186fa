import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState } from 'react';

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog')).ConfirmDialog }));

interface Props {
  readonly label: string;
  /** Where several buttons bear the same label: what tells them apart. */
  readonly fullLabel?: string;
  /** What is asked, or how to find out; null when there is nothing to ask after all. */
  readonly question: string | (() => Promise<string | null>);
  readonly onYes: () => void;
}

/** A button that asks before it acts. */
export function AskingButton({ label, fullLabel = label, question, onYes }: Props) {
  /** Null as long as nothing was asked. */
  const [asked, setAsked] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const ask = async () => {
    const next = typeof question === 'string' ? question : await question();
    if (next === null) return;
    setAsked(next);
    setOpen(true);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={fullLabel}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          opener.current = currentTarget;
          void ask();
        }}
      >
        {label}
      </Button>
      {asked !== null && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={isOpen}
            title={label}
            question={asked}
            onYes={onYes}
            onClose={() => {
              setOpen(false);
              opener.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
