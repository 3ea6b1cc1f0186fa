/** A button to answer with. */
type Answer = readonly [label: string, run: () => void];

/**
 * Says something over the workbook, with buttons to answer; without arguments says nothing. Returns how to say it no longer, unless
 * something else is said by then.
 */
export type Tell = (message?: string, answers?: readonly Answer[]) => () => void;

/** Makes an element the place of notices. */
export function createNotice(element: HTMLElement): Tell {
  // Always in the page, so that readers notice when it changes. Buttons beside it are not read out again.
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  const buttons = document.createElement('div');
  element.append(sentence, buttons);
  let told = 0;
  const tell: Tell = (message = '', answers = []) => {
    told += 1;
    const own = told;
    sentence.textContent = message;
    buttons.replaceChildren(
      ...answers.map(([label, run]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = label;
        button.addEventListener('click', () => {
          tell();
          run();
        });
        return button;
      }),
    );
    element.classList.toggle('shown', message !== '');
    return () => {
      if (own === told) tell();
    };
  };
  return tell;
}
