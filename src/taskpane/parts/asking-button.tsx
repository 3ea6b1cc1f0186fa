import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState } from 'react';

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog')).ConfirmDialog }));

interface Props {
  readonly label: string;
  /** Where several buttons bear the same label: what tells them apart. */
  readonly fullLabel?: string;
  readonly question: string;
  readonly onYes: () => void;
}

/** A button that asks before it acts. */
export function AskingButton({ label, fullLabel = label, question, onYes }: Props) {
  const [dialog, setDialog] = useState<'unused' | 'open' | 'closed'>('unused');
  const opener = useRef<HTMLElement>(null);
  return (
    <>
      <Button
        size="small"
        aria-label={fullLabel}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          opener.current = currentTarget;
          setDialog('open');
        }}
      >
        {label}
      </Button>
      {dialog !== 'unused' && (
        <Suspense fallback={null}>
          <ConfirmDialog
            isOpen={dialog === 'open'}
            title={label}
            question={question}
            onYes={onYes}
            onClose={() => {
              setDialog('closed');
              opener.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
