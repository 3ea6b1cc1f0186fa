import type { PrintedPage } from '../printed-page';

/** The check list as plain text: one line for each row of a table, tabs between its cells. */
export const checklistText = ({ title, parts }: PrintedPage): string =>
  [
    title,
    ...parts.flatMap((part) =>
      part.kind === 'table'
        ? [...(part.head === null ? [] : [part.head]), ...part.rows].map((row) => row.map(inLine).join('\t'))
        : [part.text],
    ),
  ].join('\n');

const inLine = (text: string): string => text.replace(/\s+/gu, ' ');
