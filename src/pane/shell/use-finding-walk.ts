import { useCallback, useEffect, useRef, useState } from 'react';
import type { FindingPlace } from '../../app/session/finding-order';
import type { Session } from '../../app/session/session';
import type { TextRange } from '../../core/check/finding';
import type { CellId } from '../../core/statute/types';
import type { WantedFinding } from '../pane-context';

interface Walk {
  readonly wantedFinding: WantedFinding | null;
  readonly goToFinding: (step: 1 | -1 | 'first') => void;
  readonly suspect: (cells: ReadonlySet<CellId>) => void;
}

interface Surroundings {
  readonly session: Session;
  /** Shows the list of findings. */
  readonly showList: () => void;
  readonly showWords: (range: TextRange) => void;
}

/** Going from finding to finding: by F8, back with Shift, wherever the focus is. */
export function useFindingWalk({ session, showList, showWords }: Surroundings): Walk {
  const [wantedFinding, setWanted] = useState<WantedFinding | null>(null);
  const current = useRef<FindingPlace | null>(null);
  const suspects = useRef<ReadonlySet<CellId>>(new Set());
  const suspect = useCallback((cells: ReadonlySet<CellId>) => {
    suspects.current = cells;
  }, []);
  const goToFinding = useCallback(
    (step: 1 | -1 | 'first') => {
      const go = async () => {
        // Its parts are those of the list, which is loaded after the first view.
        const [{ walkFindings }, { placeOf }] = await Promise.all([
          import('../../app/session/walk-findings'),
          import('../../app/session/finding-order'),
        ]);
        const from = step === 'first' ? null : current.current;
        const finding = await walkFindings(session, from, step === 'first' ? 1 : step, suspects.current);
        if (finding === null) {
          // Other tables may have some.
          if (step === 'first') showList();
          return;
        }
        current.current = placeOf(finding);
        const { key } = current.current;
        setWanted((before) => ({ key, number: (before?.number ?? 0) + 1 }));
        const [words] = finding.words ?? [];
        if (finding.cells.length === 0 && words !== undefined) showWords(words);
        else showList();
      };
      // Without a network, what was not loaded yet cannot be: the list itself says so.
      go().catch(showList);
    },
    [session, showList, showWords],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      goToFinding(event.shiftKey ? -1 : 1);
    };
    // Before the grid, which captures every key.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [goToFinding]);
  return { wantedFinding, goToFinding, suspect };
}
