import type { XmlElement } from './elements';
import { visitElements } from './elements';
import type { Paragraph } from './scan-part';
import { pieceAt } from './text-piece';

/** The texts of the part with the title of a document, each as a paragraph that cannot be exchanged as a whole. */
export function scanProperties(xml: string, part: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let last: XmlElement | undefined;
  visitElements(xml, part, {
    start: (element) => (last = element),
    end: (element, close, to) => {
      if (element !== last || close === to) return;
      const piece = pieceAt(xml, { from: element.from, to: element.open }, close);
      found.push({
        number: found.length + 1,
        word: '',
        parent: element.parent,
        from: element.from,
        to,
        cell: null,
        isInTextBox: false,
        isFallback: false,
        control: null,
        properties: null,
        pieces: [{ ...piece, start: 0, look: null, control: null }],
        text: piece.text,
        isBare: false,
      });
    },
  });
  return found;
}
