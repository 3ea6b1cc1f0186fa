import { decodeText } from './decode-text';
import type { OpenedPackage } from './guard';
import { unpackEntry } from './unpack-entry';
import { UnusableFile } from '../unusable-file';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from './xml-tags';

/** A relationship of a part, or of the package itself. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type: transitional and strict files differ before it. */
  readonly type: string;
  /** Lower-case name of the part in the archive. */
  readonly part: string;
}

/** The parts of an Office file, unpacked on request. */
export interface OfficePackage {
  /** A part as text, checked; undefined where it is missing. */
  readonly text: (part: string) => Promise<string | undefined>;
  /** The relationships of a part; '' is the package. */
  readonly relationships: (part: string) => Promise<readonly Relationship[]>;
}

/**
 * Opens the archive of an Office file. Each part is unpacked once, within its declared size, and checked against its
 * checksum.
 */
export function openPackage({ bytes: file, directory }: OpenedPackage): OfficePackage {
  const unpack = async (part: string): Promise<string | undefined> => {
    const entry = directory.get(part);
    if (entry === undefined) return undefined;
    const bytes = await unpackEntry(file, entry);
    try {
      return decodeText(bytes);
    } catch {
      throw new UnusableFile({ code: 'damaged', part });
    }
  };
  const texts = new Map<string, Promise<string | undefined>>();
  const text = (part: string): Promise<string | undefined> => {
    const started = texts.get(part) ?? unpack(part);
    texts.set(part, started);
    return started;
  };
  return {
    text,
    relationships: async (part) => {
      const name = relationsPartOf(part);
      return readRelationships((await text(name)) ?? '', name, folderOf(part));
    },
  };
}

/** The folder of a part, with its slash; '' for one at the top. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part that lists the relationships of a part. */
export const relationsPartOf = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

function readRelationships(xml: string, part: string, folder: string): readonly Relationship[] {
  const found: Relationship[] = [];
  visitTags(xml, part, (name, kind, from, to) => {
    if (name !== 'Relationship' || kind === 'end') return;
    const attribute = (wanted: string) => attributeOf(xml, from, to, wanted) ?? '';
    const type = attribute('Type');
    found.push({
      id: attribute('Id'),
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolvedTarget(folder, attribute('Target')),
    });
  });
  return found;
}

/** The target of a relationship, relative to the folder unless it begins with a slash, as a key of the directory. */
export function resolvedTarget(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replace(/\\/gu, '/');
  for (const step of `${path.startsWith('/') ? '' : folder}${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}
