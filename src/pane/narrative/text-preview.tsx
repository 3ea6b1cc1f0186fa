import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding, TextRange } from '../../core/check/finding';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';
import { gap } from '../../core/report/report-title';
import type { TextPiece } from '../../core/report/compose-narrative';
import { piecesBetween } from '../../core/report/compose-narrative';

const useStyles = makeStyles({
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '2px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  page: {
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  paragraph: { margin: '4px 0', textIndent: '2em' },
  figure: {
    color: 'inherit',
    backgroundColor: tokens.colorBrandBackground2,
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Mark',
      color: 'MarkText',
    },
  },
  blank: { borderBottom: `2px solid ${tokens.colorStatusWarningBorderActive}` },
  unknown: {
    backgroundColor: 'transparent',
    border: `1px dashed ${tokens.colorStatusDangerBorder2}`,
    textDecorationLine: 'line-through',
  },
  found: {
    color: 'inherit',
    backgroundColor: 'transparent',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground1,
  },
});

/** A stretch of a paragraph that a finding points to, or that lies between findings. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isFound: boolean;
}

/** A paragraph split at the ends of the text ranges of findings. */
function stretchesOf(length: number, ranges: readonly TextRange[]): readonly Stretch[] {
  const cuts = [...new Set([0, length, ...ranges.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => ({
    start,
    end: cuts[at + 1] ?? length,
    isFound: ranges.some((range) => range.start <= start && start < range.end),
  }));
}

interface Props {
  /** Numeral; empty for the introduction. */
  readonly section: string;
  readonly paragraphs: readonly (readonly TextPiece[])[];
  /** Findings about the current paragraphs. */
  readonly findings: readonly Finding[];
  readonly texts: NarrativeTexts;
}

/** The text as it will be printed: figures from the tables are highlighted, blanks and unknown names marked. */
export function TextPreview({ section, paragraphs, findings, texts }: Props) {
  const styles = useStyles();
  const heading = useId();
  const ranges = findings.flatMap(({ words = [] }) => words.filter((range) => range.section === section));
  const show = ({ kind, text, name = '' }: TextPiece, key: number) => {
    if (kind === 'words') return text;
    if (kind === 'unknown')
      return (
        <mark key={key} className={mergeClasses(styles.figure, styles.unknown)} title={texts.unknown(name)}>
          {text}
        </mark>
      );
    const isBlank = text === gap;
    return (
      <mark key={key} title={name} className={mergeClasses(styles.figure, isBlank && styles.blank)}>
        {text}
      </mark>
    );
  };
  const unknown = [
    ...new Set(paragraphs.flat().flatMap(({ kind, name = '' }) => (kind === 'unknown' ? [name] : []))),
  ];
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {texts.preview}
      </h3>
      <p className={styles.hint}>{texts.previewHint}</p>
      {unknown.map((name) => (
        <p key={name} className={styles.hint}>
          {texts.unknown(name)}
        </p>
      ))}
      <div lang="zh-CN" className={styles.page}>
        {paragraphs.map((pieces, paragraph) => {
          const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
          const own = ranges.filter((range) => range.paragraph === paragraph);
          return (
            <p key={paragraph} className={styles.paragraph}>
              {stretchesOf(length, own).map(({ start, end, isFound }) => {
                const inside = piecesBetween(pieces, start, end).map(show);
                return isFound ? (
                  <mark key={start} className={styles.found} data-found="">
                    {inside}
                  </mark>
                ) : (
                  <span key={start}>{inside}</span>
                );
              })}
            </p>
          );
        })}
      </div>
    </section>
  );
}
