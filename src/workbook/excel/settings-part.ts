import type { Settings } from '../stored/settings-xml';
import { settingsAsXml, settingsFromXml, settingsNamespace } from '../stored/settings-xml';
import { WorkbookError } from '../port';

/** Reads all settings; none if the workbook has no part of ours. Two round trips. */
export async function readSettings(context: Excel.RequestContext): Promise<Settings> {
  const part = await findPart(context);
  if (part === undefined) return {};
  const xml = part.getXml();
  await context.sync();
  return settingsFromXml(xml.value) ?? {};
}

/**
 * Changes one setting in the workbook's current settings, null removes it: another author may have changed the others.
 */
export async function changeSetting(
  context: Excel.RequestContext,
  key: string,
  value: string | null,
): Promise<Settings> {
  const part = await findPart(context);
  const xml = part?.getXml();
  if (xml !== undefined) await context.sync();
  const present = xml === undefined ? {} : settingsFromXml(xml.value);
  // Written by a later version, which may contain more than would be preserved.
  if (present === null) throw new WorkbookError('notSupported');
  const others = Object.entries(present).filter(([other]) => other !== key);
  const settings = Object.fromEntries(value === null ? others : [...others, [key, value]]);
  const text = settingsAsXml(settings);
  if (part === undefined) context.workbook.customXmlParts.add(text);
  else part.setXml(text);
  await context.sync();
  return settings;
}

/** If a sheet was copied from another workbook of ours there may be several: the first counts. */
async function findPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(settingsNamespace);
  parts.load('items/id');
  await context.sync();
  return parts.items[0];
}
