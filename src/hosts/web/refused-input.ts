import type { GridTexts } from '../../messages/zh-CN/grid';
import type { RefusedInput } from '../../workbook/embedded/only-numbers';
import { showAtCell } from './at-cell';

interface Surroundings {
  readonly texts: () => GridTexts['refusedInput'];
  /** The user has read it: the cell is still open. */
  readonly closed: () => void;
}

/** Shows at the cell why an entry was refused, until it is changed or given up. */
export function showRefusals({ texts, closed }: Surroundings): (input: RefusedInput | null) => void {
  let remove: () => void = () => undefined;
  return (input) => {
    remove();
    if (input === null) return;
    const { sentence, close } = texts();
    remove = showAtCell('refusal', sentence(input.text, input.type), input, [[close, closed]]);
  };
}
