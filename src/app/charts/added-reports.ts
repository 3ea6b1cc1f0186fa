import type { Report } from '../../core/report/report';
import type { YearChoices, YearSource } from '../../core/charts/year-reports';
import { noChoices } from '../../core/charts/year-reports';
import type { PanelId } from '../../core/statute/panels';
import { reportChoices } from '../import/report-choices';
import type { PaneServices } from '../ports';
import { Store } from '../session/store';
import { usualPanels } from './chart-page';
import type { WriteCharts } from './write-charts';

/** The reports of a file: one, or all that it has. */
async function reportsIn(
  file: File,
  { read }: Pick<PaneServices, 'read'>,
  signal: AbortSignal,
): Promise<readonly Report[]> {
  const source = { kind: 'chosen', file } as const;
  try {
    return [(await read(source, { signal })).report];
  } catch (reason) {
    const choices = reportChoices(reason);
    if (choices.length === 0) throw reason;
    const reports: Report[] = [];
    for (let index = 1; index <= choices.length; index += 1)
      reports.push((await read(source, { index, signal })).report);
    return reports;
  }
}

/** A file that cannot be used, and why. */
interface RefusedFile {
  readonly file: string;
  readonly reason: unknown;
}

interface Added {
  readonly sources: readonly YearSource[];
  readonly refused: readonly RefusedFile[];
  readonly choices: YearChoices;
  /** Files that are still to be read. */
  readonly waiting: number;
  /** What 图解 shows, and how. */
  readonly panels: readonly PanelId[];
  readonly style: WriteCharts['style'];
}

/** Reports that are compared with the one in the workbook. They are in memory only, as long as the page is open. */
export class AddedReports {
  readonly store = new Store<Added>({
    sources: [],
    refused: [],
    choices: noChoices,
    waiting: 0,
    panels: usualPanels,
    style: 'light',
  });

  /** The chosen files by the labels of their reports, for opening them. */
  private readonly files = new Map<string, File>();

  fileOf(label: string): File | null {
    return this.files.get(label) ?? null;
  }

  /** Reads files one after the other. One that cannot be used does not stop the others. */
  async add(
    files: readonly File[],
    services: Pick<PaneServices, 'read'>,
    signal: AbortSignal,
  ): Promise<void> {
    this.store.update({ refused: [], waiting: files.length });
    for (const [at, file] of files.entries()) {
      try {
        const reports = await reportsIn(file, services, signal);
        const { sources } = this.store.state;
        const added = labelled(reports, file.name, sources);
        for (const { label } of added) this.files.set(label, file);
        this.store.update({ sources: [...sources, ...added] });
      } catch (reason) {
        if (signal.aborted) break;
        this.store.update({ refused: [...this.store.state.refused, { file: file.name, reason }] });
      }
      this.store.update({ waiting: files.length - at - 1 });
    }
    this.store.update({ waiting: 0 });
  }

  remove(label: string): void {
    const { sources } = this.store.state;
    this.files.delete(label);
    this.store.update({ sources: sources.filter((source) => source.label !== label) });
  }

  choose(change: Partial<YearChoices>): void {
    this.store.update({ choices: { ...this.store.state.choices, ...change } });
  }
}

/** Several reports of a file, and files of the same name, are numbered. */
function labelled(
  reports: readonly Report[],
  name: string,
  known: readonly YearSource[],
): readonly YearSource[] {
  const used = new Set(known.map(({ label }) => label));
  return reports.map((report) => {
    let label = name;
    for (let number = 2; used.has(label); number += 1) label = `${name}（${number}）`;
    used.add(label);
    return { label, report };
  });
}
