import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { usePane } from '../pane-context';

interface Props {
  /** It stays mounted while closed: unmounting it would leave the page hidden from screen readers. */
  readonly isOpen: boolean;
  readonly title: string;
  readonly question: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before something is written; the confirming button repeats what it does. */
export function ConfirmDialog({ isOpen, title, question, onYes, onClose }: Props) {
  const { texts } = usePane();
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{question}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                onYes();
              }}
            >
              {title}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
