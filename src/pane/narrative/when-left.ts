/**
 * Calls back when the focus leaves a field inside the element, but not before the button of the mouse is up again: what the
 * pane then shows would push away what is being clicked. Returns how to stop.
 */
export function whenLeft(element: HTMLElement, left: () => void): () => void {
  const { ownerDocument: page } = element;
  let isPressed = false;
  let isLeft = false;
  const press = () => {
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    if (!isLeft) return;
    isLeft = false;
    left();
  };
  const leave = () => {
    if (isPressed) isLeft = true;
    else left();
  };
  // A drag that begins takes the pointer away, and is no click.
  const ends = ['pointerup', 'pointercancel'];
  page.addEventListener('pointerdown', press, true);
  for (const end of ends) page.addEventListener(end, release, true);
  element.addEventListener('focusout', leave);
  return () => {
    page.removeEventListener('pointerdown', press, true);
    for (const end of ends) page.removeEventListener(end, release, true);
    element.removeEventListener('focusout', leave);
  };
}
