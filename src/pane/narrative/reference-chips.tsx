import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TextPiece } from '../../core/report/compose-narrative';
import { gap } from '../../core/report/report-title';
import type { NarrativeTexts } from '../../messages/zh-CN/narrative';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0', padding: 0, listStyleType: 'none' },
  chip: {
    maxWidth: '100%',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  unknown: { border: `1px dashed ${tokens.colorStatusDangerBorder2}` },
});

interface Props {
  readonly paragraphs: readonly (readonly TextPiece[])[];
  readonly label: string;
  readonly texts: NarrativeTexts;
  /** Shows where the reference stands in the text, by its name. */
  readonly onShow: (name: string) => void;
}

/** The figures that a text refers to, each once, with its name and its value. */
export function ReferenceChips({ paragraphs, label, texts, onShow }: Props) {
  const styles = useStyles();
  const figures = new Map<string, TextPiece>();
  for (const piece of paragraphs.flat())
    if (piece.name !== undefined && !figures.has(piece.name)) figures.set(piece.name, piece);
  if (figures.size === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {[...figures].map(([name, { kind, text }]) => (
        <li key={name} lang="zh-CN">
          <button
            type="button"
            className={mergeClasses(styles.chip, kind === 'unknown' && styles.unknown)}
            onClick={() => onShow(name)}
          >
            {kind === 'unknown'
              ? texts.noFigure(name)
              : texts.chip(name, text === gap ? texts.blankFigure : text)}
          </button>
        </li>
      ))}
    </ul>
  );
}
