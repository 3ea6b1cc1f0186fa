/** Opening the pane together with its workbook, which is the user's choice for each workbook. */
export interface Reopening {
  /** As last stored with the workbook. */
  readonly isOn: () => boolean;
  /**
   * Stores the choice with the workbook, which thereby counts as changed. Returns whether the host accepted it;
   * otherwise nothing changed.
   */
  readonly turn: (on: boolean) => Promise<boolean>;
}
