import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CorrectionsState } from '../../../app/corrections/corrections';
import { Corrections } from '../../../app/corrections/corrections';
import { usePane } from '../../pane-context';

/** What could be done about broken sums, looked for as long as the view is there. */
export function useCorrections(): { readonly corrections: Corrections; readonly state: CorrectionsState } {
  const { session, services } = usePane();
  const [corrections] = useState(() => new Corrections(session, services.locator));
  useEffect(() => corrections.follow(), [corrections]);
  const subscribe = useCallback((listener: () => void) => corrections.subscribe(listener), [corrections]);
  const state = useSyncExternalStore(subscribe, () => corrections.snapshot);
  return { corrections, state };
}
