import { useEffect, useState } from 'react';
import { storedDefinitions } from '../../../app/tables/store-tables';
import type { TableWorkState } from '../../../app/tables/table-work';
import { TableWork } from '../../../app/tables/table-work';
import type { TableDefinition } from '../../../core/tables/definition';
import type { Selection } from '../../../workbook/port';
import { useStore } from '../../parts/use-store';
import { usePane, useSessionState } from '../../pane-context';

/** The user's work on other tables, for as long as the view is mounted. */
export function useTableWork(): { readonly work: TableWork; readonly state: TableWorkState } {
  const { session } = usePane();
  const [work] = useState(() => new TableWork(session));
  useEffect(() => work.follow(), [work]);
  return { work, state: useStore(work.store, (whole) => whole) };
}

/** The definitions in the workbook; null if a later version wrote them. */
export function useDefinitions(): readonly TableDefinition[] | null {
  const { session } = usePane();
  useSessionState(({ tables }) => tables);
  return storedDefinitions(session);
}

/** What is selected in the workbook; null if nothing is known. */
export function useSelection(): Selection | null {
  const { session } = usePane();
  const [selection, setSelection] = useState(session.selection);
  useEffect(() => session.port.onSelect(setSelection), [session]);
  return selection;
}
