import type { CellId } from '../statute/types';
import type { Report } from '../report/report';
import type { Grid } from '../grid/grid';
import { recogniseOfficial } from './official-form';
import { recogniseDocument } from './recognise';
import { narrativeOf } from './narrative';
import type { Origin } from './origins';
import { originsOf } from './origins';
import type { GridAddress } from './read-cell';
import { splitRuns } from './split-runs';

/** A report with what its source reveals about each value. */
export interface RecognisedSource {
  readonly report: Report;
  readonly addresses: ReadonlyMap<CellId, GridAddress>;
  /** Where each value comes from and how certain it is. Computed on first access. */
  readonly origins: ReadonlyMap<CellId, Origin>;
}

/**
 * Reads a file or pasted text as an annual report, like `recognise`; in addition, figures that were run together are
 * separated where the sums of the form leave no choice, and the text around the tables is read.
 *
 * @param grids the sheets or parts of one document, in order
 */
export function recogniseSource(grids: readonly Grid[]): RecognisedSource {
  const official = recogniseOfficial(grids);
  if (official === null) return recogniseByLabels(grids);
  let origins: ReadonlyMap<CellId, Origin> | undefined;
  return {
    ...official,
    // Where each value stands among labels is only known to whoever has compared them.
    get origins() {
      return (origins ??= recogniseByLabels(grids).origins);
    },
  };
}

/** The same for any document: by comparing its texts with the labels of the form. */
export function recogniseByLabels(grids: readonly Grid[]): RecognisedSource {
  const { report, addresses, evidence } = recogniseDocument(grids, splitRuns);
  const { cells, lines, sections, tables, index } = evidence;
  const ranges = tables.map((table) => table.lines).filter((range) => range !== null);
  const narrative = narrativeOf(sections, lines, ranges, index);
  let origins: ReadonlyMap<CellId, Origin> | undefined;
  return {
    report: narrative === undefined ? report : { ...report, narrative },
    addresses,
    get origins() {
      return (origins ??= originsOf(cells, report.notes));
    },
  };
}
