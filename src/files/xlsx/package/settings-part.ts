import type { Settings } from '../../../workbook/stored/settings-xml';
import { largestSettingsPart, settingsAsXml, settingsFromXml } from '../../../workbook/stored/settings-xml';
import { customXmlProperties, customXmlPropertiesType } from '../finish-package';
import { declaration } from '../../write-package';
import type { PackageParts } from './package-parts';

/** Stores the settings in a package: in our custom XML part if it has one, else in a new one. */
export async function storeSettings(
  parts: PackageParts,
  workbookPart: string,
  settings: Settings,
  relationTypes: string,
): Promise<void> {
  const all = [...(await parts.relations(workbookPart)), ...(await parts.relations(''))];
  const xml = `${declaration}${settingsAsXml(settings)}`;
  for (const { type, part } of all) {
    if (!type.endsWith('/customXml') || part === undefined) continue;
    const text = await parts.text(part);
    if (text === undefined || text.length > largestSettingsPart || settingsFromXml(text) === null) continue;
    parts.set(part, xml);
    return;
  }
  if (Object.keys(settings).length === 0) return;
  let number = 1;
  const isTaken = (stem: string) => parts.has(`customxml/${stem}${number}.xml`);
  while (isTaken('item') || isTaken('itemprops')) number += 1;
  const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  parts.set(item, xml);
  parts.set(properties, customXmlProperties);
  await parts.declare(properties, customXmlPropertiesType);
  await parts.relate(workbookPart, `${relationTypes}customXml`, item);
  await parts.relate(item.toLowerCase(), `${relationTypes}customXmlProps`, properties);
}
