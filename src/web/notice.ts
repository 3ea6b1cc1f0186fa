/** A button to answer with. */
type Answer = readonly [label: string, run: () => void];

/** Says something over the workbook, with buttons to answer; without arguments says nothing. */
export type Tell = (message?: string, answers?: readonly Answer[]) => void;

/** Makes an element the place of notices. */
export function createNotice(element: HTMLElement): Tell {
  const tell: Tell = (message = '', answers = []) => {
    const buttons = answers.map(([label, run]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        tell();
        run();
      });
      return button;
    });
    element.replaceChildren(message, ...buttons);
    element.hidden = message === '';
  };
  return tell;
}
