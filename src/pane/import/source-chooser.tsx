import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ClipboardEvent, DragEvent } from 'react';
import { useId, useState } from 'react';
import type { ReportSource } from '../../app/import/load-report';
import type { ImportTexts } from '../../messages/zh-CN/import';
import { FileButton } from '../parts/file-button';

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
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const take = (file: File) => onSource({ kind: 'chosen', file });
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) take(file);
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const { clipboardData } = event;
    const [file] = clipboardData.files;
    const html = clipboardData.getData('text/html');
    // A copied table may come with a picture of it as a file.
    if (file !== undefined && html === '' && clipboardData.getData('text/plain') === '') {
      event.preventDefault();
      take(file);
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
        <FileButton
          label={texts.choose}
          fieldLabel={texts.choose}
          look={{ appearance: 'primary' }}
          onFile={(file) => {
            take(file);
            return Promise.resolve();
          }}
        />
        <p className={styles.hint}>{texts.dropHere}</p>
      </div>
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
