import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { AgencyProfile } from '../../core/report/report';
import { profileFrom } from '../../core/report/agency-profile';
import { agencyKinds, agencyLevels } from '../../core/statute/agencies';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '12px',
    '& > *': { flex: '1 1 96px', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface Props {
  readonly profile: AgencyProfile;
  readonly onChange: (profile: AgencyProfile) => void;
}

/** 机关类型 and 层级; both are optional. */
export function ProfileFields({ profile, onChange }: Props) {
  const styles = useStyles();
  const { fill } = usePane().texts;
  const change = (part: 'kind' | 'level', value: string) =>
    onChange(profileFrom({ ...profile, [part]: value }) ?? {});
  return (
    <div className={styles.fields}>
      <Field label={fill.kind}>
        <Select value={profile.kind ?? ''} onChange={(_, { value }) => change('kind', value)}>
          <option value="">{fill.notChosen}</option>
          {agencyKinds.map(({ id }) => (
            <option key={id} value={id}>
              {fill.kinds[id]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={fill.level}>
        <Select value={profile.level ?? ''} onChange={(_, { value }) => change('level', value)}>
          <option value="">{fill.notChosen}</option>
          {agencyLevels.map(({ id }) => (
            <option key={id} value={id}>
              {fill.levels[id]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
