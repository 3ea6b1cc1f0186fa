import { documentMarkup } from '../document-text';
import {
  contentTypes,
  declaration,
  officeRelations,
  packParts,
  relationships,
  wordNamespaces,
  wordType,
} from '../write-package';
import { inlinePicture, pictureRelation } from './docx-picture';

/** A picture as PNG, and what is read aloud in its place. */
export interface RasterPicture {
  readonly png: Uint8Array;
  /** In pixels of the drawing, of which 96 are an inch. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly about: string;
}

/** A4 with narrow margins, in pixels: 210 by 297 mm less 15 mm on each side. */
const room = { width: 680, height: 1000 };

const types = contentTypes([['/word/document.xml', wordType('document.main')]]).replace(
  '<Override',
  '<Default Extension="png" ContentType="image/png"/><Override',
);

/** 图解 as a Word document: one page with the picture and its alternative text. */
export function writeChartDocx(picture: RasterPicture): Uint8Array {
  const size = fitted(picture, room);
  const body =
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r>${inlinePicture({ ...picture, ...size }, 'rId1', 1, documentMarkup)}</w:r></w:p>` +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>';
  return packParts([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relationships([[`${officeRelations}/officeDocument`, 'word/document.xml']])],
    [
      'word/document.xml',
      `${declaration}<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relationships([[pictureRelation, 'media/picture.png']])],
    ['word/media/picture.png', picture.png],
  ]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as it is, or as the room allows, in the same proportions. */
function fitted({ width, height }: Size, within: Size): Size {
  const factor = Math.min(1, within.width / width, within.height / height);
  return { width: width * factor, height: height * factor };
}
