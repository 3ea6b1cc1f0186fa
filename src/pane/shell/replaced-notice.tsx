import { Button } from '@fluentui/react-components';
import type { ProgramState } from '../../app/ports';
import { Notice } from '../parts/notice';
import { useStore } from '../parts/use-store';
import { usePane } from '../pane-context';

/** Reports that the server has another version, so that what was not loaded yet cannot be loaded any more. */
export function ReplacedNotice({ isReplaced, reload }: ProgramState) {
  const { replaced, reload: label } = usePane().texts.part;
  if (!useStore(isReplaced, (state) => state)) return null;
  return (
    <Notice
      of="warning"
      urgent
      action={
        <Button size="small" onClick={reload}>
          {label}
        </Button>
      }
    >
      {replaced}
    </Notice>
  );
}
