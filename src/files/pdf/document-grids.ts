import type { Grid } from '../../core/grid/grid';
import { gridOfRows } from '../../core/grid/grid';
import type { SourceDocument } from '../reader';
import type { TableBlock, TextBlock } from './blocks';
import type { Deadline } from './deadline';
import { withoutFurniture } from './furniture';
import { joinCutTables } from './cut-tables';
import type { Page } from './marks';
import { withOpenTables } from './open-tables';
import { blocksOf } from './page-blocks';
import { kindOfPage, pageNotes } from './page-kinds';
import { mainSize, paragraphsOf } from './paragraphs';
import { refuseUnreadable } from './unreadable';
import { upright } from './upright';

const gridOfTable = ({ rows, columns, cells }: TableBlock): Grid => ({ rows, columns, cells });

const gridOfText = (blocks: readonly TextBlock[], size: number): Grid =>
  gridOfRows(paragraphsOf(blocks, size).map((paragraph) => [paragraph]));

/** The grids that the pages of a document show, in reading order, and what has to be said of the pages. */
export function documentGrids(
  pages: readonly Page[],
  deadline: Deadline,
): Pick<SourceDocument, 'grids' | 'notes'> {
  const turned = pages.map(upright);
  const found = turned.map((page, index) => {
    deadline.check();
    return blocksOf(page, index, deadline);
  });
  const kinds = pages.map((page, index) =>
    kindOfPage(page, found[index]?.some(({ kind }) => kind === 'table') === true),
  );
  const blocks = joinCutTables(withOpenTables(withoutFurniture(found, turned), deadline));
  refuseUnreadable(turned, kinds, blocks);
  const size = mainSize(blocks.filter((block) => block.kind === 'text'));
  const grids: Grid[] = [];
  let texts: TextBlock[] = [];
  const flush = () => {
    if (texts.length > 0) grids.push(gridOfText(texts, size));
    texts = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text') texts.push(block);
    else {
      flush();
      grids.push(gridOfTable(block));
    }
  }
  flush();
  return { grids, notes: pageNotes(kinds) };
}
