import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { Corrections, CorrectionsState } from '../../../app/corrections/corrections';
import { repairTextsOf } from '../../../messages/load';
import type { Edition } from '../../../core/statute/types';
import { useLoaded } from '../../parts/use-loaded';
import { AppliedNotice } from './applied-notice';
import { PinnedCells } from './pinned-cells';
import { RegisterTotals } from './register-totals';
import { RepairGroup } from './repair-group';

const useStyles = makeStyles({
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase400,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  said: { margin: '8px 0' },
});

interface Props {
  readonly corrections: Corrections;
  readonly state: CorrectionsState;
  readonly edition: Edition;
}

/** 建议更正: which cells are probably wrong, what they should be, and the ways to do it or to know better. */
export function CorrectionsSection({ corrections, state, edition }: Props) {
  const styles = useStyles();
  const texts = useLoaded(repairTextsOf);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [isTakingBack, setTakingBack] = useState(false);
  const { found, known, pinned, applied, isSearching } = state;
  const errors = found?.located.errors ?? [];
  if (texts === null) return null;
  const isEmpty = errors.length === 0 && applied === null && pinned.length === 0 && known.size === 0;
  // While something is taken back the heading stays, for the focus to go to.
  if (isEmpty && said === '' && !isTakingBack) return null;
  const { pane } = texts;
  const asked = [...new Set([...(found?.located.ask ?? []), ...known.keys()])];
  // Whoever uses the keyboard goes on where the button was.
  const decided = () => {
    setSaid('');
    heading.current?.focus();
  };
  return (
    <section aria-labelledby={`${id}-title`} aria-busy={isSearching}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className={styles.heading}>
        {pane.title}
      </h2>
      <div role="status">
        {applied !== null && (
          <AppliedNotice
            {...{ applied, edition, texts }}
            onTakeBack={() => {
              setTakingBack(true);
              void corrections.takeBack().then((isDone) => {
                decided();
                setTakingBack(false);
                if (isDone) setSaid(pane.takenBack);
              });
            }}
          />
        )}
        {said}
      </div>
      {found !== null && <p className={styles.said}>{texts.candidatesText(found.located, edition)}</p>}
      {asked.length > 0 && (
        <RegisterTotals
          key={asked.join(' ')}
          cells={asked}
          {...{ known, edition }}
          texts={pane}
          onKnown={(next) => corrections.know(next)}
        />
      )}
      {errors.map((group, at) => (
        <RepairGroup
          key={group.broken.join(';')}
          {...{ group, edition, texts, corrections, state }}
          label={pane.errors(at + 1, errors.length)}
          onDecided={decided}
        />
      ))}
      <PinnedCells
        cells={pinned}
        edition={edition}
        texts={pane}
        onRemove={(cell) => {
          corrections.pin(cell, false);
          decided();
        }}
      />
      <Button
        appearance="transparent"
        size="small"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={`${id}-limits`}
        onClick={() => setOpen(!isOpen)}
      >
        {pane.limits}
      </Button>
      <p id={`${id}-limits`} hidden={!isOpen} className={styles.said}>
        {texts.undetectable}
      </p>
    </section>
  );
}
