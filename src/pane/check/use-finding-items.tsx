import type { ReactElement } from 'react';
import { useState } from 'react';
import { findingKey } from '../../app/session/explanations';
import type { Finding } from '../../core/check/finding';
import type { Edition } from '../../core/statute/types';
import { FindingItem } from './finding-item';

/** The items of findings that are shown as one list. One of them is current: the one chosen last, otherwise the first. */
export function useFindingItems(
  shown: readonly Finding[],
): (finding: Finding, edition: Edition) => ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const keys = shown.map(findingKey);
  const current = chosen !== null && keys.includes(chosen) ? chosen : keys[0];
  return (finding, edition) => {
    const key = findingKey(finding);
    return (
      <FindingItem
        key={key}
        {...{ finding, edition }}
        isCurrent={key === current}
        onCurrent={() => setChosen(key)}
      />
    );
  };
}
