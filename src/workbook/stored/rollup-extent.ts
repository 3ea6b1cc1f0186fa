/** How many reports a roll-up has of those that are due. */
export interface RollupExtent {
  readonly counted: number;
  readonly due: number;
}

/** The extent of a roll-up as a text, such as 5/6. */
export const textOfExtent = ({ counted, due }: RollupExtent): string => `${counted}/${due}`;

/** The inverse of `textOfExtent`; null for anything else. */
export function extentFrom(text: string | null): RollupExtent | null {
  const [, counted, due] = /^(\d{1,7})\/(\d{1,7})$/u.exec(text ?? '') ?? [];
  return counted === undefined ? null : { counted: Number(counted), due: Number(due) };
}
