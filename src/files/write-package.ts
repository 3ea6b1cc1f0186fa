import { zipSync } from 'fflate';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' + `xmlns:r="${officeRelations}"`;

/** The media type of a part of a Word document. */
export const wordType = (part: string): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;

/** The part that declares the types of the others. @param endings types of parts by the ending of their name */
export const contentTypes = (
  parts: readonly (readonly [name: string, type: string])[],
  endings: readonly (readonly [ending: string, type: string])[] = [],
): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  endings.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('') +
  parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('') +
  '</Types>';

/** The relationships of a part; the ids are rId1 and so on, in this order. */
export const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

/**
 * Packs the parts of an Office file in order, or only stores them. The same parts give the same bytes.
 *
 * @param parts by distinct names: paths within the package
 */
export function packParts(
  parts: Iterable<readonly [name: string, content: string | Uint8Array]>,
  packing: 'deflated' | 'stored' = 'deflated',
): Uint8Array {
  const encoder = new TextEncoder();
  const files = Array.from(
    parts,
    ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
  );
  // The real time of writing would make every file different. Local time, because that is what the archive stores.
  const mtime = new Date(1980, 0, 1);
  const level = packing === 'stored' ? 0 : 6;
  return zipSync(
    Object.fromEntries(
      files.map(([name, bytes]) => [name, [bytes, { level: quick(level, bytes.length) }] as const]),
    ),
    { mtime },
  );
}

/** Bytes from which on the best packing would take seconds. */
const largePart = 4 * 1024 * 1024;

const quick = (level: 0 | 6, size: number): 0 | 1 | 6 => (level === 6 && size > largePart ? 1 : level);
