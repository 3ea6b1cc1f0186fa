import { CFB as untypedContainers, write } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';

const containers = untypedContainers as {
  utils: { cfb_new(): object; cfb_add(container: object, path: string, content: Uint8Array): void };
  write(container: object, options: { type: 'buffer' }): Uint8Array;
};

/** A workbook of Excel 97-2003 as the library writes it. */
export const xlsFile = (
  sheets: Readonly<Record<string, WorkSheet>>,
  workbook: Partial<WorkBook> = {},
): Uint8Array =>
  new Uint8Array(
    write(
      { SheetNames: Object.keys(sheets), Sheets: { ...sheets }, ...workbook },
      { bookType: 'biff8', type: 'buffer' },
    ) as Uint8Array,
  );

/** One record of a workbook stream: its number, then its bytes. */
export type BiffRecord = readonly [type: number, ...bytes: readonly number[]];

export const two = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
export const four = (value: number): readonly number[] => [...two(value & 0xffff), ...two(value >>> 16)];

/** The beginning of a part of the stream: 5 for the workbook, 0x10 for a worksheet. */
export const bof = (part: number, version = 0x0600): BiffRecord => [
  0x809,
  ...two(version),
  ...two(part),
  ...Array<number>(12).fill(0),
];
export const eof: BiffRecord = [0x0a];

export const bytesOfRecords = (records: readonly BiffRecord[]): Uint8Array =>
  Uint8Array.from(records.flatMap(([type, ...bytes]) => [...two(type), ...two(bytes.length), ...bytes]));

/** A compound file with this workbook stream. */
export function xlsOfStream(stream: Uint8Array): Uint8Array {
  const container = containers.utils.cfb_new();
  containers.utils.cfb_add(container, '/Workbook', stream);
  return new Uint8Array(containers.write(container, { type: 'buffer' }));
}

/** A workbook with one sheet of these records. */
export function xlsOfRecords(sheet: readonly BiffRecord[]): Uint8Array {
  const name = new TextEncoder().encode('Sheet1');
  const globals = (start: number): readonly BiffRecord[] => [
    bof(5),
    [0x85, ...four(start), 0, 0, name.length, 0, ...name],
    eof,
  ];
  const start = bytesOfRecords(globals(0)).length;
  return xlsOfStream(bytesOfRecords([...globals(start), bof(0x10), ...sheet, eof]));
}
