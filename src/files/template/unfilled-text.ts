import { decodedMarkup } from '../../workbook/xml/markup-text';
import { attributesOf } from '../../workbook/xml/scan-xml';
import { visitElements } from './elements';
import type { XmlElement } from './elements';
import type { OpenTemplate, TemplatePart } from './open-template';
import type { TextPosition } from './template-slot';

/** Text of a document that is not in its paragraphs: it is shown or read out, and is not filled. */
interface UnfilledText extends TextPosition {
  readonly text: string;
}

/** All such texts: of shapes in the order of the parts, then of charts and diagrams. */
export function unfilledTexts({ parts, drawings }: OpenTemplate): readonly UnfilledText[] {
  const counts = { chart: 0, diagram: 0 };
  return [
    ...parts.flatMap((part) => (part.kind === 'properties' ? [] : textsInAttributes(part))),
    ...drawings.flatMap((drawing) => textsOfDrawing(drawing, (counts[drawing.kind] += 1))),
  ];
}

/** Attributes with text, by the name of the element: WordArt, and descriptions of pictures and shapes. */
const textAttributes: Readonly<Record<string, readonly string[]>> = {
  textpath: ['string'],
  docPr: ['title', 'descr'],
  cNvPr: ['title', 'descr'],
  shape: ['alt', 'title'],
  rect: ['alt', 'title'],
  group: ['alt', 'title'],
};

/** The texts in attributes of a part of WordprocessingML, but not those of the fallback for old programs. */
function textsInAttributes({ xml, key, kind, number }: TemplatePart): readonly UnfilledText[] {
  const found: UnfilledText[] = [];
  let paragraph = 0;
  let fallbacks = 0;
  visitElements(xml, key, {
    start: ({ name, word, from, open }) => {
      if (word !== null && name === 'p') paragraph += 1;
      if (name === 'Fallback') fallbacks += 1;
      const names = word === null && fallbacks === 0 ? textAttributes[name] : undefined;
      if (names === undefined) return;
      for (const [attribute, raw] of attributesOf(xml, from, open))
        if (names.includes(attribute))
          found.push({
            part: kind,
            partNumber: number,
            shape: name === 'textpath' ? 'wordArt' : 'picture',
            paragraph,
            text: decodedMarkup(raw),
          });
    },
    end: ({ name }) => {
      if (name === 'Fallback') fallbacks -= 1;
    },
  });
  return found;
}

/** The texts of a chart or of a diagram (SmartArt), paragraph by paragraph. */
function textsOfDrawing(
  { xml, key, kind }: OpenTemplate['drawings'][number],
  partNumber: number,
): readonly UnfilledText[] {
  const found: UnfilledText[] = [];
  let text = '';
  const isWord = ({ name }: XmlElement) => name === 't' || name === 'v';
  visitElements(xml, key, {
    start: ({ name }) => {
      if (name === 'p') text = '';
    },
    end: (element, close) => {
      if (isWord(element)) text += decodedMarkup(xml.slice(element.open, close));
      if (element.name !== 'p' && element.name !== 'v') return;
      if (text !== '') found.push({ part: kind, partNumber, paragraph: found.length + 1, text });
      text = '';
    },
  });
  return found;
}
