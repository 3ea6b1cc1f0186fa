import type { Edition } from '../../core/statute/types';
import type { Fault, Placeholder } from './find-placeholders';
import { findPlaceholders } from './find-placeholders';
import type { OpenTemplate, TemplatePart } from './open-template';
import { scanProperties } from './scan-properties';
import type { Paragraph } from './scan-part';
import { scanPart } from './scan-part';

/** A paragraph with what stands in it for something else. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly placeholders: readonly Placeholder[];
  readonly faults: readonly Fault[];
}

/** A part with those of its paragraphs that have placeholders or faults, in order. */
export interface ReadPart {
  readonly part: TemplatePart;
  readonly paragraphs: readonly ReadParagraph[];
}

/** Looks for placeholders in all parts. Throws `UnusableFile` where one is damaged or hostile. */
export const readTemplate = (template: OpenTemplate, edition: Edition): readonly ReadPart[] =>
  template.parts.map((part) => {
    const scan = part.kind === 'properties' ? scanProperties : scanPart;
    const paragraphs = scan(part.xml, part.key).flatMap((paragraph): readonly ReadParagraph[] => {
      if (!/[{}｛｝]/u.test(paragraph.text)) return [];
      const found = findPlaceholders(edition, paragraph.text);
      return found.placeholders.length + found.faults.length === 0 ? [] : [{ paragraph, ...found }];
    });
    return { part, paragraphs };
  });

/** A placeholder that is all that its paragraph says. */
export const isAlone = ({ paragraph }: ReadParagraph, { start, end }: Placeholder): boolean =>
  paragraph.text.slice(0, start).trim() === '' && paragraph.text.slice(end).trim() === '';
