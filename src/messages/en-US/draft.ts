import type { DraftFacts } from '../zh-CN/draft';

export const draftText = ({ label, title, time, size }: DraftFacts): string => {
  const file = label === '' ? '' : `“${label}”`;
  const name = title === '' ? file || 'Your last workbook' : `${title}${file === '' ? '' : ` (${file})`}`;
  return [name, time, ...(size === null ? [] : [`${Math.max(1, Math.round(size / 1024))} kB`])].join(', ');
};
