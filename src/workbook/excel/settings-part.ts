/** The namespace of the part in which a workbook keeps our settings. */
const namespace = 'urn:nianbao:settings:1';

type Settings = ReadonlyMap<string, string>;

/** Reads all settings; none when the workbook has no part of ours. Two round trips. */
export async function readSettings(context: Excel.RequestContext): Promise<Settings> {
  const part = await findPart(context);
  if (part === undefined) return new Map();
  const xml = part.getXml();
  await context.sync();
  return settingsOf(xml.value);
}

/** Changes one setting, null removes it, over what is in the workbook now: another author may have changed the others. */
export async function changeSetting(
  context: Excel.RequestContext,
  key: string,
  value: string | null,
): Promise<Settings> {
  const part = await findPart(context);
  const xml = part?.getXml();
  if (xml !== undefined) await context.sync();
  const settings = new Map(xml === undefined ? [] : settingsOf(xml.value));
  if (value === null) settings.delete(key);
  else settings.set(key, value);
  const text = settingsXml(settings);
  if (part === undefined) context.workbook.customXmlParts.add(text);
  else part.setXml(text);
  await context.sync();
  return settings;
}

/** Where a sheet was copied from another workbook of ours there may be several: the first counts. */
async function findPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await context.sync();
  return parts.items[0];
}

const escapes = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
] as const;

/** Characters that XML cannot hold at all are left out. */
const escaped = (text: string): string =>
  escapes.reduce(
    (all, [character, code]) => all.replaceAll(character, code),
    text.replace(/(?![\t\n\r])\p{Cc}/gu, ''),
  );

const plain = (text: string): string =>
  escapes.reduceRight((all, [character, code]) => all.replaceAll(code, character), text);

function settingsXml(settings: Settings): string {
  const entries = [...settings].map(
    ([key, value]) => `<setting key="${escaped(key)}">${escaped(value)}</setting>`,
  );
  return `<settings xmlns="${namespace}">${entries.join('')}</settings>`;
}

function settingsOf(xml: string): Settings {
  const found = xml.matchAll(/<setting key="([^"]*)"(?:\/>|>([^<]*)<\/setting>)/gu);
  return new Map([...found].map(([, key = '', value = '']) => [plain(key), plain(value)]));
}
