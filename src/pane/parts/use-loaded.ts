import { useEffect, useState } from 'react';
import type { Language } from '../../messages/language';
import { usePane } from '../pane-context';

/**
 * Sentences in the language of the pane that are loaded when they are first needed; null until then.
 *
 * @param load the same function each time
 */
export function useLoaded<T>(load: (language: Language) => Promise<T>): T | null {
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
