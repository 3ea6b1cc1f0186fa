import type { WorkbookErrorCode } from '../port';
import { WorkbookError } from '../port';

/** Maps Excel's error codes to ours. Codes not listed are failures that cannot be handled. */
const codes: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellOpen',
  AccessDenied: 'accessDenied',
  InactiveWorkbook: 'otherWorkbook',
  InvalidSelection: 'noCell',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  ApiNotFound: 'notSupported',
  ApiNotAvailable: 'notSupported',
  NotImplemented: 'notSupported',
  UnsupportedFeature: 'notSupported',
  UnsupportedOperation: 'notSupported',
  UnsupportedSheet: 'notSupported',
  ItemNotFound: 'cellGone',
  InvalidReference: 'cellGone',
  InvalidObjectPath: 'cellGone',
};

/** Excel has no code for this, but the sentence is the same in every language. */
const dialogSentence = /modal dialog/iu;

/** Schedules the work after so many milliseconds; returns the cancel function. */
export type Later = (run: () => void, milliseconds: number) => () => void;

/** Excel may never answer: some versions lose a request. */
export interface TimeLimit {
  readonly later: Later;
  readonly milliseconds: number;
  /** Excel answered after all, and did what was asked. */
  readonly onLate: () => void;
}

/** What is asked of Excel, in one round trip or several. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch, like `runExcel`. */
export type Run = <T>(batch: Batch<T>) => Promise<T>;

interface RunOptions {
  readonly waits?: boolean;
  /** If objects of an earlier run are used, such as event handlers. */
  readonly with?: OfficeExtension.ClientRequestContext;
  readonly limit?: TimeLimit;
}

/**
 * The only access to Excel. User actions wait until an open cell is left; automatic ones do not, and fail with
 * `cellOpen`. Throws `WorkbookError`; `noAnswer` if Excel does not answer in time, and may still do what was asked.
 */
export async function runExcel<T>(
  batch: Batch<T>,
  { waits = true, with: earlier, limit }: RunOptions = {},
): Promise<T> {
  const run = Excel.run(
    { delayForCellEdit: waits, ...(earlier === undefined ? {} : { previousObjects: earlier }) },
    batch,
  ).catch((error: unknown) => {
    throw workbookErrorOf(error, waits);
  });
  return limit === undefined ? run : withinLimit(run, limit);
}

/** The result of work in Excel. Throws `WorkbookError` with `noAnswer` if it takes too long; it then goes on. */
export async function withinLimit<T>(
  run: Promise<T>,
  { later, milliseconds, onLate }: TimeLimit,
): Promise<T> {
  let isLate = false;
  let cancel: () => void = () => undefined;
  const limit = new Promise<never>((_, reject) => {
    cancel = later(() => {
      isLate = true;
      reject(new WorkbookError('noAnswer'));
    }, milliseconds);
  });
  const answered = run.then((value) => {
    if (isLate) onLate();
    return value;
  });
  try {
    return await Promise.race([answered, limit]);
  } finally {
    cancel();
  }
}

function workbookErrorOf(error: unknown, waits: boolean): WorkbookError {
  if (error instanceof WorkbookError) return error;
  return new WorkbookError(codeOf(error as Partial<OfficeExtension.Error> | null, waits), { cause: error });
}

function codeOf(error: Partial<OfficeExtension.Error> | null, waits: boolean): WorkbookErrorCode {
  const { code, message = '' } = error ?? {};
  if (dialogSentence.test(message)) return 'workbookBusy';
  // Some versions use the general code for an open cell. A read can be tried again; for a write it has other reasons.
  if (code === 'InvalidOperation' && !waits) return 'cellOpen';
  return (typeof code === 'string' ? codes[code] : undefined) ?? 'hostFailed';
}
