import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  text: {
    display: 'block',
    width: '100%',
    height: '120px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A text that is shown selected, so that the system's keyboard shortcut copies it. */
export function TextToCopy({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return <textarea ref={field} readOnly aria-label={label} value={text} className={styles.text} />;
}
