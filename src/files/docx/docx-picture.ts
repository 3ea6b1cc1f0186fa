import type { Words } from '../document-text';
import { documentMarkup } from '../document-text';
import { officeRelations } from '../write-package';

/** A picture for Word as PNG, and what is read aloud in its place. Plain data. */
export interface DocxPicture {
  readonly png: Uint8Array;
  /** In pixels of the drawing, of which 96 are an inch. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly about: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const pictureRelation = `${officeRelations}/image`;

/** English metric units in a pixel. */
const unit = 9525;

/** Of usual files, and of strict ones. */
const namespaces = {
  usual: {
    wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
    r: officeRelations,
  },
  strict: {
    wp: 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    a: 'http://purl.oclc.org/ooxml/drawingml/main',
    pic: 'http://purl.oclc.org/ooxml/drawingml/picture',
    r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;
type Namespaces = keyof typeof namespaces;

/** How a picture is put into a document. */
interface Placed {
  /** The id of the relationship to its part. */
  readonly relation: string;
  /** Unique within the document. */
  readonly id: number;
  /** It is made smaller if it does not fit. */
  readonly room: Size;
  readonly namespaces?: Namespaces;
}

/** A paragraph with a picture in the line and its alternative text, whatever the spacing of the text around it is. */
export function pictureParagraph(picture: DocxPicture, placed: Placed): string {
  return (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
    '<w:ind w:left="0" w:right="0" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr>' +
    `<w:r>${drawing(picture, placed, documentMarkup)}</w:r></w:p>`
  );
}

/** DrawingML of a picture in a run. */
function drawing(
  { title, about, ...size }: DocxPicture,
  { relation, id, room, namespaces: which = 'usual' }: Placed,
  words: Words,
): string {
  const { wp, a, pic, r } = namespaces[which];
  const { width, height } = fitted(size, room);
  const extent = `cx="${Math.round(width * unit)}" cy="${Math.round(height * unit)}"`;
  const name = `name="${words(title)}" descr="${words(about)}"`;
  return (
    `<w:drawing><wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${id}" ${name}/>` +
    `<a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}">` +
    `<pic:nvPicPr><pic:cNvPr id="${id}" ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${r}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}

/** As large as it is, or as the room allows, in the same proportions. */
function fitted({ width, height }: Size, within: Size): Size {
  const factor = Math.min(1, within.width / width, within.height / height);
  return { width: width * factor, height: height * factor };
}
