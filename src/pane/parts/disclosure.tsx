import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  // Stacked, whether or not something is open between them.
  button: { display: 'flex', justifyContent: 'flex-start', minWidth: 0, minHeight: '28px', paddingInline: 0 },
});

interface Props {
  readonly label: string;
  /** Distinguishes several with the same label. */
  readonly fullLabel: string;
  readonly children: ReactNode;
}

/** Content that is collapsed until requested. */
export function Disclosure({ label, fullLabel, children }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.button}
        size="small"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-label={fullLabel}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <div id={content} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
