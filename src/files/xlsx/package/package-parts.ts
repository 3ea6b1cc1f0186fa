import { markupText } from '../../../workbook/xml/markup-text';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import type { OpenedPackage } from '../../open/guard';
import type { OfficePackage } from '../../open/office-package';
import { folderOf, relationsPartOf, resolvedTarget } from '../../open/office-package';
import { unpackEntry } from '../../open/unpack-entry';
import { packParts } from '../../write-package';
import { asUtf8, endTagOf, outlineOf, qualified, replaced } from './children';

/** A relationship of a part as it is written. */
export interface Relation {
  readonly id: string;
  /** The whole type. */
  readonly type: string;
  /** The lower-case name of the part; undefined if it is outside the package. */
  readonly part: string | undefined;
}

const typesPart = '[content_types].xml';

/** The part whose relationships a part lists; undefined for other parts. */
const ownerOf = (part: string): string | undefined => {
  const [, folder, name] = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/u.exec(part) ?? [];
  return name === undefined ? undefined : `${folder ?? ''}${name}`;
};

/** The parts of an opened package, of which some are exchanged. All others are passed on byte for byte. */
export class PackageParts {
  /** By lower-case name; null once removed. */
  private readonly changed = new Map<string, { readonly name: string; readonly xml: string } | null>();

  constructor(
    private readonly file: OpenedPackage,
    private readonly opened: OfficePackage,
  ) {}

  has(part: string): boolean {
    const changed = this.changed.get(part);
    return changed === undefined ? this.file.directory.has(part) : changed !== null;
  }

  /** The lower-case names of all parts of the opened package. */
  names(): readonly string[] {
    return [...this.file.directory.keys()];
  }

  /** A part as text, as it stands now; undefined if there is none. */
  async text(part: string): Promise<string | undefined> {
    const changed = this.changed.get(part);
    return changed === undefined ? this.opened.text(part) : changed?.xml;
  }

  /** Exchanges a part, or adds one of this name. */
  set(name: string, xml: string): void {
    const part = name.toLowerCase();
    this.changed.set(part, { name: this.file.directory.get(part)?.name ?? name, xml: asUtf8(xml) });
  }

  /** Adds a part of this type under a free name: `xl/worksheets/sheet` and `.xml` with a number between. */
  async add(stem: string, ending: string, xml: string, type: string | null): Promise<string> {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`.toLowerCase())) number += 1;
    const name = `${stem}${number}${ending}`;
    this.set(name, xml);
    if (type !== null) await this.declare(name, type);
    return name;
  }

  async relations(part: string): Promise<readonly Relation[]> {
    const name = relationsPartOf(part);
    const xml = await this.text(name);
    if (xml === undefined) return [];
    return outlineOf(xml, name).children.map(({ from, tagEnd }) => {
      const attribute = (wanted: string) => attributeOf(xml, from, tagEnd, wanted) ?? '';
      return {
        id: attribute('Id'),
        type: attribute('Type'),
        part:
          attribute('TargetMode') === 'External'
            ? undefined
            : resolvedTarget(folderOf(part), attribute('Target')),
      };
    });
  }

  /** Adds a relationship of a part to a part of this name. Returns its id. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const name = relationsPartOf(part);
    const xml =
      (await this.text(name)) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const taken = new Set((await this.relations(part)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const outline = outlineOf(xml, name);
    const tag = qualified(outline.prefix, 'Relationship');
    const added = `<${tag} Id="rId${number}" Type="${type}" Target="/${markupText(target)}"/>`;
    this.set(name, withChild(xml, name, added));
    return `rId${number}`;
  }

  async unrelate(part: string, isGone: (relation: Relation) => boolean): Promise<void> {
    const name = relationsPartOf(part);
    const xml = await this.text(name);
    if (xml === undefined) return;
    const relations = await this.relations(part);
    const gone = outlineOf(xml, name).children.filter((_, index) => {
      const relation = relations[index];
      return relation !== undefined && isGone(relation);
    });
    if (gone.length > 0)
      this.set(
        name,
        replaced(
          xml,
          gone.map(({ from, to }) => ({ from, to, xml: '' })),
        ),
      );
  }

  /** Declares the type of a part. */
  async declare(name: string, type: string): Promise<void> {
    const xml = (await this.text(typesPart)) ?? '';
    const outline = outlineOf(xml, typesPart);
    const old = outline.children.find(
      ({ from, tagEnd }) =>
        attributeOf(xml, from, tagEnd, 'PartName')?.toLowerCase() === `/${name.toLowerCase()}`,
    );
    const tag = qualified(outline.prefix, 'Override');
    const added = `<${tag} PartName="/${markupText(name)}" ContentType="${type}"/>`;
    this.set(
      '[Content_Types].xml',
      old === undefined
        ? withChild(xml, typesPart, added)
        : replaced(xml, [{ from: old.from, to: old.to, xml: added }]),
    );
  }

  /** The declared type of a part; undefined if only its extension has one. */
  async typeOf(part: string): Promise<string | undefined> {
    const xml = (await this.text(typesPart)) ?? '';
    const own = outlineOf(xml, typesPart).children.find(
      ({ from, tagEnd }) => attributeOf(xml, from, tagEnd, 'PartName')?.toLowerCase() === `/${part}`,
    );
    return own === undefined ? undefined : attributeOf(xml, own.from, own.tagEnd, 'ContentType');
  }

  /** Packs the parts in their order, without those that only removed ones referred to. */
  async pack(): Promise<Uint8Array> {
    const before = await new PackageParts(this.file, this.opened).reached();
    const after = await this.reached();
    const isGone = (part: string) => {
      const subject = ownerOf(part) ?? part;
      return before.has(subject) && !after.has(subject);
    };
    const names = [...new Set([...this.file.directory.keys(), ...this.changed.keys()])];
    const gone = names.filter((part) => this.changed.get(part) === null || isGone(part));
    await this.forgetTypes(new Set(gone));
    const parts: (readonly [string, string | Uint8Array])[] = [];
    for (const part of names) {
      if (gone.includes(part)) continue;
      const changed = this.changed.get(part);
      const entry = this.file.directory.get(part);
      if (changed !== undefined && changed !== null) parts.push([changed.name, changed.xml]);
      else if (entry !== undefined) parts.push([entry.name, await unpackEntry(this.file.bytes, entry)]);
    }
    return packParts(parts);
  }

  private async reached(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop())
      for (const { part: target } of await this.relations(part)) {
        if (target === undefined || found.has(target)) continue;
        found.add(target);
        waiting.push(target);
      }
    return found;
  }

  private async forgetTypes(gone: ReadonlySet<string>): Promise<void> {
    const xml = (await this.text(typesPart)) ?? '';
    const old = outlineOf(xml, typesPart).children.filter(({ from, tagEnd }) =>
      gone.has((attributeOf(xml, from, tagEnd, 'PartName') ?? '').slice(1).toLowerCase()),
    );
    if (old.length > 0)
      this.set(
        '[Content_Types].xml',
        replaced(
          xml,
          old.map(({ from, to }) => ({ from, to, xml: '' })),
        ),
      );
  }
}

/** A part with one more element at the end of its root. */
function withChild(xml: string, part: string, added: string): string {
  const { root } = outlineOf(xml, part);
  if (root.tagEnd < root.to) {
    const at = endTagOf(xml, root);
    return xml.slice(0, at) + added + xml.slice(at);
  }
  const name = /^<([^\s/>]+)/u.exec(xml.slice(root.from))?.[1] ?? '';
  return `${xml.slice(0, root.to - 2)}>${added}</${name}>${xml.slice(root.to)}`;
}
