import type { GridTexts } from '../../messages/zh-CN/grid';
import type { LockedInput } from '../../workbook/embedded/locked-cells';
import { showAtCell } from './at-cell';

interface Surroundings {
  readonly texts: () => GridTexts['lockedInput'];
  readonly unlock: () => void;
  /** The keyboard goes back to the grid. */
  readonly closed: () => void;
}

/** Shows at the cell that it is locked, or asks before the formula of a total is overwritten. */
export function showLocks({ texts, unlock, closed }: Surroundings): (input: LockedInput) => void {
  let remove: () => void = () => undefined;
  // The next thing that is done in the grid answers it, too.
  const end = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('.at-cell') !== null) return;
    if (event instanceof KeyboardEvent && ['Tab', 'Shift'].includes(event.key)) return;
    stop();
  };
  const stop = () => {
    remove();
    removeEventListener('pointerdown', end, true);
    removeEventListener('keydown', end, true);
  };
  const answered = (act: () => void) => () => {
    stop();
    closed();
    act();
  };
  return (input) => {
    stop();
    const { locked, unlock: unlockLabel, total, overwrite, keep, close } = texts();
    const nothing = () => undefined;
    remove =
      input.kind === 'locked'
        ? showAtCell('lock', locked, input, [
            [close, answered(nothing)],
            [unlockLabel, answered(unlock)],
          ])
        : showAtCell('lock', total, input, [
            [keep, answered(nothing)],
            [overwrite, answered(input.open)],
          ]);
    // Not the key or the click that led here.
    setTimeout(() => {
      addEventListener('pointerdown', end, true);
      addEventListener('keydown', end, true);
    });
  };
}
