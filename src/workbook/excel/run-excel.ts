import type { WorkbookErrorCode } from '../port';
import { WorkbookError } from '../port';

/** Maps Excel's error codes to ours. Codes not listed are failures that cannot be handled. */
const codes: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellOpen',
  AccessDenied: 'sheetProtected',
  InactiveWorkbook: 'otherWorkbook',
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

interface RunOptions {
  readonly waits?: boolean;
  /** If objects of an earlier run are used, such as event handlers. */
  readonly with?: OfficeExtension.ClientRequestContext;
}

/**
 * The only access to Excel. User actions wait until an open cell is left; automatic ones do not, and fail with
 * `cellOpen`. Throws `WorkbookError`.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waits = true, with: earlier }: RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run(
      { delayForCellEdit: waits, ...(earlier === undefined ? {} : { previousObjects: earlier }) },
      batch,
    );
  } catch (error) {
    throw workbookErrorOf(error);
  }
}

function workbookErrorOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = (error as { readonly code?: unknown } | null)?.code;
  return new WorkbookError((typeof code === 'string' ? codes[code] : undefined) ?? 'hostFailed', {
    cause: error,
  });
}
