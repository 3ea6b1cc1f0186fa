import * as v from 'valibot';
import { tableIds } from '../../core/report/cells';
import type { ProposedSlot } from '../../files/template/propose-slots';
import type { WorkbookPort } from '../../workbook/port';
import { longestSetting } from '../../workbook/stored/settings-xml';
import { templateKeys } from '../session/stored-items';
import type { ReportTemplate } from './report-template';
import { fromBase64, toBase64 } from './base64';

/** The part of a workbook's stored texts that a template needs. */
export type TemplateStorage = Pick<WorkbookPort, 'setting' | 'saveSetting'>;

/** Maximum bytes of a template stored with a workbook: larger ones would make every save of the workbook slow. */
export const longestTemplate = 1024 * 1024;

/** refused: the host did not accept all of it; the workbook then has no template. */
export type StoreResult = 'stored' | 'tooLarge' | 'refused';

/** What is stored about a template besides its bytes. */
interface Description {
  readonly name: string;
  /** Number of pieces in which its bytes are stored. */
  readonly texts: number;
  readonly places: readonly ProposedSlot[] | null;
}

/** Stores a template with the workbook, replacing the previous one; null goes back to the built-in one. */
export async function storeTemplate(
  storage: TemplateStorage,
  template: ReportTemplate | null,
): Promise<StoreResult> {
  if (template !== null && template.bytes.length > longestTemplate) return 'tooLarge';
  const before = descriptionIn(await storage.setting(templateKeys.description))?.texts ?? 0;
  const pieces = template === null ? [] : piecesOf(template.bytes);
  try {
    // Only the description makes it a template: it is removed first and written last.
    await storage.saveSetting(templateKeys.description, null);
    for (let index = 0; index < Math.max(before, pieces.length); index += 1)
      await storage.saveSetting(templateKeys.piece(index + 1), pieces[index] ?? null);
    if (template === null) return 'stored';
    const description: Description = {
      name: template.name,
      texts: pieces.length,
      places: template.places,
    };
    await storage.saveSetting(templateKeys.description, JSON.stringify({ schema: 1, ...description }));
    return 'stored';
  } catch {
    return 'refused';
  }
}

/** The template stored with the workbook; null if there is none, or only part of one. */
export async function storedTemplate(storage: TemplateStorage): Promise<ReportTemplate | null> {
  const description = descriptionIn(await storage.setting(templateKeys.description));
  if (description === null) return null;
  const { name, texts, places } = description;
  let base64 = '';
  // A missing piece makes the whole unreadable.
  for (let index = 0; index < texts; index += 1)
    base64 += (await storage.setting(templateKeys.piece(index + 1))) ?? '!';
  try {
    return { name, bytes: fromBase64(base64), places };
  } catch {
    return null;
  }
}

/** Base64, cut into texts that a workbook can store. */
const piecesOf = (bytes: Uint8Array): readonly string[] =>
  toBase64(bytes).match(new RegExp(`.{1,${longestSetting}}`, 'gu')) ?? [];

const mostTexts = Math.ceil((longestTemplate * 4) / 3 / longestSetting) + 1;

/** Written by this program, but stored where anybody can write. */
const storedDescription = v.object({
  name: v.string(),
  texts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostTexts)),
  places: v.nullable(
    v.array(
      v.object({
        table: v.picklist(tableIds),
        kind: v.picklist(['replace', 'behindHeading']),
        blocks: v.array(v.pipe(v.number(), v.safeInteger())),
        heading: v.string(),
      }),
    ),
  ),
});

function descriptionIn(text: string | null): Description | null {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), storedDescription), text);
  return success ? output : null;
}
