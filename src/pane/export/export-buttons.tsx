import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular, CopyRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PaneTarget } from '../../app/export/export-set';
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

/** The buttons next to which the result of a target is shown. */
export type ButtonGroup = 'set' | 'files' | 'copies' | 'paper';

export const groupOf = ({ kind }: PaneTarget): ButtonGroup =>
  (({ set: 'set', file: 'files', copy: 'copies', sheet: 'copies', print: 'paper' }) as const)[kind];

/** Browsers that support these rules number printed pages. */
const numbersPages = (): boolean => 'CSSMarginRule' in globalThis;

interface Props {
  readonly texts: ExportTexts;
  readonly isWorking: boolean;
  readonly onStart: (target: PaneTarget) => void;
  /** Shown below the buttons of which one was pressed. */
  readonly resultOf: (group: ButtonGroup) => ReactNode;
  /** Shown below the file buttons: which template the Word file fills. */
  readonly belowFiles?: ReactNode;
}

/** One button per destination: files, the clipboard, paper. */
export function ExportButtons({ texts, isWorking, onStart, resultOf, belowFiles }: Props) {
  const styles = useStyles();
  const { services } = usePane();
  const file = (format: PaneFormat) => (
    <Button key={format} disabledFocusable={isWorking} onClick={() => onStart({ kind: 'file', format })}>
      {texts.formats[format]}
    </Button>
  );
  const files = (
    <section key="files">
      <h3 className={styles.heading}>{texts.files}</h3>
      <div className={styles.buttons}>{fileFormats.map(file)}</div>
      {resultOf('files')}
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
      {resultOf('copies')}
    </section>
  );
  const set = (
    <section key="set">
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<ArchiveRegular />}
          disabledFocusable={isWorking}
          onClick={() => onStart({ kind: 'set' })}
        >
          {texts.set}
        </Button>
      </div>
      <p className={styles.hint}>{texts.setHint}</p>
      {resultOf('set')}
    </section>
  );
  return (
    <>
      {services.copiesFirst === true && <Notice of="info">{texts.copiesFirst}</Notice>}
      {services.copiesFirst === true ? [copies, set, files] : [set, files, copies]}
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
        {resultOf('paper')}
        <p className={styles.hint}>{texts.printHint}</p>
        {services.savesUnseen === true && <p className={styles.hint}>{texts.printNarrow}</p>}
        {!numbersPages() && <p className={styles.hint}>{texts.noPageNumbers}</p>}
      </section>
    </>
  );
}
