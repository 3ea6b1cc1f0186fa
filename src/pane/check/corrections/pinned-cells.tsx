import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { cellName } from '../../../core/report/cell-names';
import type { CorrectionTexts } from '../../../messages/zh-CN/repair';
import type { CellId, Edition } from '../../../core/statute/types';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface Props {
  readonly cells: readonly CellId[];
  readonly edition: Edition;
  readonly texts: CorrectionTexts;
  readonly onRemove: (cell: CellId) => void;
}

/** Cells that the user has compared with the files, each with the way to take that back. */
export function PinnedCells({ cells, edition, texts, onRemove }: Props) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{texts.pinned}</h3>
      <ul className={styles.list} aria-label={texts.pinned}>
        {cells.map((cell) => {
          const name = cellName(edition, cell);
          return (
            <li key={cell}>
              {name}{' '}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={texts.unpin(name)}
                onClick={() => onRemove(cell)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
