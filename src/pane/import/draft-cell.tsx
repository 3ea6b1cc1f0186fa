import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Certainty } from '../../app/import/import-draft';
import type { CellState } from '../../core/report/report';
import { stateText } from '../../core/report/cell-state';

const useStyles = makeStyles({
  field: {
    width: '100%',
    minWidth: '38px',
    padding: '2px',
    font: 'inherit',
    textAlign: 'right',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  blank: { border: `1px dashed ${tokens.colorPaletteYellowBorderActive}` },
  guessed: {
    border: `1px solid ${tokens.colorPaletteBlueBorderActive}`,
    backgroundColor: tokens.colorPaletteBlueBackground2,
  },
  conflict: {
    border: `1px solid ${tokens.colorPaletteRedBorderActive}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  typed: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  read: {},
});

/** The symbol next to a figure, so that colour is not the only distinction. */
export const marks: Readonly<Record<Certainty, string>> = {
  read: '',
  guessed: '?',
  conflict: '!',
  typed: '✎',
};

interface Props {
  readonly label: string;
  readonly describedBy?: string;
  readonly state: CellState | undefined;
  readonly sureness: Certainty;
  readonly onFocus?: () => void;
  readonly onText: (text: string) => void;
}

/**
 * A figure that was read, editable in place. It is committed when the field loses focus, so that half-typed numbers are
 * ignored.
 */
export function DraftCell({ label, describedBy, state, sureness, onFocus, onText }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const text = stateText(state);
  const take = () => {
    if (typed !== null && typed !== text) onText(typed);
    setTyped(null);
  };
  return (
    <input
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={state?.kind === 'invalid' || undefined}
      data-sureness={sureness}
      className={mergeClasses(styles.field, text === '' && styles.blank, styles[sureness])}
      value={typed ?? text}
      onFocus={onFocus}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}
