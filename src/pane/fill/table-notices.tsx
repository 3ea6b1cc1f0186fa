import { Button } from '@fluentui/react-components';
import { importTextsOf } from '../../messages/import-texts';
import { usePane } from '../pane-context';
import { AskingButton } from '../parts/questions';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';

/**
 * Says that a table is in the workbook more than once. Where the program around the pane tells of no paste, this is how tables that
 * were pasted beside ours are noticed: they can be read by their labels instead.
 */
export function SeveralNotice() {
  const { texts, startImport } = usePane();
  const pasted = useLoaded(importTextsOf);
  return (
    <>
      <Notice of="warning">
        <strong>{texts.fill.several}</strong>
        <br />
        {texts.fill.severalDetail}
      </Notice>
      {pasted !== null && (
        <>
          <p>{pasted.pastedBeside}</p>
          <Button onClick={startImport}>{pasted.readBeside}</Button>
        </>
      )}
    </>
  );
}

/** Says that the tables are not in the official layout, and offers to lay them out anew. */
export function LayoutNotice({ layout }: { readonly layout: 'damaged' | 'other' }) {
  const { session, texts } = usePane();
  const { fill } = texts;
  const isDamaged = layout === 'damaged';
  const question = async () => {
    const restoration = await session.restoration();
    if (restoration !== null)
      return fill.askRestoreLayout({ ...restoration, sheets: restoration.instead.map(({ name }) => name) });
    // There is nothing to ask: the session says why it cannot be done.
    await session.restoreLayout();
    return null;
  };
  return (
    <Notice
      of={isDamaged ? 'warning' : 'info'}
      action={
        <AskingButton
          label={isDamaged ? fill.restoreLayout : fill.adoptLayout}
          question={question}
          onYes={() => void session.restoreLayout()}
        />
      }
    >
      {isDamaged ? fill.layoutDamaged : fill.layoutOther}
    </Notice>
  );
}
