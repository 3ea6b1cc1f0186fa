import type { Edition, RowNode, TableId } from '../statute/types';
import { leavesOf } from '../report/cells';
import type { FoundRow } from './find-rows';
import type { Zone } from './zones';
import { scoreFor } from './zones';

/** Figures that stand beside the label of a group, for all of its rows at once. */
export interface GroupFigures {
  readonly label: string;
  /** Rows of the form whose labels the document has lost. */
  readonly rows: readonly string[];
  readonly zone: Zone;
}

function groupsOf(nodes: readonly RowNode[]): readonly RowNode[] {
  return nodes.flatMap((node) => (node.children === undefined ? [] : [node, ...groupsOf(node.children)]));
}

/**
 * Groups of rows that lost their labels: beside the label of the group are just as many figures as all its rows have. They are
 * shown and cannot be told apart.
 */
export function findLostLabels(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  found: readonly FoundRow[],
): readonly GroupFigures[] {
  return edition.tables[table].blocks.flatMap((block) =>
    groupsOf(block.rows).flatMap((group): readonly GroupFigures[] => {
      const rows = leavesOf(group.children ?? []).map(({ node }) => node.id);
      if (found.some(({ row }) => rows.includes(row) || row === group.id)) return [];
      const count = rows.length * leavesOf(block.columns).length;
      const zone = zones.find(
        ({ data, labels }) =>
          data.filter((place) => place.isFigure).length === count &&
          scoreFor(
            labels.at(-1),
            (label) => label.kind === 'rowGroup' && label.table === table && label.official === group.label,
          ) >= 0.9,
      );
      return zone === undefined ? [] : [{ label: group.label, rows, zone }];
    }),
  );
}
