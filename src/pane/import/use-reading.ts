import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportDraft } from '../../app/import/import-draft';
import { draftOf } from '../../app/import/import-draft';
import type { ReportSource } from '../../app/import/load-report';
import { reportChoices } from '../../app/import/report-choices';
import type { ReportInFile } from '../../files/unusable-file';
import { fileFailureText } from '../../messages/ui-failure';
import { usePane } from '../pane-context';
import { useLatest } from '../parts/use-latest';

/** The progress of reading a source. */
export type Reading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'several'; readonly choices: readonly ReportInFile[] }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'read'; readonly draft: ImportDraft };

/**
 * Reads one source at a time; a new one, or unmounting the view, cancels the previous one.
 *
 * @param first read at once
 */
export function useReading(first: ReportSource | null): {
  readonly reading: Reading;
  readonly read: (source: ReportSource, index?: number) => void;
  readonly choose: (index: number) => void;
  readonly cancel: () => void;
  readonly change: (draft: ImportDraft) => void;
} {
  const { services, texts, language } = usePane();
  const [reading, setReading] = useState<Reading>({ kind: first === null ? 'waiting' : 'reading' });
  const last = useRef(first);
  const { begin, end } = useLatest();
  const start = useCallback(
    (source: ReportSource, index?: number) => {
      const signal = begin();
      last.current = source;
      services.read(source, { index, signal }).then(
        (loaded) => {
          if (!signal.aborted) setReading({ kind: 'read', draft: draftOf(loaded) });
        },
        (reason: unknown) => {
          if (signal.aborted) return;
          const choices = reportChoices(reason);
          if (choices.length > 0) setReading({ kind: 'several', choices });
          else
            void fileFailureText(reason, language, texts.fileFailed).then((sentence) => {
              if (!signal.aborted) setReading({ kind: 'failed', sentence });
            });
        },
      );
    },
    [begin, services, language, texts],
  );
  useEffect(() => {
    if (first !== null) start(first);
    return end;
    // Changing the language meanwhile does not read anything again.
  }, [first]);
  const read = (source: ReportSource, index?: number) => {
    setReading({ kind: 'reading' });
    start(source, index);
  };
  return {
    reading,
    read,
    choose: (index) => {
      if (last.current !== null) read(last.current, index);
    },
    cancel: () => {
      end();
      setReading({ kind: 'waiting' });
    },
    change: (draft) => setReading({ kind: 'read', draft }),
  };
}
