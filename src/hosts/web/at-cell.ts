/** Pixels between the cell and its message, and between the message and the edge of the window. */
const gap = 6;

interface Place {
  readonly left: number;
  readonly bottom: number;
}

/** A label, and what pressing it does; the message is gone by then. */
type Answer = readonly [label: string, act: () => void];

/**
 * Shows a message with buttons below a cell, wholly in the window.
 *
 * @returns the function that removes it
 */
export function showAtCell(
  id: string,
  sentence: string,
  place: Place,
  answers: readonly Answer[],
): () => void {
  const text = document.createElement('p');
  text.id = id;
  text.setAttribute('role', 'alert');
  text.textContent = sentence;
  const shown = document.createElement('div');
  shown.className = 'at-cell';
  shown.setAttribute('role', 'dialog');
  shown.setAttribute('aria-labelledby', text.id);
  shown.append(
    text,
    ...answers.map(([label, act]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        shown.remove();
        act();
      });
      return button;
    }),
  );
  document.body.append(shown);
  moveTo(shown, place);
  return () => shown.remove();
}

function moveTo(element: HTMLElement, { left, bottom }: Place): void {
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  element.style.top = `${Math.max(gap, Math.min(bottom + gap, innerHeight - height - gap))}px`;
}
