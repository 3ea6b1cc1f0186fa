import type { Abilities } from './abilities';
import type { ChangeTold } from './own-changes';

/** What Excel tells about the workbook. */
export type Told =
  | { readonly kind: 'changed'; readonly change: ChangeTold }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'added' | 'shownOrHidden'; readonly sheet: string }
  | { readonly kind: 'deleted' | 'renamed'; readonly sheet: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'activated'; readonly sheet: string };

/** What is registered, so that it can be taken back. */
export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/**
 * Registers for all that concerns us, on the collection: what is registered there also holds for sheets that are added later,
 * and survives their renaming. No handler asks Excel for anything. Takes effect with the next `sync`.
 */
export function registerEvents(
  { worksheets }: Excel.Workbook,
  { sheetEvents }: Abilities,
  tell: (told: Told) => void,
): readonly Handler[] {
  const handler =
    <T>(make: (args: T) => Told) =>
    (args: T): Promise<void> => {
      tell(make(args));
      return Promise.resolve();
    };
  return [
    worksheets.onChanged.add(
      handler(({ worksheetId, address, source, ...rest }) => {
        // Missing in older versions, and for changes of several cells, whatever the types say.
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
    worksheets.onCalculated.add(handler(() => ({ kind: 'calculated' }))),
    worksheets.onAdded.add(handler(({ worksheetId }) => ({ kind: 'added', sheet: worksheetId }))),
    worksheets.onDeleted.add(handler(({ worksheetId }) => ({ kind: 'deleted', sheet: worksheetId }))),
    worksheets.onActivated.add(handler(({ worksheetId }) => ({ kind: 'activated', sheet: worksheetId }))),
    worksheets.onSelectionChanged.add(
      handler(({ worksheetId, address }) => ({ kind: 'selected', sheet: worksheetId, address })),
    ),
    ...(sheetEvents
      ? [
          worksheets.onNameChanged.add(
            handler(({ worksheetId }) => ({ kind: 'renamed', sheet: worksheetId })),
          ),
          worksheets.onVisibilityChanged.add(
            handler(({ worksheetId }) => ({ kind: 'shownOrHidden', sheet: worksheetId })),
          ),
        ]
      : []),
  ];
}

/** The first place of an address: `B4`, `B4:C7`, whole columns or rows, several areas. Null where there is none. */
export function firstPlace(address: string): { readonly row: number; readonly column: number } | null {
  const found = /^(?:.*!)?\$?([A-Z]{1,3})?\$?(\d+)?(?:[:,]|$)/u.exec(address);
  const [, letters, digits] = found ?? [];
  if (letters === undefined && digits === undefined) return null;
  let column = -1;
  for (const letter of letters ?? 'A') column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return { row: Number(digits ?? 1) - 1, column };
}
