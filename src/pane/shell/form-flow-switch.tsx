import { Field, Switch, makeStyles } from '@fluentui/react-components';
import type { PaneServices } from '../../app/ports';
import { startTexts } from '../../messages/start';
import { usePane } from '../pane-context';
import { useStore } from '../parts/use-store';

const useStyles = makeStyles({ row: { flexBasis: '100%' } });

/** Whether Enter and Tab go along the form. */
export function FormFlowSwitch({ isOn, turn }: NonNullable<PaneServices['formFlow']>) {
  const styles = useStyles();
  const { label, hint } = startTexts[usePane().language].formFlow;
  const checked = useStore(isOn, (state) => state);
  return (
    <Field className={styles.row} hint={hint}>
      <Switch label={label} checked={checked} onChange={(_, data) => turn(data.checked)} />
    </Field>
  );
}
