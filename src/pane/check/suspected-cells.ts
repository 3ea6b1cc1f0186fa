import { createContext, useContext } from 'react';
import type { CellId } from '../../core/statute/types';

/** Cells that some proposed correction would change; none outside the check tab. */
export const SuspectedCells = createContext<ReadonlySet<CellId>>(new Set());

export const useSuspectedCells = (): ReadonlySet<CellId> => useContext(SuspectedCells);
