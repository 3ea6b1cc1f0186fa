import { Button, makeStyles } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { readableFiles } from '../../files/formats';
import type { ChartsViewTexts } from '../../messages/zh-CN/charts-view';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface Props {
  readonly view: ChartsViewTexts;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files that systems and programs leave in folders. */
const isLeftover = ({ name }: File): boolean => /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu.test(name);

/** Buttons for several files, and for all files of a folder. */
export function FileAdder({ view, onFiles }: Props) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    onFiles(Array.from(input.files ?? []).filter((file) => !isLeftover(file)));
    // So that choosing the same file again, after a correction, is noticed.
    input.value = '';
  };
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => files.current?.click()}>
        {view.add}
      </Button>
      <Button onClick={() => folder.current?.click()}>{view.addFolder}</Button>
      <input
        ref={files}
        hidden
        multiple
        type="file"
        aria-label={view.add}
        accept={readableFiles}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={folder}
        hidden
        type="file"
        aria-label={view.addFolder}
        {...{ webkitdirectory: '' }}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </div>
  );
}
