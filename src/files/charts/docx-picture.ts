import type { Words } from '../document-text';
import { officeRelations } from '../write-package';

/** A picture in the line, in pixels of which 96 are an inch. */
interface InlinePicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly about: string;
}

export const pictureRelation = `${officeRelations}/image`;

/** English metric units in a pixel. */
const unit = 9525;

const namespaces = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
} as const;

/**
 * DrawingML of a picture in a run, with alternative text.
 *
 * @param relation the id of the relationship to its part
 * @param id unique within the document
 */
export function inlinePicture(
  { width, height, title, about }: InlinePicture,
  relation: string,
  id: number,
  words: Words,
): string {
  const extent = `cx="${Math.round(width * unit)}" cy="${Math.round(height * unit)}"`;
  const name = `name="${words(title)}" descr="${words(about)}"`;
  return (
    `<w:drawing><wp:inline xmlns:wp="${namespaces.wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${id}" ${name}/>` +
    `<a:graphic xmlns:a="${namespaces.a}"><a:graphicData uri="${namespaces.pic}"><pic:pic xmlns:pic="${namespaces.pic}">` +
    `<pic:nvPicPr><pic:cNvPr id="${id}" ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${officeRelations}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}
