import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import type { ClipboardEvent, DragEvent } from 'react';
import { useId, useRef, useState } from 'react';
import type { ReportSource } from '../../app/load-report';
import type { ImportTexts } from '../../messages/import-texts';
import { readableFiles } from '../parts/readable-files';

const useStyles = makeStyles({
  drop: {
    margin: '8px 0',
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  label: { display: 'block', margin: '12px 0 4px', fontWeight: tokens.fontWeightSemibold },
  field: {
    width: '100%',
    minHeight: '72px',
    padding: '8px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: 'vertical',
  },
});

interface Props {
  readonly texts: ImportTexts;
  readonly onSource: (source: ReportSource) => void;
}

/** The three ways in: a chosen file, a dropped one, a paste. */
export function SourceChooser({ texts, onSource }: Props) {
  const styles = useStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    onSource({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const { clipboardData } = event;
    const [file] = clipboardData.files;
    const html = clipboardData.getData('text/html');
    // A copied picture of a table comes as a file beside the table itself.
    if (file !== undefined && html === '' && clipboardData.getData('text/plain') === '') {
      event.preventDefault();
      void take(file);
    } else if (html !== '') {
      event.preventDefault();
      onSource({ kind: 'pasted', html, text: clipboardData.getData('text/plain') });
    }
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the button in it does the same for the keyboard */}
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
          {texts.choose}
        </Button>
        <p className={styles.hint}>{texts.dropHere}</p>
      </div>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={texts.choose}
        accept={readableFiles}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]).finally(() => (currentTarget.value = ''));
        }}
      />
      <p className={styles.hint}>{texts.chooseHint}</p>
      <label className={styles.label} htmlFor={`${id}-paste`}>
        {texts.paste}
      </label>
      <textarea
        id={`${id}-paste`}
        aria-describedby={`${id}-hint`}
        className={styles.field}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={paste}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {texts.pasteHint}
      </p>
      <Button
        size="small"
        disabledFocusable={text.trim() === ''}
        onClick={() => onSource({ kind: 'pasted', html: '', text })}
      >
        {texts.readPasted}
      </Button>
    </>
  );
}
