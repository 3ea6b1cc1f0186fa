import type {
  ICommandInfo,
  IMutationInfo,
  IRange,
  IUndoRedoItem,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import {
  ICommandService,
  IContextService,
  Injector,
  IUniverInstanceService,
  LocalUndoRedoService,
  UniverInstanceType,
  setDependencies,
} from '@univerjs/core';
import { calculateSheet, rearranging } from './calculation';
import type { SheetStructure } from './sheet-structure';
import { restoreFormats, restoreStructure, structureOf } from './sheet-structure';
import type { Shift } from './shifted-formats';
import { shiftedFormats } from './shifted-formats';

/** Mutations whose undo the library composes of many parts, some of them inexact. */
const structural: ReadonlySet<string> = new Set([
  ...rearranging,
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
]);

/** Mutations after which there is no sheet to restore, or another one. */
const ofSheets: ReadonlySet<string> = new Set(['sheet.mutation.insert-sheet', 'sheet.mutation.remove-sheet']);

type Structures = ReadonlyMap<string, SheetStructure>;

/** What the sheets that a step changed held before and after it. */
interface Step {
  readonly before: Structures;
  readonly after: Structures;
}

/**
 * Makes undo and redo exact for inserted, removed and moved rows, columns and cells. The library undoes such a step by
 * many mutations, and some merges, rules and figures do not come back, or not where they were. So what the sheets held
 * before and after the step is remembered with it, and whatever differs afterwards is put right in the same moment.
 */
export class ExactUndoService extends LocalUndoRedoService {
  readonly #instances: IUniverInstanceService;
  readonly #commands: ICommandService;
  readonly #injector: Injector;
  readonly #steps = new WeakMap<IUndoRedoItem, Step>();
  /** The sheets before the first structural change that is no step yet. */
  #before = new Map<string, SheetStructure>();

  constructor(
    instances: IUniverInstanceService,
    commands: ICommandService,
    context: IContextService,
    injector: Injector,
  ) {
    super(instances, commands, context);
    this.#instances = instances;
    this.#commands = commands;
    this.#injector = injector;
    this.disposeWithMe(
      commands.beforeCommandExecuted((command, options) => {
        if (structural.has(command.id) && options?.fromCollab !== true) this.#remember(command);
      }),
    );
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    super.pushUndoRedo(item);
    const ids = item.redoMutations.map(({ id }) => id);
    // Of the text in the editor, for instance.
    if (!ids.some((id) => structural.has(id))) return;
    const before = this.#before;
    this.#before = new Map();
    if (before.size === 0 || ids.some((id) => ofSheets.has(id))) return;
    const shifts = shiftsOf(item.redoMutations);
    const after = new Map(
      [...before].flatMap(([id, old]) => {
        const sheet = this.#sheet(item.unitID, id);
        if (sheet === null) return [];
        if (shifts !== null) {
          const formats = shifts.reduce(shiftedFormats, old.formats);
          restoreFormats(this.#injector, this.#commands, sheet, formats);
        }
        return [[id, structureOf(this.#injector, sheet)] as const];
      }),
    );
    this.#steps.set(item, { before, after });
  }

  override popUndoToRedo(): void {
    const item = this.pitchTopUndoElement();
    super.popUndoToRedo();
    this.#restore(item, 'before');
  }

  override popRedoToUndo(): void {
    const item = this.pitchTopRedoElement();
    super.popRedoToUndo();
    this.#restore(item, 'after');
  }

  #remember({ params }: ICommandInfo): void {
    const { unitId = '', subUnitId, from, to } = (params ?? {}) as SheetParams;
    for (const id of [subUnitId, from?.subUnitId, to?.subUnitId]) {
      const sheet = id === undefined || this.#before.has(id) ? null : this.#sheet(unitId, id);
      if (id !== undefined && sheet !== null) this.#before.set(id, structureOf(this.#injector, sheet));
    }
  }

  #restore(item: Nullable<IUndoRedoItem>, side: keyof Step): void {
    const structures = item ? this.#steps.get(item)?.[side] : undefined;
    if (item && structures !== undefined) {
      for (const [id, structure] of structures) {
        const sheet = this.#sheet(item.unitID, id);
        if (sheet === null) continue;
        restoreStructure(this.#injector, this.#commands, sheet, structure);
        calculateSheet(this.#commands, sheet);
      }
    }
    // The mutations of the undo itself are no step.
    this.#before = new Map();
  }

  #sheet(unitId: string, id: string): Worksheet | null {
    const workbook = this.#instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(id) ?? null;
  }
}

// The library gives a service what it depends on, by this list.
setDependencies(ExactUndoService, [IUniverInstanceService, ICommandService, IContextService, Injector]);

/** The rows and columns that were inserted and removed; null if cells were moved otherwise, or nothing was. */
function shiftsOf(mutations: readonly IMutationInfo[]): readonly Shift[] | null {
  const moving = mutations.filter(({ id }) => rearranging.has(id));
  const shifts = moving.flatMap(({ id, params }): readonly Shift[] => {
    const { range } = params as { readonly range?: IRange };
    if (range === undefined) return [];
    const [rows, columns] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
    switch (id) {
      case 'sheet.mutation.insert-row':
        return [{ axis: 'row', at: range.startRow, count: rows }];
      case 'sheet.mutation.remove-rows':
        return [{ axis: 'row', at: range.startRow, count: -rows }];
      case 'sheet.mutation.insert-col':
        return [{ axis: 'column', at: range.startColumn, count: columns }];
      case 'sheet.mutation.remove-col':
        return [{ axis: 'column', at: range.startColumn, count: -columns }];
      default:
        return [];
    }
  });
  return shifts.length > 0 && shifts.length === moving.length ? shifts : null;
}

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}
