import { useCallback, useEffect, useState } from 'react';
import { isTextFinding } from '../../core/check/finding';
import type { Language } from '../../messages/language';
import type { FindingSentence } from '../../messages/sentences';
import { sentencesOf } from '../../messages/sentences';
import { usePane } from '../pane-context';

/**
 * What is loaded on first use, such as sentences in the pane's language; null until then. If it cannot be loaded, for
 * example without a network, the part of the pane around it shows that and offers to try again.
 *
 * @param load the same function each time
 */
export function useLoaded<T>(load: (language: Language) => Promise<T>): T | null {
  const { language } = usePane();
  const [loaded, setLoaded] = useState<T | null>(null);
  const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
  useEffect(() => {
    let isWanted = true;
    load(language).then(
      (found) => {
        if (isWanted) setLoaded(found);
      },
      (reason: unknown) => {
        if (isWanted) setFailure({ reason });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, language]);
  if (failure !== null) throw failure.reason;
  return loaded;
}

/** The findings are worth more than their sentences. */
const load = (language: Language) =>
  sentencesOf(language).then(
    (sentence) => ({ sentence }),
    () => null,
  );

/** Findings as sentences. Until the sentences about the text are loaded, the rule is shown instead. */
export function useSentences(): FindingSentence {
  const { messages } = usePane();
  const plain: FindingSentence = useCallback(
    (finding, edition) => (isTextFinding(finding) ? finding.ruleId : messages.findingText(finding, edition)),
    [messages],
  );
  return useLoaded(load)?.sentence ?? plain;
}
