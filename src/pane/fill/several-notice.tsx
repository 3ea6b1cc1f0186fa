import { Button } from '@fluentui/react-components';
import { importTextsOf } from '../../messages/load';
import { Notice } from '../parts/notice';
import { useLoaded } from '../parts/use-loaded';
import { usePane } from '../pane-context';

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
          <p>{pasted.pastedDuplicate}</p>
          <Button onClick={startImport}>{pasted.readDuplicate}</Button>
        </>
      )}
    </>
  );
}
