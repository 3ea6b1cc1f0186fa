import { useEffect, useState } from 'react';
import type { RepairTexts } from '../../../messages/repair-texts';
import { repairTextsOf } from '../../../messages/repair-texts';
import { usePane } from '../../pane-context';

/** The sentences about corrections in the language of the pane; null until they are loaded. */
export function useRepairTexts(): RepairTexts | null {
  const { language } = usePane();
  const [texts, setTexts] = useState<RepairTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    repairTextsOf(language).then(
      (loaded) => {
        if (isWanted) setTexts(loaded);
      },
      // Without a network they come with the next visit; the findings stand as they are.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}
