/**
 * What some Excel does and others do not, each with its number in docs/excel-beliefs.md, which names the source. All are off
 * until a test turns them on.
 */
export const behaviours = {
  /** `merge` fails with `InvalidSelection` until a cell is selected: a chart or picture is. */
  pictureSelected: 'K1',
  /** `merge` fails with `GeneralException`: several tabs are selected. */
  tabsGrouped: 'K2',
  /** The sheet in front has no cells, until another one is activated. */
  chartSheetInFront: 'K3',
  /** `freezeAt` fails with `GeneralException`. */
  freezeFails: 'K4',
  /** `freezeAt` reports a sheet as activated that is not the active one. */
  freezeActivates: 'K5',
  /** `activate` does nothing in the request that added the sheet. */
  newSheetIsNotShown: 'K6',
  /** A name cannot be hidden. */
  hidingNamesFails: 'K7',
  /** A sheet cannot be hidden by an add-in. */
  hidingSheetsFails: 'K14',
  /** Conditional formats show nothing until the sheet is calculated. */
  rulesSleep: 'K8',
  /** Hiding, renaming and moving a sheet clears the undo steps. */
  sheetStepsClearUndo: 'K9',
  /** Adding a sheet clears the undo steps. */
  addingClearsUndo: 'K10',
  /** Whatever an add-in writes clears the undo steps. */
  writingClearsUndo: 'K11',
  /** The undo of what an add-in wrote is reported as a change by the add-in. */
  undoCountsAsOurs: 'K12',
  /** What is written under a merged cell vanishes without an error. */
  mergedWritesVanish: 'K13',
  /** An open cell makes requests fail with `InvalidOperation`. */
  openCellIsInvalidOperation: 'K15',
  /** Selections are not reported. */
  selectionUnreported: 'K16',
  /** The deletion of a sheet is reported as its activation. */
  deletionIsActivation: 'K17',
  /** Events arrive before the response to the request that caused them. */
  eventsFirst: 'K18',
  /** Merges are reported as changes of cells. */
  mergesAreEdits: 'K19',
  /** Custom XML is accepted and not stored. */
  xmlVanishes: 'K20',
  /** Custom XML is refused in a workbook that was never saved. */
  xmlNeedsFile: 'K21',
} as const;

export type Behaviour = keyof typeof behaviours;

/** Those that an Excel can have all at the same time, and in which everything works. */
export const bearable = (Object.keys(behaviours) as readonly Behaviour[]).filter(
  (name) => !['tabsGrouped', 'selectionUnreported', 'chartSheetInFront', 'hidingSheetsFails'].includes(name),
);
