import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { packDocx } from './docx-package';
import type { TemplateErrorCode } from './template-error';
import { TemplateError } from './template-error';

/** What the placeholders of a template stand for: texts and lists of texts, and the XML of tables, written with an @. */
export interface TemplateValues {
  readonly texts: ReadonlyMap<string, string | readonly string[]>;
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * Fills the placeholders of a Word document; all other parts stay byte for byte as they are. The same template and values
 * give the same bytes.
 *
 * @throws {TemplateError} when the file is no Word document, has a placeholder that cannot be filled, or a place for no table.
 */
export function fillTemplate(template: Uint8Array, values: TemplateValues): Uint8Array {
  const tags = new TagReader(values);
  const zip = openTemplate(template);
  // Filling a part moves it to the end of the archive; readers of the file look for the parts in their usual order.
  const names = Object.keys(zip.files);
  try {
    const document = new Docxtemplater<PizZip>(zip, {
      paragraphLoop: true,
      errorLogging: false,
      parser: (tag) => tags.parse(tag),
    });
    tags.refuseFaults();
    document.render();
    tags.refuseFaults();
    const filled = document.getZip();
    return packDocx(
      names.flatMap((name) => {
        const part = filled.file(name);
        return part === null || part.dir ? [] : [[name, withTables(part.asUint8Array(), values)] as const];
      }),
    );
  } catch (error) {
    throw error instanceof TemplateError ? error : templateErrorOf(error);
  }
}

/**
 * What the library puts in the place of a table. It looks at everything it inserts several times over, which for the XML of
 * whole tables costs more than all the rest; so it gets a paragraph with characters that no document uses.
 */
const standInFor = (tag: string): string => `<w:p><w:r><w:t>\ue0f0${tag}\ue0f1</w:t></w:r></w:p>`;

/** U+E0F0 in UTF-8. */
const standInStart = [0xee, 0x83, 0xb0] as const;

/** Exchanges the stand-ins of a part for their tables; a part without any keeps its bytes. */
function withTables(part: Uint8Array, { tables }: TemplateValues): Uint8Array {
  const [first, second, third] = standInStart;
  let at = part.indexOf(first);
  while (at >= 0 && !(part[at + 1] === second && part[at + 2] === third)) at = part.indexOf(first, at + 1);
  if (at < 0) return part;
  let xml = new TextDecoder().decode(part);
  for (const [tag, table] of tables) xml = xml.split(standInFor(tag)).join(table);
  return new TextEncoder().encode(xml);
}

/** Macro-enabled documents and .dotx are refused: under the name .docx Word does not open what they would become. */
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

function openTemplate(template: Uint8Array): PizZip {
  let types: string | undefined;
  let zip: PizZip;
  try {
    zip = new PizZip(template, { checkCRC32: true });
    types = zip.file('[Content_Types].xml')?.asText();
  } catch (cause) {
    throw new TemplateError('notADocx', {}, { cause });
  }
  if (types?.includes(documentType) !== true) throw new TemplateError('notADocx');
  return zip;
}

/** Looks placeholders up, and remembers those that mean nothing, so that one message can name them all. */
class TagReader {
  readonly #unknown = new Set<string>();
  readonly #wrongKind = new Set<string>();
  #hasTable = false;

  constructor(private readonly values: TemplateValues) {}

  /** Called for each placeholder before anything is filled in. */
  parse(placeholder: string): Docxtemplater.DXT.Parser {
    const { texts, tables } = this.values;
    const tag = placeholder.trim();
    if (tag !== '.' && !texts.has(tag) && !tables.has(tag)) this.#unknown.add(tag);
    if (tables.has(tag)) this.#hasTable = true;
    return {
      get: (scope: unknown, context) => {
        if (tag === '.' && typeof scope === 'string') return scope;
        const { module } = context.meta.part as { readonly module?: string };
        const value = module === 'rawxml' ? (tables.has(tag) ? standInFor(tag) : undefined) : texts.get(tag);
        if (value === undefined) this.#wrongKind.add(tag);
        // A list that is not written as a loop reads as one text.
        return module === undefined && Array.isArray(value) ? value.join('') : (value ?? '');
      },
    };
  }

  refuseFaults(): void {
    if (this.#unknown.size > 0) throw new TemplateError('unknownTag', { tags: named(this.#unknown) });
    if (!this.#hasTable) throw new TemplateError('noTable');
    if (this.#wrongKind.size > 0) throw new TemplateError('wrongKindOfTag', { tags: named(this.#wrongKind) });
  }
}

const named = (tags: Iterable<string>): string => [...new Set(tags)].join('、');

const codes: Readonly<Record<string, TemplateErrorCode>> = {
  filetype_not_identified: 'notADocx',
  filetype_not_handled: 'notADocx',
  unopened_tag: 'unbalancedTag',
  unclosed_tag: 'unbalancedTag',
  duplicate_open_tag: 'unbalancedTag',
  duplicate_close_tag: 'unbalancedTag',
  unopened_loop: 'unbalancedTag',
  unclosed_loop: 'unbalancedTag',
  unbalanced_loop_tags: 'unbalancedTag',
  closing_tag_does_not_match_opening_tag: 'unbalancedTag',
  raw_xml_tag_should_be_only_text_in_paragraph: 'tableNotAlone',
  raw_tag_outerxml_invalid: 'tableNotAlone',
};

/** The part of docxtemplater's errors that is used: an id, the tag, and the errors that one error collects. */
interface LibraryError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly errors?: readonly LibraryError[];
  };
}

function templateErrorOf(cause: unknown): TemplateError {
  const error = cause as LibraryError;
  const all = (error.properties?.errors ?? [error]).map((single) => single.properties ?? {});
  const code = codes[all[0]?.id ?? ''] ?? 'unusable';
  const tags = named(all.flatMap(({ id, xtag }) => (codes[id ?? ''] === code && xtag ? [xtag] : [])));
  return new TemplateError(code, tags === '' ? {} : { tags }, { cause });
}
