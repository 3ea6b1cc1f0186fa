/** What a saved file does not keep of a sheet, or of the whole workbook if the sheet is empty. */
export interface SaveLoss {
  readonly sheet: string;
  readonly kind: SaveLossKind;
}

export type SaveLossKind =
  /** Rows, columns or cells were moved: what belongs to addresses stays where it was. */
  | 'rearranged'
  /** Results of a formula over several cells were overwritten. */
  | 'arrayFormulas'
  /** Formats of a sheet that was added or copied here. */
  | 'formats'
  /** Links, filters, protection and the like on a sheet of our form, which is written anew. */
  | 'formSheet'
  /** The digital signature. */
  | 'signature'
  /** The opened file is no longer at hand. */
  | 'original';
