import type { Grid } from '../../grid/grid';
import { gridOfRows } from '../../grid/grid';
import type { TableBlock, TextBlock } from './blocks';
import { withoutFurniture } from './furniture';
import { joinCutTables } from './cut-tables';
import type { Page } from './marks';
import { withOpenTables } from './open-tables';
import { blocksOf } from './page-blocks';
import { mainSize, paragraphsOf } from './paragraphs';
import { refuseUnreadable } from './unreadable';
import { upright } from './upright';

const gridOfTable = ({ rows, columns, cells }: TableBlock): Grid => ({ rows, columns, cells });

const gridOfText = (blocks: readonly TextBlock[], size: number): Grid =>
  gridOfRows(paragraphsOf(blocks, size).map((paragraph) => [paragraph]));

/** The grids that the pages of a document show, in reading order. */
export function documentGrids(pages: readonly Page[]): readonly Grid[] {
  const turned = pages.map(upright);
  const shown = withoutFurniture(turned.map(blocksOf), turned);
  const blocks = joinCutTables(withOpenTables(shown));
  refuseUnreadable(turned, blocks);
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
  return grids;
}
