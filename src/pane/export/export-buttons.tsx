import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ExportTarget } from '../../app/export/export-target';
import type { PaneFormat } from '../../app/ports';
import { copyFlavours } from '../../app/ports';
import type { ExportTexts } from '../../messages/zh-CN/export';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  heading: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const fileFormats: readonly PaneFormat[] = ['docx', 'html', 'xlsx', 'json', 'csv'];

/** Browsers that support these rules number printed pages. */
const numbersPages = (): boolean => 'CSSMarginRule' in globalThis;

interface Props {
  readonly texts: ExportTexts;
  readonly isWorking: boolean;
  readonly onStart: (target: ExportTarget) => void;
  /** Shown below the file buttons: which template the Word file fills. */
  readonly belowFiles?: ReactNode;
}

/** One button per destination: files, the clipboard, paper. */
export function ExportButtons({ texts, isWorking, onStart, belowFiles }: Props) {
  const styles = useStyles();
  const { services } = usePane();
  const file = (format: PaneFormat) => (
    <Button
      key={format}
      appearance={format === 'docx' ? 'primary' : 'secondary'}
      disabledFocusable={isWorking}
      onClick={() => onStart({ kind: 'file', format })}
    >
      {texts.formats[format]}
    </Button>
  );
  const files = (
    <section key="files">
      <h3 className={styles.heading}>{texts.files}</h3>
      <div className={styles.buttons}>{fileFormats.map(file)}</div>
      {belowFiles}
    </section>
  );
  const copies = (
    <section key="copies">
      <h3 className={styles.heading}>{texts.copies}</h3>
      <div className={styles.buttons}>
        {copyFlavours.map((flavour) => (
          <Button
            key={flavour}
            icon={<CopyRegular />}
            disabledFocusable={isWorking}
            onClick={() => onStart({ kind: 'copy', flavour })}
          >
            {texts.flavours[flavour]}
          </Button>
        ))}
        {services.copiesFirst === true && (
          <Button disabledFocusable={isWorking} onClick={() => onStart({ kind: 'sheet' })}>
            {texts.insteadSheet}
          </Button>
        )}
      </div>
    </section>
  );
  return (
    <>
      {services.copiesFirst === true && <Notice of="info">{texts.copiesFirst}</Notice>}
      {services.copiesFirst === true ? [copies, files] : [files, copies]}
      <section>
        <h3 className={styles.heading}>{texts.paper}</h3>
        <div className={styles.buttons}>
          <Button
            icon={<PrintRegular />}
            disabledFocusable={isWorking}
            onClick={() => onStart({ kind: 'print' })}
          >
            {texts.print}
          </Button>
        </div>
        <p className={styles.hint}>{texts.printHint}</p>
        {services.savesUnseen === true && <p className={styles.hint}>{texts.printNarrow}</p>}
        {!numbersPages() && <p className={styles.hint}>{texts.noPageNumbers}</p>}
      </section>
    </>
  );
}
