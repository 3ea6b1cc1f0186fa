import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import type { RestorationCounts } from '../../messages/ui-texts';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

const ConfirmDialog = lazy(async () => ({
  default: (await import('../parts/confirm-dialog')).ConfirmDialog,
}));

/** Says that the tables are not in the official layout, and offers to lay them out anew. */
export function LayoutNotice({ layout }: { readonly layout: 'damaged' | 'other' }) {
  const { session, texts } = usePane();
  const { fill } = texts;
  const [asked, setAsked] = useState<RestorationCounts | null>(null);
  const isDamaged = layout === 'damaged';
  const label = isDamaged ? fill.restoreLayout : fill.adoptLayout;
  const ask = async () => {
    const restoration = await session.restoration();
    // Without one there is nothing to ask: the session says why it cannot be done.
    if (restoration === null) await session.restoreLayout();
    else setAsked({ ...restoration, sheets: restoration.instead.map(({ name }) => name) });
  };
  return (
    <Notice
      of={isDamaged ? 'warning' : 'info'}
      action={
        <>
          <Button size="small" aria-haspopup="dialog" onClick={() => void ask()}>
            {label}
          </Button>
          {asked !== null && (
            <Suspense fallback={null}>
              <ConfirmDialog
                title={label}
                question={fill.askRestoreLayout(asked)}
                onYes={() => void session.restoreLayout()}
                onClose={() => setAsked(null)}
              />
            </Suspense>
          )}
        </>
      }
    >
      {isDamaged ? fill.layoutDamaged : fill.layoutOther}
    </Notice>
  );
}
