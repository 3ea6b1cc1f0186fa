import { makeStyles, tokens } from '@fluentui/react-components';

/** For fields whose caret the program has to know; those of the library do not say where they are. */
export const useFieldStyles = makeStyles({
  field: {
    display: 'block',
    width: '100%',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  area: { resize: 'vertical', minHeight: '96px' },
});
