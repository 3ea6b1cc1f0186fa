import type { GridTexts } from '../../messages/zh-CN/grid';
import type { RefusedInput } from '../../workbook/embedded/only-numbers';

/** Pixels between the cell and its message, and between the message and the edge of the window. */
const gap = 6;

interface Surroundings {
  readonly texts: () => GridTexts['refusedInput'];
  /** The user has read it: the cell is still open. */
  readonly closed: () => void;
}

/** Shows at the cell why an entry was refused, until it is changed or given up. */
export function showRefusals({ texts, closed }: Surroundings): (input: RefusedInput | null) => void {
  let shown: HTMLElement | null = null;
  const remove = () => {
    shown?.remove();
    shown = null;
  };
  return (input) => {
    remove();
    if (input === null) return;
    const { sentence, close } = texts();
    const text = document.createElement('p');
    text.id = 'refusal';
    text.setAttribute('role', 'alert');
    text.textContent = sentence(input.text, input.type);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.addEventListener('click', () => {
      remove();
      closed();
    });
    shown = document.createElement('div');
    shown.className = 'at-cell';
    shown.setAttribute('role', 'dialog');
    shown.setAttribute('aria-labelledby', text.id);
    shown.append(text, button);
    document.body.append(shown);
    moveTo(shown, input);
  };
}

/** Below the cell, and wholly in the window. */
function moveTo(element: HTMLElement, { left, bottom }: RefusedInput): void {
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  element.style.top = `${Math.max(gap, Math.min(bottom + gap, innerHeight - height - gap))}px`;
}
