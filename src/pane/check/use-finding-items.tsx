import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { findingKey } from '../../app/session/explanations';
import type { Finding } from '../../core/check/finding';
import type { Edition } from '../../core/statute/types';
import { usePane } from '../pane-context';
import { FindingItem } from './finding-item';

/**
 * The items of findings that are shown as one list. One of them is current: the one chosen or asked for last, otherwise
 * the first.
 */
export function useFindingItems(
  shown: readonly Finding[],
): (finding: Finding, edition: Edition) => ReactElement {
  const { wantedFinding } = usePane();
  const [chosen, setChosen] = useState<string | null>(null);
  const [seen, setSeen] = useState(wantedFinding);
  const wanted = wantedFinding?.key ?? null;
  if (wantedFinding !== seen) {
    setSeen(wantedFinding);
    setChosen(wanted);
  }
  useEffect(() => {
    if (wantedFinding === null) return;
    // In braces: in some browsers the call returns a promise, which React would call as a cleanup function.
    document.querySelector('[data-finding-wanted]')?.scrollIntoView({ block: 'nearest' });
  }, [wantedFinding]);
  const keys = shown.map(findingKey);
  const current = chosen !== null && keys.includes(chosen) ? chosen : keys[0];
  return (finding, edition) => {
    const key = findingKey(finding);
    return (
      <FindingItem
        key={key}
        {...{ finding, edition }}
        isCurrent={key === current}
        isWanted={key === wanted}
        onCurrent={() => setChosen(key)}
      />
    );
  };
}
