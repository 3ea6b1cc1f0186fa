import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { DraftEditor } from '../../app/narrative/draft-editor';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { usePane } from '../pane-context';

/** The text as it is being written. What is not stored with the workbook yet is, when the view goes away. */
export function useDraft(): { readonly editor: DraftEditor; readonly draft: NarrativeDraft } {
  const { session } = usePane();
  const [editor] = useState(() => new DraftEditor(session));
  useEffect(() => () => editor.save(), [editor]);
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor]);
  const draft = useSyncExternalStore(subscribe, () => editor.draft);
  return { editor, draft };
}
