import type { DocxPicture } from '../docx/docx-picture';
import { pictureParagraph, pictureRelation } from '../docx/docx-picture';
import { packDocx } from '../docx/pack-docx';

/** A4 with narrow margins, in pixels: 210 by 297 mm less 15 mm on each side. */
const room = { width: 680, height: 1000 };

const section =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>';

/** 图解 as a Word document: one page with the picture and its alternative text. */
export const writeChartDocx = (picture: DocxPicture): Uint8Array =>
  packDocx(pictureParagraph(picture, { relation: 'rId1', id: 1, room }) + section, [
    { name: 'media/picture.png', content: picture.png, relation: pictureRelation, type: null },
  ]);
