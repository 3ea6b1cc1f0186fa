/** What is known of unsaved work. */
export interface DraftFacts {
  /** The file it came from; empty if there is none. */
  readonly label: string;
  /** Agency and year; empty if unknown. */
  readonly title: string;
  readonly time: string;
  /** Bytes; null if unknown. */
  readonly size: number | null;
}

/** Unsaved work by its report, file, time and size. */
export const draftText = ({ label, title, time, size }: DraftFacts): string => {
  const file = label === '' ? '' : `“${label}”`;
  const name = title === '' ? file || '上次的内容' : `${title}${file === '' ? '' : `（${file}）`}`;
  return [name, time, ...(size === null ? [] : [`${Math.max(1, Math.round(size / 1024))} KB`])].join('，');
};
