import type { Settings } from '../stored/settings-xml';
import { changeCounter, namesOfSettings, newerSettings, revisionOf } from '../stored/settings-names';
import { settingsAsXml, settingsFromXml, settingsNamespace } from '../stored/settings-xml';
import { WorkbookError } from '../port';
import { wasNeverSaved } from './office';
import { StoredNames } from './stored-names';
import type { Run } from './run-excel';

/** The settings of a workbook. */
export interface StoredSettings {
  readonly settings: Settings;
  /** The part was there and older than the copy. A part that is missing says nothing else. */
  readonly isRecovered: boolean;
}

/**
 * Reads all settings, from the custom XML part or the hidden names, whichever is newer; none if the workbook has neither.
 * Two round trips.
 */
export async function readSettings(context: Excel.RequestContext): Promise<StoredSettings> {
  const { xml, names } = await load(context);
  if (xml === null) return { ...newerSettings({}, names.copy()), isRecovered: false };
  return newerSettings(settingsFromXml(xml) ?? {}, names.copy());
}

/**
 * Changes one setting in the workbook's current settings, null removes it: another author may have changed the others.
 * Reads the result back. Throws `WorkbookError` if neither the part nor the names hold it.
 */
export async function changeSetting(run: Run, key: string, value: string | null): Promise<Settings> {
  const { settings, id, added } = await run(async (context) => {
    const { part, xml, names } = await load(context);
    const present = xml === null ? {} : settingsFromXml(xml);
    // Written by a later version, which may contain more than would be preserved.
    if (present === null) throw new WorkbookError('notSupported');
    const { settings: before } = newerSettings(present, names.copy());
    const changed = changedSettings(before, key, value);
    return { ...(await write(context, changed, part, names)), settings: changed };
  });
  if (added.length > 0) await hideNames(run, added);
  if (await isKept(run, id, settings)) return settings;
  throw new WorkbookError(wasNeverSaved() ? 'neverSaved' : 'hostFailed');
}

interface Loaded {
  readonly part: Excel.CustomXmlPart | undefined;
  readonly xml: string | null;
  readonly names: StoredNames;
}

/** If a sheet was copied from another workbook of ours there may be several parts: the first counts. */
async function load(context: Excel.RequestContext): Promise<Loaded> {
  const parts = context.workbook.customXmlParts.getByNamespace(settingsNamespace);
  parts.load('items/id');
  const names = new StoredNames(context.workbook.names);
  await context.sync();
  // Missing in some versions if there are none, despite the types.
  const [part] = (parts.items as readonly Excel.CustomXmlPart[] | undefined) ?? [];
  const xml = part?.getXml();
  names.askOthers();
  await context.sync();
  return { part, xml: xml?.value ?? null, names };
}

function changedSettings(before: Settings, key: string, value: string | null): Settings {
  const others = Object.entries(before).filter(([other]) => other !== key && other !== changeCounter);
  return Object.fromEntries([
    ...(value === null ? others : [...others, [key, value]]),
    [changeCounter, String(revisionOf(before) + 1)],
  ]) as Settings;
}

interface Written {
  /** Of the part; null if Excel refused it. */
  readonly id: string | null;
  /** New names. */
  readonly added: readonly string[];
}

/** Both in one round trip; if Excel refuses one of them, each alone. */
async function write(
  context: Excel.RequestContext,
  settings: Settings,
  part: Excel.CustomXmlPart | undefined,
  names: StoredNames,
): Promise<Written> {
  const xml = settingsAsXml(settings);
  const writePart = (): Excel.CustomXmlPart => {
    if (part === undefined) {
      const added = context.workbook.customXmlParts.add(xml);
      added.load('id');
      return added;
    }
    part.setXml(xml);
    return part;
  };
  const wanted = namesOfSettings(settings);
  try {
    const written = writePart();
    const added = names.write(wanted);
    await context.sync();
    return { id: written.id, added };
  } catch {
    const written = await orNull(async () => {
      const target = writePart();
      await context.sync();
      return target.id;
    });
    const added = await orNull(async () => {
      const list = names.write(wanted);
      await context.sync();
      return list;
    });
    return { id: written, added: added ?? [] };
  }
}

async function orNull<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch {
    return null;
  }
}

/** Some versions refuse it. The settings are stored all the same. */
async function hideNames(run: Run, added: readonly string[]): Promise<void> {
  await orNull(() =>
    run(async (context) => {
      for (const name of added) context.workbook.names.getItem(name).visible = false;
      await context.sync();
    }),
  );
}

/** Whether the workbook holds these settings, in the part or in the names. */
async function isKept(run: Run, id: string | null, settings: Settings): Promise<boolean> {
  const isInPart = await orNull(() =>
    run(async (context) => {
      if (id === null) return false;
      const xml = context.workbook.customXmlParts.getItem(id).getXml();
      await context.sync();
      return revisionOf(settingsFromXml(xml.value) ?? {}) === revisionOf(settings);
    }),
  );
  if (isInPart === true) return true;
  const isInNames = await orNull(() =>
    run(async (context) => {
      const names = new StoredNames(context.workbook.names);
      await context.sync();
      names.askOthers();
      await context.sync();
      const copy = names.copy();
      return copy !== null && revisionOf(copy.settings) === revisionOf(settings);
    }),
  );
  return isInNames === true;
}
