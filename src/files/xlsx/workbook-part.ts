import type { OpenedPackage } from '../open/guard';
import type { OfficePackage, Relationship } from '../open/office-package';
import { UnusableFile } from '../unusable-file';

/** The main part of a workbook, with what the package and the part refer to. */
export interface WorkbookPart {
  readonly part: string;
  readonly xml: string;
  readonly roots: readonly Relationship[];
  readonly targets: readonly Relationship[];
}

/** Finds the main part of a workbook. Throws `UnusableFile`: notAWorkbook if there is none. */
export async function openWorkbookPart(
  { directory }: OpenedPackage,
  { text, relationships }: OfficePackage,
): Promise<WorkbookPart> {
  const roots = await relationships('');
  const root = roots.find(({ type }) => type === 'officeDocument')?.part;
  const part = root !== undefined && directory.has(root) ? root : 'xl/workbook.xml';
  const xml = await text(part);
  if (xml === undefined) throw new UnusableFile({ code: 'notAWorkbook' });
  return { part, xml, roots, targets: await relationships(part) };
}
