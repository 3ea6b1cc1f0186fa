import { longestSetting } from '../../workbook/stored/settings-xml';
import type { Report } from '../../core/report/report';
import type { FilledTemplate } from '../../files/template/fill-template';
import type { YearMention, SlotProposal, ProposedSlot } from '../../files/template/propose-slots';
import type { TemplateInspection } from '../../files/template/inspect-template';
import { TemplateError } from '../../files/template/template-error';

/** The office's own template. */
export interface ReportTemplate {
  /** Of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the tables go in a document without placeholders; null where it has some. */
  readonly places: readonly ProposedSlot[] | null;
}

/** A template as far as it is needed to fill it. */
export type FillableTemplate = Pick<ReportTemplate, 'bytes' | 'places'>;

/** What a file that was chosen can be used as. */
export type ConsideredTemplate =
  /** With placeholders, and what is wrong with them. */
  | { readonly kind: 'placeholders'; readonly inspection: TemplateInspection }
  /** Without any: where the tables could go. */
  | { readonly kind: 'places'; readonly proposal: SlotProposal }
  | { readonly kind: 'refused'; readonly error: TemplateError };

/** Looks at a file that is to be a template. */
export async function considerTemplate(bytes: Uint8Array): Promise<ConsideredTemplate> {
  try {
    const { inspectTemplate } = await import('../../files/template/inspect-template');
    const inspection = await inspectTemplate(bytes);
    const isMeant =
      inspection.placeholders.length > 0 ||
      inspection.problems.some(({ code, severity }) => severity === 'error' && code !== 'noTable');
    if (isMeant) return { kind: 'placeholders', inspection };
    const { proposeSlots } = await import('../../files/template/propose-slots');
    return { kind: 'places', proposal: await proposeSlots(bytes) };
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'refused', error };
    throw error;
  }
}

/** A template that was filled, with what the user should look at. */
export interface FilledReport extends FilledTemplate {
  /** Years of another report in texts that stayed. */
  readonly otherYears: readonly YearMention[];
}

/** Fills a template of either kind. Throws `TemplateError` (as a rejection). */
export async function fillReportTemplate(
  { bytes, places }: FillableTemplate,
  report: Report,
  remarks: readonly string[] = [],
): Promise<FilledReport> {
  if (places === null) {
    const { fillTemplate } = await import('../../files/template/fill-template');
    return { ...(await fillTemplate(bytes, report, remarks)), otherYears: [] };
  }
  const { fillSlots } = await import('../../files/template/fill-slots');
  return { ...(await fillSlots(bytes, report, places, remarks)), gaps: [] };
}

/** Reads and keeps texts with the workbook. */
export interface TemplateShelf {
  readonly read: (key: string) => Promise<string | null>;
  /** False when the host refuses; null removes a text. */
  readonly keep: (key: string, text: string | null) => Promise<boolean>;
}

/** Under this key what the template is called, and of how many texts it consists; they are under `template.1` and so on. */
const keptKey = 'template';

/** Bytes of a template that are kept with a workbook: larger ones would make every saving of the workbook slow. */
export const longestTemplate = 1024 * 1024;

export type KeepResult = 'kept' | 'tooLarge' | 'refused';

interface KeptTemplate {
  readonly name: string;
  readonly texts: number;
  readonly places: readonly ProposedSlot[] | null;
}

/** Keeps a template with the workbook, in place of the one before; null goes back to the built-in one. */
export async function keepTemplate(
  { read, keep }: TemplateShelf,
  template: ReportTemplate | null,
): Promise<KeepResult> {
  if (template !== null && template.bytes.length > longestTemplate) return 'tooLarge';
  const before = keptIn(await read(keptKey))?.texts ?? 0;
  const texts = template === null ? [] : textsOf(template.bytes);
  // What says that there is a template comes last, and goes first.
  if (!(await keep(keptKey, null))) return 'refused';
  for (let index = 0; index < Math.max(before, texts.length); index += 1)
    if (!(await keep(`${keptKey}.${index + 1}`, texts[index] ?? null))) return 'refused';
  if (template === null) return 'kept';
  const kept: KeptTemplate = { name: template.name, texts: texts.length, places: template.places };
  return (await keep(keptKey, JSON.stringify({ schema: 1, ...kept }))) ? 'kept' : 'refused';
}

/** The template that is kept with the workbook; null where there is none, or only a part of one. */
export async function keptTemplate({ read }: TemplateShelf): Promise<ReportTemplate | null> {
  const kept = keptIn(await read(keptKey));
  if (kept === null) return null;
  let all = '';
  for (let index = 0; index < kept.texts; index += 1) all += (await read(`${keptKey}.${index + 1}`)) ?? '!';
  try {
    const bytes = Uint8Array.from(atob(all), (character) => character.charCodeAt(0));
    return { name: kept.name, bytes, places: kept.places };
  } catch {
    return null;
  }
}

/** Base64, cut into texts that a workbook keeps. */
function textsOf(bytes: Uint8Array): readonly string[] {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 4096)
    binary += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(binary).match(new RegExp(`.{1,${longestSetting}}`, 'gu')) ?? [];
}

/** Written by ourselves, but kept where anybody can write. */
function keptIn(text: string | null): KeptTemplate | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { name, texts, places } = value as Readonly<Record<string, unknown>>;
  const most = Math.ceil((longestTemplate * 4) / 3 / longestSetting) + 1;
  if (typeof name !== 'string' || typeof texts !== 'number' || !(texts > 0 && texts <= most)) return null;
  if (places !== null && !(Array.isArray(places) && places.every(isPlace))) return null;
  return { name, texts, places };
}

function isPlace(value: unknown): value is ProposedSlot {
  if (typeof value !== 'object' || value === null) return false;
  const { table, kind, blocks, heading } = value as Readonly<Record<string, unknown>>;
  return (
    (table === 't2' || table === 't3' || table === 't4') &&
    (kind === 'replace' || kind === 'behindHeading') &&
    Array.isArray(blocks) &&
    blocks.every((block) => Number.isSafeInteger(block)) &&
    typeof heading === 'string'
  );
}
