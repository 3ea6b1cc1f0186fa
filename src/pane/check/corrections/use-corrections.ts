import { useEffect, useState } from 'react';
import type { CorrectionsState } from '../../../app/corrections/corrections';
import { Corrections } from '../../../app/corrections/corrections';
import { usePane } from '../../pane-context';
import { useStore } from '../../parts/use-store';

/** What could be done about broken sums, looked for as long as the view is there. */
export function useCorrections(): { readonly corrections: Corrections; readonly state: CorrectionsState } {
  const { session, services } = usePane();
  const [corrections] = useState(() => new Corrections(session, services.locator));
  useEffect(() => corrections.follow(), [corrections]);
  const state = useStore(corrections.store, (whole) => whole);
  return { corrections, state };
}
