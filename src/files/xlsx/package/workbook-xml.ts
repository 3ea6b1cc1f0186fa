import { withSheetNames } from '../../../workbook/foreign/formula-text';
import { namePrefix } from '../../../workbook/stored/workbook-mark';
import { decodedMarkup, escapedContent, markupText } from '../../../workbook/xml/markup-text';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import { withAttributes } from './added-formats';
import type { Replacement, Root } from './children';
import {
  asStartTag,
  childNamed,
  childrenOf,
  outlineOf,
  elementPut,
  qualified,
  replaced,
  sliceOf,
} from './children';
import { workbookOrder } from './worksheet-order';

/** A sheet as the new workbook part lists it. */
export interface NewListing {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its index among the sheets of the opened file, and its tag there; undefined for a new sheet. */
  readonly old: { readonly index: number; readonly tag: string } | undefined;
  /** Of its relationship, for a new sheet. */
  readonly relation: string;
  /** Its index among the sheets that this program wrote anew; undefined for all others. */
  readonly written: number | undefined;
}

/** A defined name of a workbook part. */
interface WrittenName {
  readonly name: string;
  /** The index of the sheet to which it belongs. */
  readonly sheet: number | undefined;
  readonly tag: string;
  readonly content: string;
}

/** The defined names of a workbook part. */
export function namesIn(outline: Root, part: string): readonly WrittenName[] {
  const list = childNamed(outline, 'definedNames');
  if (list === undefined) return [];
  return childrenOf(outline, list, part).children.map(({ from, to, tagEnd }) => {
    const sheet = attributeOf(outline.xml, from, tagEnd, 'localSheetId');
    const text = outline.xml.slice(tagEnd, to);
    return {
      name: attributeOf(outline.xml, from, tagEnd, 'name') ?? '',
      sheet: sheet === undefined ? undefined : Number(sheet),
      tag: outline.xml.slice(from, tagEnd),
      content: decodedMarkup(text.slice(0, Math.max(0, text.lastIndexOf('</')))),
    };
  });
}

interface WorkbookChange {
  readonly listings: readonly NewListing[];
  /** New names of sheets by their old ones; null for sheets that are gone. */
  readonly names: ReadonlyMap<string, string | null>;
  /** The workbook part that this program wrote. */
  readonly written: string;
  /** Results of formulas may have changed. */
  readonly isRecalculated: boolean;
}

/** The workbook part with the new list of sheets and names. */
export function changedWorkbook(outline: Root, part: string, change: WorkbookChange): string {
  const { listings, isRecalculated } = change;
  const { xml, prefix } = outline;
  const replacements: Replacement[] = [
    elementPut(outline, workbookOrder, 'sheets', sheetsXml(outline, part, listings)),
    ...activeTab(outline, part, listings),
  ];
  const names = namesXml(outline, part, change);
  if (names !== '' || childNamed(outline, 'definedNames') !== undefined)
    replacements.push(elementPut(outline, workbookOrder, 'definedNames', names));
  if (isRecalculated) {
    const old = childNamed(outline, 'calcPr');
    const tag = old === undefined ? `<${qualified(prefix, 'calcPr')}/>` : sliceOf(outline, old);
    replacements.push(
      elementPut(outline, workbookOrder, 'calcPr', withAttributes(tag, { fullCalcOnLoad: 1 })),
    );
  }
  return replaced(xml, replacements);
}

function sheetsXml(outline: Root, part: string, listings: readonly NewListing[]): string {
  const list = childNamed(outline, 'sheets');
  const old = list === undefined ? [] : childrenOf(outline, list, part).children;
  const ids = old.map(({ from, tagEnd }) => Number(attributeOf(outline.xml, from, tagEnd, 'sheetId')));
  let next = ids.filter(Number.isFinite).reduce((most, id) => Math.max(most, id), 0);
  const root = outline.xml.slice(outline.root.from, outline.root.tagEnd);
  const [, relations = 'r'] =
    /xmlns:([\w.-]+)=["'][^"']*officeDocument\/(?:2006\/)?relationships["']/u.exec(root) ?? [];
  const items = listings.map(({ name, isHidden, old: before, relation }) => {
    if (before === undefined) {
      next += 1;
      const state = isHidden ? ' state="hidden"' : '';
      return `<${qualified(outline.prefix, 'sheet')} name="${markupText(name)}" sheetId="${next}"${state} ${relations}:id="${relation}"/>`;
    }
    const wasHidden = /hidden$/iu.test(attributeOf(before.tag, 0, before.tag.length, 'state') ?? '');
    return withAttributes(`${asStartTag(before.tag).slice(0, -1)}/>`, {
      name: markupText(name),
      ...(isHidden === wasHidden ? {} : { state: isHidden ? 'hidden' : null }),
    });
  });
  const tag = qualified(outline.prefix, 'sheets');
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** The sheet that is shown first stays, if it is still there and visible. */
function activeTab(outline: Root, part: string, listings: readonly NewListing[]): readonly Replacement[] {
  const views = childNamed(outline, 'bookViews');
  const view = views === undefined ? undefined : childrenOf(outline, views, part).children[0];
  if (view === undefined) return [];
  const active = Number(attributeOf(outline.xml, view.from, view.tagEnd, 'activeTab') ?? 0);
  const remaining = listings.findIndex(({ old, isHidden }) => old?.index === active && !isHidden);
  const shown = remaining === -1 ? listings.findIndex(({ isHidden }) => !isHidden) : remaining;
  const values = { activeTab: Math.max(0, shown), firstSheet: null };
  return [{ from: view.from, to: view.to, xml: withAttributes(sliceOf(outline, view), values) }];
}

function namesXml(outline: Root, part: string, { listings, names, written }: WorkbookChange): string {
  const source = outlineOf(written, 'xl/workbook.xml');
  const indexOfOld = new Map(
    listings.flatMap(({ old }, index) => (old === undefined ? [] : [[old.index, index]])),
  );
  const indexOfWritten = new Map(
    listings.flatMap(({ written: own }, index) => (own === undefined ? [] : [[own, index]])),
  );
  const isPrint = (name: string) => /^_xlnm\.Print_/iu.test(name);
  const remaining = namesIn(outline, part).flatMap(({ name, sheet, tag, content }): readonly string[] => {
    const index = sheet === undefined ? undefined : indexOfOld.get(sheet);
    if (name.toUpperCase().startsWith(namePrefix)) return [];
    if (sheet !== undefined && index === undefined) return [];
    // Its print area follows from our tables.
    if (index !== undefined && listings[index]?.written !== undefined && isPrint(name)) return [];
    return [nameXml(outline.prefix, tag, index, withSheetNames(content, names))];
  });
  const added = namesIn(source, 'xl/workbook.xml').map(({ sheet, tag, content }) =>
    nameXml(outline.prefix, tag, sheet === undefined ? undefined : indexOfWritten.get(sheet), content),
  );
  const all = [...remaining, ...added];
  const list = qualified(outline.prefix, 'definedNames');
  return all.length === 0 ? '' : `<${list}>${all.join('')}</${list}>`;
}

function nameXml(prefix: string, tag: string, sheet: number | undefined, content: string): string {
  const name = qualified(prefix, 'definedName');
  const own = withAttributes(asStartTag(tag).replace(/^<[^\s/>]+/u, `<${name}`), {
    localSheetId: sheet ?? null,
  });
  return `${own}${escapedContent(content)}</${name}>`;
}
