import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ThemeChoice } from '../theme-choice';
import type { Language } from '../../messages/language';
import { themeChoices } from '../theme-choice';
import { languages } from '../../messages/language';
import { AboutSection } from '../about/about-section';
import { ReopenSwitch } from '../about/reopen-switch';
import { usePane } from '../pane-context';
import { FormFlowSwitch } from './form-flow-switch';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '8px 12px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > *': { flexGrow: 1, minWidth: '120px', gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface Props {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly onChoose: (language: Language, theme: ThemeChoice) => void;
}

/** Language and appearance, whether the pane opens with the workbook, and information about the pane if it is standalone. */
export function SettingsPanel({ language, theme, onChoose }: Props) {
  const styles = useStyles();
  const {
    texts: { settings },
    about,
    services: { formFlow },
  } = usePane();
  return (
    <div className={styles.panel}>
      <Field label={settings.language}>
        <Select
          value={language}
          onChange={(_, { value }) =>
            onChoose(languages.find((candidate) => candidate === value) ?? language, theme)
          }
        >
          {languages.map((id) => (
            <option key={id} value={id} lang={id}>
              {settings.languages[id]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={settings.theme}>
        <Select
          value={theme}
          onChange={(_, { value }) =>
            onChoose(language, themeChoices.find((candidate) => candidate === value) ?? theme)
          }
        >
          {themeChoices.map((id) => (
            <option key={id} value={id}>
              {settings.themes[id]}
            </option>
          ))}
        </Select>
      </Field>
      {formFlow !== undefined && <FormFlowSwitch {...formFlow} />}
      {about?.reopening !== undefined && <ReopenSwitch find={about.reopening} />}
      {about !== null && <AboutSection about={about} />}
    </div>
  );
}
