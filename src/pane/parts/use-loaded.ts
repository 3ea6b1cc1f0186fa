import { useEffect, useState } from 'react';
import type { FindingSentence } from '../../messages/sentences';
import { sentencesOf } from '../../messages/sentences';
import type { UiLanguage } from '../../messages/ui-texts';
import { usePane } from '../pane-context';

/**
 * Sentences in the language of the pane that are loaded when they are first needed; null until then.
 *
 * @param load the same function each time
 */
export function useLoaded<T>(load: (language: UiLanguage) => Promise<T>): T | null {
  const { language } = usePane();
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let isWanted = true;
    load(language).then(
      (sentences) => {
        if (isWanted) setLoaded(sentences);
      },
      // Without a network they come with the next visit.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [load, language]);
  return loaded;
}

const load = async (language: UiLanguage) => ({ sentence: await sentencesOf(language) });

/** Findings as sentences. Until those about the text are loaded, they are said by their rule. */
export function useSentences(): FindingSentence {
  const { messages } = usePane();
  return useLoaded(load)?.sentence ?? messages.findingText;
}
