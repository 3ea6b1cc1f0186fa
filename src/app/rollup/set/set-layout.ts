import type { SetTableName } from './set-tables';
import { setTableNames, setVersion } from './set-tables';

/** Marks a folder as a set, with the version of its layout. */
export const setMark = 'nianbao.json';

/** What a set has of one year and one region. */
export interface SetPart {
  readonly year: number;
  /** Digits or letters, as databases read it everywhere: it is part of a folder's name. */
  readonly region: string;
}

/** The region of a set for which none was given. */
export const noRegion = 'all';

export const regionForm = /^[A-Za-z\d]{1,20}$/u;

/** Of the folder of each table: where the files of one year and one region are. */
export const partFolder = ({ year, region }: SetPart): string => `report_year=${year}/region=${region}`;

/** The region in words: null for the whole of a set without regions. */
export const regionNamed = ({ region }: SetPart): string | null => (region === noRegion ? null : region);

/** A file of a table can be read, whatever else is in its folder. */
export const isTableFile = (name: string): boolean => /\.(?:parquet|csv\.gz)$/u.test(name);

/** What a set's mark says. */
export const markText = (): string => `${JSON.stringify({ version: setVersion })}\n`;

/** Whether this program reads the set of a mark with this text. */
export function isKnownMark(text: string): boolean {
  try {
    return (JSON.parse(text) as { readonly version?: unknown } | null)?.version === setVersion;
  } catch {
    return false;
  }
}

const pathForm = /^(?<table>[a-z]+)\/report_year=(?<year>\d{4})\/region=(?<region>[A-Za-z\d]{1,20})\/[^/]+$/u;

/** The table and the part that a file belongs to, by its path below the folder of a set; null for other files. */
export function tableFileAt(path: string): (SetPart & { readonly table: SetTableName }) | null {
  const { table, year, region = '' } = pathForm.exec(path)?.groups ?? {};
  const name = setTableNames.find((one) => one === table);
  return name === undefined || !isTableFile(path) ? null : { table: name, year: Number(year), region };
}
