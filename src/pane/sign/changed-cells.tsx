import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { revealCell } from '../../app/session/session-actions';
import type { SignOff } from '../../app/sign-off/approval-status';
import type { CellChange } from '../../app/sign-off/signed-copy';
import { cellName } from '../../core/report/cell-names';
import type { SignTexts } from '../../messages/zh-CN/sign';
import type { CellState } from '../../core/report/report';
import { stateText } from '../../core/report/cell-state';
import type { Edition } from '../../core/statute/types';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  change: { display: 'flex', alignItems: 'center', gap: '8px', padding: '2px 0' },
  text: { flexGrow: 1, minWidth: 0 },
});

/** More are shown only on request: a whole table may have been filled in again. */
const shownAtFirst = 10;

interface Props {
  readonly signOff: SignOff;
  readonly edition: Edition;
  readonly texts: SignTexts;
}

/** Changes since lapsed approvals: cell by cell, each with a link to it. Steps with the same changes are combined. */
export function ChangedCells({ signOff, edition, texts }: Props) {
  const lapsed = signOff.steps.flatMap(({ step, by, state }) =>
    state === 'lapsed' && by?.lapses.includes('figures') === true ? [{ step, changes: by.changes }] : [],
  );
  const groups = new Map<string, { readonly steps: string[]; readonly changes: readonly CellChange[] }>();
  for (const { step, changes } of lapsed) {
    const key = JSON.stringify(changes);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, { steps: [texts.steps[step]], changes });
    else same.steps.push(texts.steps[step]);
  }
  return [...groups].map(([key, { steps, changes }]) =>
    changes.length === 0 ? (
      <Notice key={key} of="error">
        {texts.changedSomewhere}
      </Notice>
    ) : (
      <ChangeList
        key={steps.join()}
        title={texts.changed(steps, changes.length)}
        {...{ changes, edition, texts }}
      />
    ),
  );
}

interface ListProps {
  readonly title: string;
  readonly changes: readonly CellChange[];
  readonly edition: Edition;
  readonly texts: SignTexts;
}

function ChangeList({ title, changes, edition, texts }: ListProps) {
  const styles = useStyles();
  const { session } = usePane();
  const [isWhole, setWhole] = useState(false);
  const text = (state: CellState | undefined) =>
    state === undefined ? texts.absent : stateText(state, texts.blank);
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {(isWhole ? changes : changes.slice(0, shownAtFirst)).map(({ cell, from, to }) => {
          const name = cellName(edition, cell);
          return (
            <li key={cell} className={styles.change}>
              <span className={styles.text}>{texts.change(name, text(from), text(to))}</span>
              {to !== undefined && (
                <Button
                  size="small"
                  icon={<LocationRegular />}
                  aria-label={texts.locate(name)}
                  onClick={() => void revealCell(session, cell)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!isWhole && changes.length > shownAtFirst && (
        <Button size="small" onClick={() => setWhole(true)}>
          {texts.showAll(changes.length)}
        </Button>
      )}
    </section>
  );
}
