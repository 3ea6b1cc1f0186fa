/**
 * Reads, checks, locates errors in, lays out and writes the annual report on government information disclosure. Bytes
 * in, bytes out: nothing here touches the file system or the network, except that reading a PDF loads the files of the
 * PDF reader next to the library.
 *
 * @packageDocumentation
 */

export type { ReadOptions, ReadResult } from './read-report';
export { readReport } from './read-report';
export type { CheckOptions } from './check-report';
export { checkReport } from './check-report';
export type { WriteFormat, WriteOptions, WriteResult } from './write-report';
export { writeReport } from './write-report';
export { cellName, layOut } from './form';
export { message } from './message';

export { newReport } from '../../app/layout/new-report';
export type { NewReport } from '../../app/layout/new-report';
export { fillIn } from '../../core/grid/lay-out';
export type { Grid, GridCell, Role } from '../../core/grid/grid';
export { locateErrors } from '../../core/locate/report/locate-report';
export type { Located, LocatedErrors, Repair, RepairChange } from '../../core/locate/report/repair';
export type { Evidence } from '../../core/locate/report/report-problem';
export type { Cause } from '../../core/locate/solver/causes';
export type { Limits } from '../../core/locate/solver/limit';
export type { RepairConfidence } from '../../core/locate/solver/locate';
export { detectTables } from '../../core/tables/detect-tables';
export type { DetectedTable } from '../../core/tables/detect-tables';
export type { Axis } from '../../core/tables/lines';
export type { Pattern } from '../../core/tables/pattern';
export type { Region } from '../../core/tables/regions';
export { relationsOfPattern } from '../../core/tables/relations';
export type { CellPosition, TableRelation } from '../../core/tables/relations';
export { gridOfRows } from '../../core/grid/grid';
export { convertEdition } from '../../core/report/convert-edition';
export type { Conversion, LeftOut } from '../../core/report/convert-edition';
export type { AgencyProfile, CellState, Report } from '../../core/report/report';
export type { Narrative, NarrativeSection } from '../../core/report/narrative';
export type { Note, NoteCode, QuotedNote } from '../../core/report/note';
export type { Finding, RuleId, TextRange } from '../../core/check/finding';
export type { Origin } from '../../core/recognise/origins';
export type { GridAddress } from '../../core/recognise/read-cell';
export type { EditionId } from '../../core/statute/editions';
export type { AgencyKind, AgencyLevel, CellId, Severity, TableId } from '../../core/statute/types';
export type { Refusal, RefusalCode, ReportInFile } from '../../files/unusable-file';
export type { Language } from '../../messages/language';
