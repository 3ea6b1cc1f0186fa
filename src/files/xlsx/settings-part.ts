import type { Settings } from '../../workbook/stored/settings-xml';
import { largestSettingsPart, settingsFromXml } from '../../workbook/stored/settings-xml';
import type { ZipEntry } from '../open/zip-directory';

/** Custom XML parts of one workbook that are looked at: document management adds a few. */
const mostParts = 32;

/**
 * The settings in the first custom XML part that is ours; null when there is none. A part that is damaged, too large or hostile
 * counts as none: explanations that cannot be read are no reason to refuse the figures.
 *
 * @param parts keys of the directory
 * @param text unpacks a part and checks it
 */
export async function readSettings(
  parts: readonly string[],
  directory: ReadonlyMap<string, ZipEntry>,
  text: (part: string) => Promise<string | undefined>,
): Promise<Settings | null> {
  for (const part of parts.slice(0, mostParts)) {
    if ((directory.get(part)?.size ?? Infinity) > largestSettingsPart) continue;
    const xml = await text(part).catch(() => undefined);
    const settings = xml === undefined ? null : settingsFromXml(xml);
    if (settings !== null) return settings;
  }
  return null;
}
