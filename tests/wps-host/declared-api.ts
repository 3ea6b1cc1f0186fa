// Compiled by a test against WPS' own declarations, which name globals that no other file may see.
import type { WpsApplication, WpsRange } from '../../src/workbook/wps/jsapi';

/** What the declarations have wrong, or leave open. Each line is a cast that the adapter relies on. */
interface Corrected {
  /** Declared as a text; a range of several cells has rows. */
  readonly Value2: WpsRange['Value2'];
  /** Likewise. */
  readonly Formula: WpsRange['Formula'];
  /** Declared as a boolean; null where cells differ. */
  readonly Locked: WpsRange['Locked'];
  /** Declared as numbers or booleans; what is set are numbers. */
  readonly HorizontalAlignment: WpsRange['HorizontalAlignment'];
  readonly VerticalAlignment: WpsRange['VerticalAlignment'];
  /** Its name is declared as possibly absent. */
  readonly Font: WpsRange['Font'];
  /** Its line style likewise. */
  readonly Borders: WpsRange['Borders'];
}

declare const range: Et.Range;
declare const application: Et.Application & WPS.EtAddonRoot;

const ourRange: Omit<WpsRange, keyof Corrected | 'Worksheet'> = range;
const { Version, Build, Ready, ActiveWindow } = application;
const ourApplication: Pick<WpsApplication, 'Version' | 'Build' | 'Ready' | 'ActiveWindow'> = {
  Version,
  Build,
  Ready,
  ActiveWindow,
};
const switches: Pick<WpsApplication, 'ScreenUpdating' | 'EnableEvents' | 'DisplayAlerts'> = application;
const workbook: Et.Workbook = application.ActiveWorkbook;
const ourNames: Pick<WpsApplication['ActiveWorkbook'] & object, 'FullName'> = workbook;
const names: Et.Names = workbook.Names;
names.Add('ZFXX_T3', '=A1', false);
names.Item(1).Delete();
const parts: Kso.CustomXMLParts = workbook.CustomXMLParts.SelectByNamespace('urn:x');
const xml: string = parts.Item(1).XML;
parts.Add('<a/>');
const sheet = workbook.Worksheets.Add(undefined, workbook.Worksheets.Item(1)) as Et.Worksheet;
sheet.Name = '表二';
sheet.Visible = 0;
const code: string = sheet.CodeName;
const isProtected: boolean = sheet.ProtectContents;
const { Protection: protection } = sheet;
const allowed: readonly boolean[] = [
  protection.AllowFormattingCells,
  protection.AllowFormattingColumns,
  protection.AllowFormattingRows,
  protection.AllowInsertingRows,
  protection.AllowDeletingRows,
];
sheet.Protect(undefined, false, true, false, false, true, true, true);
sheet.Unprotect('');
const used: Et.Range = sheet.UsedRange;
const part: Et.Range = sheet.Range('A1:B2');
range.FormatConditions.Add(2, undefined, '=A1=1');
range.Validation.Add(1, 1, 7, '0');
range.Borders.LineStyle = 1;
range.Borders.Color = 0;
range.HorizontalAlignment = -4108;
const heard = () => undefined;
const { ApiEvent } = application;
ApiEvent.AddApiEventListener('SheetChange', heard);
ApiEvent.AddApiEventListener('SheetCalculate', heard);
ApiEvent.AddApiEventListener('SheetActivate', heard);
ApiEvent.AddApiEventListener('WorkbookNewSheet', heard);
ApiEvent.AddApiEventListener('WorkbookActivate', heard);
ApiEvent.AddApiEventListener('SheetSelectionChange', (_, selected: Et.Range) => selected.Row);
ApiEvent.RemoveApiEventListener('SheetChange', heard);
export { ourRange, ourApplication, switches, ourNames, xml, code, isProtected, allowed, used, part };
