import type { CheckListOutcome } from '../check-list/export-check-list';
import { exportCheckList } from '../check-list/export-check-list';
import type { PaneFormat } from '../ports';
import { mediaTypes } from '../ports';
import type { ExportOutcome, ExportTarget, Proof } from './export-target';
import { safeFileName } from './export-target';
import type { SessionExport } from './session-export';
import { exportSession } from './session-export';

/** Everything at once, in one package. */
interface SetTarget {
  readonly kind: 'set';
}

/** What a user may request of the pane. */
export type PaneTarget = ExportTarget | SetTarget;

export type PaneOutcome =
  | ExportOutcome
  | {
      readonly kind: 'exportedSet';
      readonly name: string;
      /** The files in it. */
      readonly files: readonly string[];
      /** Of the Word document. */
      readonly proof: Proof;
    };

interface SetExport extends Omit<SessionExport, 'target'> {
  /** The names of the package and of the check list, without their extensions. */
  readonly names: {
    readonly set: (agency: string, year: string) => string;
    readonly checkList: (agency: string, year: string) => string;
  };
}

/** In the order of the package. */
const formats: readonly PaneFormat[] = ['docx', 'html', 'xlsx'];

interface SetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Exports the report as a Word document, a web page and a workbook, each read back and compared as if it were exported
 * alone, and its check list; gives all of it to the user as one package, or nothing.
 */
export async function exportSet({ names, ...wanted }: SetExport): Promise<PaneOutcome> {
  const { session, services, signal } = wanted;
  const files: SetFile[] = [];
  const collecting = {
    ...services,
    save: (name: string, bytes: Uint8Array) => {
      files.push({ name, bytes });
      return Promise.resolve(true);
    },
  };
  let proof: Proof | null = null;
  for (const format of formats) {
    const target = { kind: 'file', format } as const;
    const outcome = await exportSession({ ...wanted, services: collecting, target });
    if (outcome.kind !== 'exported') return outcome;
    proof ??= outcome.proof;
  }
  const checkList = { session, services: collecting, target: 'docx', nameOf: names.checkList } as const;
  const listed = await exportCheckList(checkList).catch((): CheckListOutcome => ({ kind: 'failed' }));
  const { report } = session.snapshot;
  if (listed.kind === 'unread' || listed.kind === 'nothing') return { kind: listed.kind };
  if (listed.kind !== 'saved' || proof === null || report === null)
    return { kind: 'failed', reason: new Error(`check list: ${listed.kind}`) };
  const { packParts } = await import('../../files/write-package');
  if (signal?.aborted === true) return { kind: 'cancelled' };
  const bytes = packParts(files.map((file) => [file.name, file.bytes] as const));
  const year = report.year === null ? '' : String(report.year);
  const name = `${safeFileName(names.set(report.agency ?? '', year))}.zip`;
  if (!(await services.save(name, bytes, mediaTypes.zip))) return { kind: 'notSaved' };
  return { kind: 'exportedSet', name, files: files.map((file) => file.name), proof };
}
