import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the roll-up have in common. */
export const useRollupStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { margin: '4px 0' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '4px 0' },
  name: { flex: '1 1 140px', minWidth: 0 },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '8px 0' },
  list: { margin: '4px 0', padding: 0, listStyleType: 'none' },
  item: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});
