import { makeStyles, tokens } from '@fluentui/react-components';

/** A button that looks like the text in it: an expandable heading, a sentence that links somewhere, an option. */
export const usePlainButtonStyles = makeStyles({
  button: {
    display: 'flex',
    gap: '8px',
    width: '100%',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
