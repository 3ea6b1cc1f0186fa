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
  /** The cell to go to at once. */
  readonly telling: CellId;
  readonly cells: readonly CellId[];
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

/** Goes to the most telling cell of a finding at once; the list of the others unfolds next to it. */
export function JumpButtons({ edition, telling, cells, tabIndex, onFocus }: Props) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const others = cells.filter((cell) => cell !== telling);
  return (
    <>
      <Button
        size="small"
        icon={<LocationRegular />}
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-label={texts.check.jumpToCell(cellName(edition, telling))}
        onClick={() => void revealCell(session, telling)}
      >
        {texts.check.jump}
      </Button>
      {others.length > 0 && (
        <>
          <Button
            size="small"
            tabIndex={tabIndex}
            onFocus={onFocus}
            aria-expanded={isOpen}
            aria-controls={list}
            onClick={() => setOpen(!isOpen)}
          >
            {texts.check.otherCells(others.length)}
          </Button>
          <ul id={list} hidden={!isOpen} className={styles.list}>
            {isOpen &&
              others.map((cell) => (
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
      )}
    </>
  );
}
