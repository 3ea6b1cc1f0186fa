/** What this Excel can do beyond the least that is needed (ExcelApi 1.9). Asked once. */
export interface Abilities {
  /** Events say whether this add-in was the cause: ExcelApi 1.14. */
  readonly tellsCause: boolean;
  /** Sheets keep texts of ours: ExcelApi 1.12. */
  readonly sheetProperties: boolean;
  /** Events for renamed, shown and hidden sheets: ExcelApi 1.17. */
  readonly sheetEvents: boolean;
  /** What an add-in writes can be undone: ExcelApi 1.19. */
  readonly undo: boolean;
}

export function probeAbilities(): Abilities {
  const has = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    tellsCause: has('1.14'),
    sheetProperties: has('1.12'),
    sheetEvents: has('1.17'),
    undo: has('1.19'),
  };
}
