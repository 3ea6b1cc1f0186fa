import { DOMImplementation } from '@xmldom/xmldom';

/** A document that makes elements, which is all that drawing needs of it. */
export const svgDocument = (): Document =>
  new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html', null) as unknown as Document;
