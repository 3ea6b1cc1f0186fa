import type { Report } from '../../core/report/report';
import { writeHtmlFragment } from '../../files/html/write-html';
import { writePlainText } from '../../files/text/write-plain-text';
import { writeWordHtml } from '../../files/html/write-word-html';
import type { CopyFlavour, PrintOptions, RichText } from '../ports';

/** A report for the clipboard, in the manner of the program that it is meant for. */
export function richText(report: Report, flavour: CopyFlavour, options: PrintOptions): RichText {
  switch (flavour) {
    case 'word':
      return { html: writeWordHtml(report, options), text: writePlainText(report, options) };
    case 'portal':
      return { html: writeHtmlFragment(report, options), text: writePlainText(report, options) };
    case 'source':
      return { html: null, text: writeHtmlFragment(report, options) };
  }
}
