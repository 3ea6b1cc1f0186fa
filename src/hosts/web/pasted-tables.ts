import { fold, likeness } from '../../core/grid/fold-label';
import type { Label } from '../../core/recognise/labels';
import { labelIndexOf } from '../../core/recognise/labels';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { Edition, TableId } from '../../core/statute/types';

/** So many row labels of table 3 are a table without its heading, and so many of any table with it. */
const rowsAlone = 5;
const labelsBelowHeading = 3;
/** Labels as the form or a known variant of it has them; what is only like one may be anything. */
const surely = 0.9;
const sameHeading = 0.9;
/** Nothing that is longer is a label or a heading, and nobody copies more cells to paste tables. */
const longest = 120;
const mostTexts = 5000;

/**
 * Whether texts that were copied, one for each cell or line, are tables of the report: they hold row labels of table 3, or the heading
 * of a section and labels of its table.
 */
export function holdsTables(texts: readonly string[]): boolean {
  const unlike = new Set(texts.slice(0, mostTexts).filter(isNoFigure));
  return (Object.keys(editions) as EditionId[]).some((id) => holdsTablesOf(id, [...unlike]));
}

const isNoFigure = (text: string): boolean => text.length <= longest && /\p{Script=Han}/u.test(text);

function holdsTablesOf(id: EditionId, texts: readonly string[]): boolean {
  const index = labelIndexOf(id);
  const found = new Map<TableId, Set<Label>>();
  for (const text of texts)
    for (const { label, score } of index.matches(text)) {
      if (score < surely) continue;
      const labels = found.get(label.table) ?? new Set();
      found.set(label.table, labels.add(label));
    }
  const rows = [...(found.get('t3') ?? [])].filter(({ kind }) => kind === 'row');
  if (rows.length >= rowsAlone) return true;
  const edition: Edition = editions[id];
  const folded = texts.map(fold);
  return edition.sections.some(
    ({ table, heading, variants }) =>
      table !== undefined &&
      (found.get(table)?.size ?? 0) >= labelsBelowHeading &&
      [heading, ...variants].some((name) => folded.some((text) => likeness(text, fold(name)) >= sameHeading)),
  );
}
