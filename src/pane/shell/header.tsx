import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { QuestionCircleRegular, SettingsRegular } from '@fluentui/react-icons';
import { Suspense, useId, useState } from 'react';
import type { ThemeChoice } from '../theme-choice';
import type { Language } from '../../messages/language';
import { usePane } from '../pane-context';
import { StatusLine } from './status-line';
import { part } from '../parts/part';

const SettingsPanel = part(async () => (await import('./settings-panel')).SettingsPanel);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '44px',
    padding: '0 8px 0 12px',
  },
  // The tabs below stay in sight.
  panel: { maxHeight: '60vh', overflowY: 'auto' },
  cornerFree: { paddingRight: '44px' },
});

interface Props {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly keepCornerFree: boolean;
  readonly onHelp: () => void;
  readonly onChoose: (language: Language, theme: ThemeChoice) => void;
}

/** The status line, always visible, and the settings button. */
export function Header({ language, theme, keepCornerFree, onHelp, onChoose }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  return (
    <header>
      <div className={mergeClasses(styles.bar, keepCornerFree && styles.cornerFree)}>
        <StatusLine />
        <Button
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-label={texts.help}
          title={texts.help}
          onClick={onHelp}
        />
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={texts.settings.title}
          title={texts.settings.title}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <div id={panel} hidden={!isOpen} className={styles.panel}>
        {isOpen && (
          <Suspense fallback={texts.loading}>
            <SettingsPanel {...{ language, theme, onChoose }} />
          </Suspense>
        )}
      </div>
    </header>
  );
}
