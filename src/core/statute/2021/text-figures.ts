import type { EditionText, FigureReference } from '../edition-text';

/** A row of table 3, or a group of its rows, for all applicants. */
const requests = (row: string): FigureReference => ({ table: 't3', row, columns: ['tot'] });
const disputes = (...columns: readonly string[]): FigureReference => ({ table: 't4', row: '', columns });
const disclosed = (row: string, column: string): FigureReference => ({ table: 't2', row, columns: [column] });

/** The cells of the form for the figures that texts mention. */
export const figures = {
  received: requests('r1'),
  carriedOver: requests('r2'),
  granted: requests('r3.1'),
  partial: requests('r3.2'),
  refused: requests('r3.3'),
  unable: requests('r3.4'),
  unprocessed: requests('r3.5'),
  otherwise: requests('r3.6'),
  unpaid: requests('r3.6.2'),
  handled: requests('r3.7'),
  carriedForward: requests('r4'),
  review: disputes('rev.total'),
  'review.upheld': disputes('rev.upheld'),
  'review.corrected': disputes('rev.corrected'),
  'review.other': disputes('rev.other'),
  'review.pending': disputes('rev.pending'),
  suit: disputes('dir.total', 'post.total'),
  'suit.upheld': disputes('dir.upheld', 'post.upheld'),
  'suit.corrected': disputes('dir.corrected', 'post.corrected'),
  'suit.other': disputes('dir.other', 'post.other'),
  'suit.pending': disputes('dir.pending', 'post.pending'),
  direct: disputes('dir.total'),
  'direct.upheld': disputes('dir.upheld'),
  'direct.corrected': disputes('dir.corrected'),
  'direct.other': disputes('dir.other'),
  'direct.pending': disputes('dir.pending'),
  post: disputes('post.total'),
  'post.upheld': disputes('post.upheld'),
  'post.corrected': disputes('post.corrected'),
  'post.other': disputes('post.other'),
  'post.pending': disputes('post.pending'),
  'document.issued': disclosed('wj', 'issued'),
  'document.repealed': disclosed('wj', 'repealed'),
  'document.inforce': disclosed('wj', 'inforce'),
  'regulation.issued': disclosed('gz', 'issued'),
  'regulation.repealed': disclosed('gz', 'repealed'),
  'regulation.inforce': disclosed('gz', 'inforce'),
  licences: disclosed('xk', 'decided'),
  penalties: disclosed('cf', 'decided'),
  coercion: disclosed('qz', 'decided'),
  fees: disclosed('sf', 'amount'),
} satisfies EditionText['figures'];
