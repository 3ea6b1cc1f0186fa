import { Button } from '@fluentui/react-components';
import { bringBack } from '../../app/layout/bring-back';
import { restorationOf, restoreLayout } from '../../app/layout/insert-sheets';
import { tableName } from '../../core/report/cell-names';
import type { Edition, TableId } from '../../core/statute/types';
import { importTextsOf } from '../../messages/load';
import type { Language } from '../../messages/language';
import { tablesTexts } from '../../messages/tables';
import { usePane } from '../pane-context';
import { Notice } from '../parts/notice';
import { AskingButton } from '../parts/questions';
import { useLoaded } from '../parts/use-loaded';

/** Without a network, the warning is shown alone. */
const pastedTextsOf = (language: Language) => importTextsOf(language).catch(() => null);

/**
 * Reports that the workbook contains a table more than once. If the host does not report pastes, this is how tables
 * pasted next to ours are noticed: they can be read by their labels instead.
 */
export function SeveralNotice() {
  const { texts, startImport } = usePane();
  const pasted = useLoaded(pastedTextsOf);
  return (
    <>
      <Notice of="warning">
        <strong>{texts.fill.several}</strong>
        <br />
        {texts.fill.severalDetail}
      </Notice>
      {pasted !== null && (
        <>
          <p>{pasted.pastedDuplicate}</p>
          <Button onClick={startImport}>{pasted.readDuplicate}</Button>
        </>
      )}
    </>
  );
}

/** Answers the command 插入三张表 in a workbook that has tables. */
export function TablesExist() {
  const { texts, language, endStart } = usePane();
  return (
    <Notice
      of="info"
      urgent
      action={
        <Button size="small" onClick={endStart}>
          {texts.close}
        </Button>
      }
    >
      {tablesTexts[language].exist}
    </Notice>
  );
}

/** Reports that the tables are not in the official layout, and offers to lay them out again. */
export function LayoutNotice({ layout }: { readonly layout: 'damaged' | 'other' }) {
  const { session, language } = usePane();
  const texts = tablesTexts[language];
  const isDamaged = layout === 'damaged';
  const question = async () => {
    const restoration = await restorationOf(session);
    if (restoration !== null)
      return texts.askRestore({
        ...restoration,
        sheets: restoration.instead.map(({ name }) => name),
        undo: session.port.can.undoOfSheets,
      });
    // No dialog: the session reports why it cannot be done.
    await restoreLayout(session);
    return null;
  };
  return (
    <Notice
      of={isDamaged ? 'warning' : 'info'}
      action={
        <AskingButton
          label={isDamaged ? texts.restore : texts.adopt}
          question={question}
          onYes={() => void restoreLayout(session)}
        />
      }
    >
      {isDamaged ? texts.damaged : texts.other}
    </Notice>
  );
}

interface MissingTablesProps {
  readonly tables: readonly TableId[];
  readonly edition: Edition;
}

/** Names the tables whose sheets are gone, and offers to bring them back. */
export function MissingTables({ tables, edition }: MissingTablesProps) {
  const { session, language } = usePane();
  const texts = tablesTexts[language];
  const names = tables.map((table) => tableName(edition, table));
  return (
    <Notice
      of="warning"
      urgent
      action={
        <Button size="small" onClick={() => void bringBack(session, tables)}>
          {texts.bringBack(names)}
        </Button>
      }
    >
      {texts.missing(names)}
    </Notice>
  );
}
