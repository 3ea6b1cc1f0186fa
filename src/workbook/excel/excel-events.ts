import type { Selection } from '../port';
import type { ChangeReport } from './our-changes';
import type { Abilities } from './office';
import { runExcel } from './run-excel';

/** What Excel reports about the workbook. */
export type ReportedChange =
  | { readonly kind: 'changed'; readonly change: ChangeReport }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'added' | 'shownOrHidden'; readonly sheet: string }
  | { readonly kind: 'deleted' | 'renamed'; readonly sheet: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'activated'; readonly sheet: string };

/** A registered handler, for removal. */
export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

export type Report = (change: ReportedChange) => void;

/** Registers for one kind of event. Takes effect with the next `sync`. */
type Registration = (worksheets: Excel.WorksheetCollection, report: Report) => Handler;

const handler =
  <T>(report: Report, make: (args: T) => ReportedChange) =>
  (args: T): Promise<void> => {
    report(make(args));
    return Promise.resolve();
  };

type SheetArgs = { readonly worksheetId: string };

/** Every kind on the collection: such registrations also cover sheets added later, and survive renaming. */
const registrations: Readonly<Record<string, Registration>> = {
  onChanged: (worksheets, report) =>
    worksheets.onChanged.add(
      handler(report, ({ worksheetId, address, source, ...rest }) => {
        // Missing in older versions, and for changes of several cells, despite the types.
        const { triggerSource, details } = rest as Partial<typeof rest>;
        return {
          kind: 'changed',
          change: {
            worksheetId,
            address,
            source,
            ...(triggerSource === undefined ? {} : { triggerSource }),
            ...(details === undefined ? {} : { valueAfter: details.valueAfter as unknown }),
          },
        };
      }),
    ),
  onCalculated: (worksheets, report) =>
    worksheets.onCalculated.add(handler(report, () => ({ kind: 'calculated' }))),
  onAdded: (worksheets, report) =>
    worksheets.onAdded.add(
      handler(report, ({ worksheetId }: SheetArgs) => ({ kind: 'added', sheet: worksheetId })),
    ),
  onDeleted: (worksheets, report) =>
    worksheets.onDeleted.add(
      handler(report, ({ worksheetId }: SheetArgs) => ({ kind: 'deleted', sheet: worksheetId })),
    ),
  onActivated: (worksheets, report) =>
    worksheets.onActivated.add(
      handler(report, ({ worksheetId }: SheetArgs) => ({ kind: 'activated', sheet: worksheetId })),
    ),
  onSelectionChanged: (worksheets, report) =>
    worksheets.onSelectionChanged.add(
      handler(report, ({ worksheetId, address }) => ({ kind: 'selected', sheet: worksheetId, address })),
    ),
};

/** From ExcelApi 1.17. */
const sheetRegistrations: Readonly<Record<string, Registration>> = {
  onNameChanged: (worksheets, report) =>
    worksheets.onNameChanged.add(
      handler(report, ({ worksheetId }: SheetArgs) => ({ kind: 'renamed', sheet: worksheetId })),
    ),
  onVisibilityChanged: (worksheets, report) =>
    worksheets.onVisibilityChanged.add(
      handler(report, ({ worksheetId }: SheetArgs) => ({ kind: 'shownOrHidden', sheet: worksheetId })),
    ),
};

/** The registrations that this library has: a kind was once missing from it for days, whatever its version stated. */
function registrationsFor(
  worksheets: Excel.WorksheetCollection,
  { sheetEvents }: Abilities,
): readonly Registration[] {
  const all = { ...registrations, ...(sheetEvents ? sheetRegistrations : {}) };
  return Object.entries(all).flatMap(([name, register]) =>
    (worksheets as unknown as Readonly<Record<string, unknown>>)[name] === undefined ? [] : [register],
  );
}

/** The registered handlers, and the ids of the visible sheets. */
interface Followed {
  readonly handlers: readonly Handler[];
  readonly visible: readonly string[];
}

/**
 * Registers for all events in one round trip. Some versions refuse some kinds: then each is registered by itself, and
 * what the others would report is noticed by the next read.
 */
export async function followEvents(abilities: Abilities, report: Report): Promise<Followed> {
  let isCurrent = true;
  try {
    return await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const handlers = registrationsFor(worksheets, abilities).map((register) =>
        register(worksheets, (change) => {
          if (isCurrent) report(change);
        }),
      );
      return { handlers, visible: await visibleSheets(context) };
    });
  } catch {
    // Those before the refused one are registered already.
    isCurrent = false;
  }
  const { registrations: wanted, visible } = await runExcel(async (context) => ({
    registrations: registrationsFor(context.workbook.worksheets, abilities),
    visible: await visibleSheets(context),
  }));
  const handlers: Handler[] = [];
  for (const register of wanted) {
    try {
      handlers.push(
        await runExcel(async (context) => {
          const handler = register(context.workbook.worksheets, report);
          await context.sync();
          return handler;
        }),
      );
    } catch {
      // Without this one.
    }
  }
  return { handlers, visible };
}

/** With the next `sync`. */
async function visibleSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/visibility');
  await context.sync();
  return worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ id }) => id);
}

export async function removeHandlers(handlers: readonly Handler[]): Promise<void> {
  for (const context of new Set(handlers.map((handler) => handler.context)))
    await runExcel(
      async (own) => {
        for (const handler of handlers) if (handler.context === context) handler.remove();
        await own.sync();
      },
      { with: context },
    );
}

/** The first cell of an address: `B4`, `B4:C7`, whole columns or rows, several areas. Null if there is none. */
export function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const found = /^(?:.*!)?\$?([A-Z]{1,3})?\$?(\d+)?(?:[:,]|$)/u.exec(address);
  const [, letters, digits] = found ?? [];
  if (letters === undefined && digits === undefined) return null;
  let column = -1;
  for (const letter of letters ?? 'A') column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { row: Number(digits ?? 1) - 1, column };
}

/** How many rows and columns an address like `B4:C7` has, where it is more than one; of several areas, of the first. */
export function sizeOf(address: string): Pick<Selection, 'rows' | 'columns'> {
  const [first, last] = address.split(':').map(firstCell);
  if (first == null || last == null) return {};
  const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
  return { ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) };
}
