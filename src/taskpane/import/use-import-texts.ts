import { useEffect, useState } from 'react';
import type { ImportTexts } from '../../messages/import-texts';
import { importTextsOf } from '../../messages/import-texts';
import { usePane } from '../pane-context';

/** The sentences of the import in the language of the pane; null until they are loaded. */
export function useImportTexts(): ImportTexts | null {
  const { language } = usePane();
  const [texts, setTexts] = useState<ImportTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    importTextsOf(language).then(
      (loaded) => {
        if (isWanted) setTexts(loaded);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}
