import { restorationOf, restoreLayout } from '../../app/layout/insert-sheets';
import { AskingButton } from '../parts/asking-button';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

/** Says that the tables are not in the official layout, and offers to lay them out anew. */
export function LayoutNotice({ layout }: { readonly layout: 'damaged' | 'other' }) {
  const { session, texts } = usePane();
  const { fill } = texts;
  const isDamaged = layout === 'damaged';
  const question = async () => {
    const restoration = await restorationOf(session);
    if (restoration !== null)
      return fill.askRestoreLayout({ ...restoration, sheets: restoration.instead.map(({ name }) => name) });
    // There is nothing to ask: the session says why it cannot be done.
    await restoreLayout(session);
    return null;
  };
  return (
    <Notice
      of={isDamaged ? 'warning' : 'info'}
      action={
        <AskingButton
          label={isDamaged ? fill.restoreLayout : fill.adoptLayout}
          question={question}
          onYes={() => void restoreLayout(session)}
        />
      }
    >
      {isDamaged ? fill.layoutDamaged : fill.layoutOther}
    </Notice>
  );
}
