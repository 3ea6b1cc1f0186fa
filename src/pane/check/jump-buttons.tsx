import { Button, makeStyles } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { revealCell } from '../../app/session/session-actions';
import { cellName } from '../../core/report/cell-names';
import type { CellId, Edition } from '../../core/statute/types';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: {
    flexBasis: '100%',
    maxHeight: '180px',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: { justifyContent: 'flex-start', textAlign: 'left', minWidth: 0, fontWeight: 'normal' },
});

interface Props {
  readonly edition: Edition;
  readonly cells: readonly CellId[];
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

/** Goes to the cell of a finding; if there are several, opens a list of them first. */
export function JumpButtons({ edition, cells, tabIndex, onFocus }: Props) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const [first] = cells;
  if (first === undefined) return null;
  if (cells.length === 1)
    return (
      <Button
        size="small"
        icon={<LocationRegular />}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onClick={() => void revealCell(session, first)}
      >
        {texts.check.jump}
      </Button>
    );
  return (
    <>
      <Button
        size="small"
        icon={<LocationRegular />}
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.check.jumpTo(cells.length)}
      </Button>
      <ul id={list} hidden={!isOpen} className={styles.list}>
        {isOpen &&
          cells.map((cell) => (
            <li key={cell}>
              <Button
                size="small"
                appearance="subtle"
                className={styles.name}
                tabIndex={tabIndex}
                onFocus={onFocus}
                onClick={() => void revealCell(session, cell)}
              >
                {cellName(edition, cell)}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}
