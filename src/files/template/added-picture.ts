import { attributeOf } from '../../workbook/xml/scan-xml';
import type { DocxPicture } from '../docx/docx-picture';
import { pictureParagraph, pictureRelation } from '../docx/docx-picture';
import { unpackEntry } from '../open/unpack-entry';
import { visitTags } from '../open/xml-tags';
import { relationships } from '../write-package';
import type { OpenTemplate, TemplatePart } from './open-template';

/** The type area of an office's report (GB/T 9704-2012), 156 by 225 mm, in pixels; some lines are left for text. */
const room = { width: 589, height: 820 };

const contentTypesKey = '[content_types].xml';
const namespaces = {
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
} as const;
const strictRelation = 'http://purl.oclc.org/ooxml/officeDocument/relationships/image';

/** The relationships of a part: their part, and its text if it exists. */
interface Relations {
  /** The name of the part with the relationships. */
  readonly name: string;
  readonly xml: string | null;
  /** The id by which the picture is found, free in this part. */
  readonly id: string;
}

/** What takes a picture into a document. */
interface PictureParts {
  readonly changed: ReadonlyMap<string, Uint8Array>;
  readonly added: ReadonlyMap<string, Uint8Array>;
}

/**
 * A picture that is put into parts of a document, at any number of paragraphs: one part with the PNG, its content type,
 * and a relationship of each part that shows it.
 */
export class AddedPicture {
  readonly #used = new Set<string>();
  readonly #taken: Set<number>;
  #next = 1;

  private constructor(
    private readonly template: OpenTemplate,
    private readonly picture: DocxPicture,
    private readonly relations: ReadonlyMap<string, Relations>,
    private readonly types: string,
    /** The name of its part. */
    private readonly name: string,
  ) {
    this.#taken = drawingIds(template.parts);
  }

  /** Throws `UnusableFile` if a part that has to be changed is damaged. */
  static async into(template: OpenTemplate, picture: DocxPicture): Promise<AddedPicture> {
    const { file, directory, parts } = template;
    const textOf = async (key: string) => {
      const entry = directory.get(key);
      return entry === undefined ? null : new TextDecoder().decode(await unpackEntry(file, entry));
    };
    const relations = new Map<string, Relations>();
    for (const { key } of parts) {
      const name = relationsOf(directory.get(key)?.name ?? key);
      const xml = await textOf(name.toLowerCase());
      relations.set(key, { name, xml, id: freeName('picture', (id) => xml?.includes(`"${id}"`) === true) });
    }
    const body = parts.find(({ kind }) => kind === 'body');
    const folder = folderOf(directory.get(body?.key ?? '')?.name ?? '');
    const isTaken = (stem: string) => directory.has(`${folder}media/${stem}.png`.toLowerCase());
    const name = `${folder}media/${freeName('picture', isTaken)}.png`;
    return new AddedPicture(template, picture, relations, (await textOf(contentTypesKey)) ?? '', name);
  }

  /** A paragraph with the picture, for this part. @param word the namespace of its WordprocessingML */
  paragraph({ key }: TemplatePart, word: string): string {
    this.#used.add(key);
    while (this.#taken.has(this.#next)) this.#next += 1;
    const id = this.#next;
    this.#next += 1;
    const relation = this.relations.get(key)?.id ?? '';
    return pictureParagraph(this.picture, {
      ...{ relation, id, room },
      namespaces: isStrict(word) ? 'strict' : 'usual',
    });
  }

  /** The parts that the paragraphs so far need, without the parts that they are in; none without a paragraph. */
  parts(): PictureParts {
    const changed = new Map<string, Uint8Array>();
    const added = new Map<string, Uint8Array>();
    const encode = (xml: string) => new TextEncoder().encode(xml);
    for (const key of this.#used) {
      const { name, xml, id } = this.relations.get(key) ?? { name: '', xml: null, id: '' };
      const strict = isStrict(this.template.parts.find((part) => part.key === key)?.xml ?? '');
      const type = strict ? strictRelation : pictureRelation;
      const element = `<Relationship xmlns="${namespaces.relationships}" Id="${id}" Type="${type}" Target="/${this.name}"/>`;
      const next = xml === null ? null : withChild(xml, name, element);
      if (next === null) added.set(name, encode(withChild(relationships([]), name, element) ?? ''));
      else changed.set(name.toLowerCase(), encode(next));
    }
    if (this.#used.size > 0) {
      added.set(this.name, this.picture.png);
      changed.set(contentTypesKey, encode(this.#types()));
    }
    return { changed, added };
  }

  /** The content types with that of the picture: by its ending, unless that stands for something else. */
  #types(): string {
    const known = typesOfEndings(this.types).get('png');
    if (known === 'image/png') return this.types;
    const what = known === undefined ? 'Default Extension="png"' : `Override PartName="/${this.name}"`;
    const element = `<${what} xmlns="${namespaces.types}" ContentType="image/png"/>`;
    return withChild(this.types, contentTypesKey, element) ?? this.types;
  }
}

/** Strict files name all their namespaces under another address. */
const isStrict = (text: string): boolean => text.includes('http://purl.oclc.org/ooxml/wordprocessingml');

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The name of the part with the relationships of a part. */
const relationsOf = (name: string): string =>
  `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

function freeName(stem: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Ids of drawings, which are unique in a document. */
const drawingIds = (parts: readonly TemplatePart[]): Set<number> =>
  new Set(
    parts.flatMap(({ xml }) =>
      Array.from(xml.matchAll(/docPr\s[^<>]*?\bid\s*=\s*["'](\d+)["']/gu), ([, id]) => Number(id)),
    ),
  );

function typesOfEndings(xml: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  visitTags(xml, contentTypesKey, (name, kind, from, to) => {
    if (name !== 'Default' || kind === 'end') return;
    const value = (attribute: string) => (attributeOf(xml, from, to, attribute) ?? '').toLowerCase();
    types.set(value('Extension'), value('ContentType'));
  });
  return types;
}

/** A part with an element at the end of its root; null if the root is empty. */
function withChild(xml: string, part: string, element: string): string | null {
  const ends: number[] = [];
  visitTags(xml, part, (_, kind, from) => {
    if (kind === 'end') ends.push(from);
  });
  const at = ends.at(-1);
  return at === undefined ? null : xml.slice(0, at) + element + xml.slice(at);
}
