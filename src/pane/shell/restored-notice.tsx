import { Button } from '@fluentui/react-components';
import { damagedField } from '../../app/session/typed-texts';
import type { UiTexts } from '../../messages/zh-CN/ui';
import { DismissButton } from '../parts/dismiss-button';
import { Notice } from '../parts/notice';
import { TextToCopy } from '../parts/text-to-copy';
import { useStore } from '../parts/use-store';
import { useTyped } from '../parts/use-typed';
import { usePane } from '../pane-context';

/** Where in the pane the user finds a field, by the part of its name before the colon. */
const partsOf = ({ check, fill, tabs }: UiTexts): Readonly<Record<string, string>> => ({
  explanations: check.explanation,
  previous: fill.typePrevious,
  newReport: fill.newReport,
  narrative: tabs.narrative,
  channels: tabs.narrative,
  approvals: tabs.sign,
});

/** Which texts were given back after a crash, until dismissed. Raw data of a damaged copy can be copied. */
export function RestoredNotice() {
  const { session, texts } = usePane();
  const [raw, setRaw] = useTyped(damagedField);
  const fields = useStore(session.typed.restored, (restored) => restored);
  if (raw !== null)
    return (
      <Notice
        of="warning"
        action={
          <Button size="small" onClick={() => setRaw(null)}>
            {texts.damagedTyped.drop}
          </Button>
        }
      >
        {texts.damagedTyped.message}
        <TextToCopy label={texts.damagedTyped.label} text={raw} />
      </Notice>
    );
  if (fields.length === 0) return null;
  const parts = partsOf(texts);
  const names = new Set(fields.flatMap((field) => parts[field.split(':')[0] ?? ''] ?? []));
  return (
    <Notice of="info" action={<DismissButton label={texts.close} onClick={() => session.typed.noticed()} />}>
      {texts.restoredTyped([...names])}
    </Notice>
  );
}
