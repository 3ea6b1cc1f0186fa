import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ExportOutcome } from '../../app/run-export';
import type { Report } from '../../report/report';
import { TextToCopy } from '../parts/text-to-copy';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly outcome: ExportOutcome;
  readonly report: Report;
  readonly remarks: readonly string[];
  readonly onCopy: () => void;
}

/** What is left when a file may not have arrived: the clipboard, and when that is refused a text to copy by hand. */
export function OtherWay({ outcome, report, remarks, onCopy }: Props) {
  const styles = useStyles();
  const { services, texts } = usePane();
  const [text, setText] = useState<string | null>(null);
  const isByHand = outcome.kind === 'notCopied';
  useEffect(() => {
    if (!isByHand) return;
    let isWanted = true;
    services.richText(report, remarks).then(
      (rich) => {
        if (isWanted) setText(rich.text);
      },
      // The notice above already says what else can be done.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isByHand, services, report, remarks]);
  if (!isByHand)
    return (
      <p>
        {outcome.kind === 'exported' && <span className={styles.hint}>{texts.export.unseen} </span>}
        <Button size="small" icon={<CopyRegular />} onClick={onCopy}>
          {texts.export.copyInstead}
        </Button>
      </p>
    );
  if (text === null) return null;
  return (
    <>
      <p className={styles.hint}>{texts.export.copyByHand}</p>
      <TextToCopy label={texts.export.textToCopy} text={text} />
    </>
  );
}
