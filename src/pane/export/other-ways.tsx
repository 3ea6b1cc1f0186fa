import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneOutcome } from '../../app/export/export-set';
import type { ExportTarget } from '../../app/export/export-target';
import type { ExportTexts } from '../../messages/zh-CN/export';
import { TextToCopy } from '../parts/text-to-copy';

const useStyles = makeStyles({
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '8px 0' },
});

function labelOf(target: ExportTarget, texts: ExportTexts): string {
  switch (target.kind) {
    case 'file':
      return texts.formats[target.format];
    case 'copy':
      return texts.flavours[target.flavour];
    case 'sheet':
      return texts.insteadSheet;
    case 'print':
      return texts.print;
  }
}

interface Props {
  readonly texts: ExportTexts;
  readonly outcome: PaneOutcome;
  readonly ways: readonly ExportTarget[];
  readonly onStart: (target: ExportTarget) => void;
}

/** Fallbacks when the host may not have complied: other ways, and a text to copy by hand. */
export function OtherWays({ texts, outcome, ways, onStart }: Props) {
  const styles = useStyles();
  return (
    <>
      {ways.length > 0 && (
        <div role="group" aria-label={texts.otherWays} className={styles.buttons}>
          {(outcome.kind === 'exported' || outcome.kind === 'printed') && (
            <span className={styles.hint}>{texts.unseen[outcome.kind]}</span>
          )}
          {ways.map((target) => {
            const label = labelOf(target, texts);
            return (
              <Button key={label} size="small" onClick={() => onStart(target)}>
                {label}
              </Button>
            );
          })}
        </div>
      )}
      {'text' in outcome && (
        <>
          <p className={styles.hint}>{texts.copyByHand}</p>
          <TextToCopy label={texts.textToCopy} text={outcome.text} />
        </>
      )}
    </>
  );
}
