import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';

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
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" aria-label={fullLabel} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <ConfirmDialog title={label} question={question} onYes={onYes} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
