import type { ICellData, Injector, IStyleData, Workbook } from '@univerjs/core';
import {
  ICommandService,
  IResourceManagerService,
  IUniverInstanceService,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { Session } from '../../../src/app/session/session';
import { createWebWorkbook } from '../../../src/workbook/embedded/create-web-workbook';
import type { WebWorkbook } from '../../../src/workbook/embedded/create-web-workbook';
import { marks } from '../../../src/workbook/plan/cell-formats';
import { browserClock } from '../../../src/hosts/browser/browser-clock';

/** Everything of a workbook that an undo has to bring back, as texts that can be compared. */
export type WorkbookState = Readonly<Record<string, readonly string[]>>;

/** What the test calls in the page. */
export interface UndoPage {
  readonly workbook: WebWorkbook;
  readonly session: Session;
  readonly execute: (id: string, params?: object) => Promise<boolean>;
  readonly state: () => WorkbookState;
  /** Cells that the grid marks as wrong although no rule about them is broken. */
  readonly falselyRed: () => readonly string[];
}

declare global {
  interface Window {
    undoPage?: UndoPage;
  }
}

/** The library gives everything to who has its injector, which the workbook keeps to itself. */
const found: Injector[] = [];
// oxlint-disable-next-line typescript/unbound-method
const original = Univer.prototype.__getInjector;
Univer.prototype.__getInjector = function get(this: Univer) {
  const injector = original.call(this);
  found.push(injector);
  return injector;
};

const container = document.getElementById('grid');
if (container === null) throw new Error('no place for the grid');
const workbook = await createWebWorkbook(container);
const [injector] = found;
if (injector === undefined) throw new Error('no injector');
const session = new Session(workbook, browserClock);

const services: Injector = injector;
const book = () =>
  services.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ??
  null;

function state(): WorkbookState {
  const unit = book();
  if (unit === null) throw new Error('no workbook');
  const { sheets, sheetOrder } = unit.getSnapshot();
  const resources = services
    .get(IResourceManagerService)
    .getResources(unit.getUnitId(), UniverInstanceType.UNIVER_SHEET);
  const rulesOf = (name: string) =>
    JSON.parse(resources.find((resource) => resource.name === name)?.data ?? '{}') as Record<
      string,
      { ranges: object[] }[]
    >;
  const validations = rulesOf('SHEET_DATA_VALIDATION_PLUGIN');
  const formats = rulesOf('SHEET_CONDITIONAL_FORMATTING_PLUGIN');
  return Object.fromEntries(
    sheetOrder.map((id) => {
      const sheet = sheets[id];
      const cells = Object.entries(
        (sheet?.cellData ?? {}) as Record<string, Record<string, ICellData | null>>,
      ).flatMap(([row, columns]) =>
        Object.entries(columns).flatMap(([column, cell]) => {
          const text = contentOf(cell, unit.getStyles().getStyleByCell(cell) as IStyleData | null);
          return text === '' ? [] : [`${row},${column} ${text}`];
        }),
      );
      const rows = Object.entries((sheet?.rowData ?? {}) as Record<string, { h?: number; hd?: number }>).map(
        ([row, { h, hd = 0 }]) => `row ${row} ${h} ${hd}`,
      );
      const columns = Object.entries(
        (sheet?.columnData ?? {}) as Record<string, { w?: number; hd?: number }>,
      ).map(([column, { w, hd = 0 }]) => `column ${column} ${w} ${hd}`);
      return [
        sheet?.name ?? '',
        [
          `size ${sheet?.rowCount} ${sheet?.columnCount}`,
          ...cells,
          ...rows,
          ...columns,
          ...(sheet?.mergeData ?? []).map((merge) => `merge ${rangeText(merge)}`).sort(),
          ...(validations[id] ?? [])
            .map(({ ranges, ...rule }) => `check ${ranges.map(rangeText).sort().join(' ')} ${ordered(rule)}`)
            .sort(),
          ...(formats[id] ?? []).map(
            ({ ranges, ...rule }) => `format ${ranges.map(rangeText).sort().join(' ')} ${ordered(rule)}`,
          ),
        ],
      ];
    }),
  );
}

const ordered = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const rangeText = (range: object): string => {
  const { startRow, startColumn, endRow, endColumn } = range as Record<string, number>;
  return [startRow, startColumn, endRow, endColumn].join(',');
};

/** Without what is absent in one case and empty in another. */
function contentOf(cell: ICellData | null, style: IStyleData | null): string {
  const { v, f, p } = cell ?? {};
  const content = [v ?? '', f ?? '', p?.body?.dataStream ?? ''].map(String);
  const look = Object.entries(style ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== 0,
  );
  if (content.every((part) => part === '') && look.length === 0) return '';
  return `${content.join('|')} ${ordered(Object.fromEntries(look))}`;
}

function falselyRed(): readonly string[] {
  const unit = book();
  const { report, findings, layout } = session.snapshot;
  // Next to labels that are gone, the rules of the pane and those of the sheet speak of different cells.
  if (unit === null || report === null || layout !== 'official') return [];
  const broken = new Set(findings.flatMap(({ cells, status }) => (status === 'broken' ? cells : [])));
  const formatting = services.get(ConditionalFormattingService);
  return [...session.addresses].flatMap(([id, { sheet, row, column }]) => {
    const style = formatting.composeStyle(unit.getUnitId(), sheet, row, column)?.style;
    return style?.bg?.rgb === `#${marks.relation.fill}` && !broken.has(id) ? [id] : [];
  });
}

window.undoPage = {
  workbook,
  session,
  execute: (id, params) => services.get(ICommandService).executeCommand(id, params),
  state,
  falselyRed,
};
