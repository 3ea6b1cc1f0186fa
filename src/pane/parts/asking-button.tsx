import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';

interface Props {
  readonly label: string;
  /** Where several buttons bear the same label: what tells them apart. */
  readonly fullLabel?: string;
  /** What is asked, or how to find out; null when there is nothing to ask after all. */
  readonly question: string | (() => Promise<string | null>);
  readonly onYes: () => void;
}

/** A button that asks before it acts. */
export function AskingButton({ label, fullLabel = label, question, onYes }: Props) {
  const { ask } = usePane();
  const askNow = async () => {
    const text = typeof question === 'string' ? question : await question();
    if (text !== null) ask({ title: label, text, onYes });
  };
  return (
    <Button size="small" aria-label={fullLabel} aria-haspopup="dialog" onClick={() => void askNow()}>
      {label}
    </Button>
  );
}
