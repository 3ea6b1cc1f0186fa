/** A button for the answer. */
type Answer = readonly [label: string, run: () => void];

/**
 * Shows a message over the workbook, with buttons to answer; without arguments shows none. Returns how to withdraw it, unless
 * another one is shown by then.
 */
export type Notify = (message?: string, answers?: readonly Answer[]) => () => void;

/** Shows messages in an element. */
export function createNotice(element: HTMLElement): Notify {
  // Always in the page, so that screen readers notice when it changes. The buttons next to it are not read out again.
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  const buttons = document.createElement('div');
  element.append(sentence, buttons);
  let count = 0;
  const notify: Notify = (message = '', answers = []) => {
    count += 1;
    const own = count;
    sentence.textContent = message;
    buttons.replaceChildren(
      ...answers.map(([label, run]) =>
        buttonOf(label, () => {
          notify();
          run();
        }),
      ),
    );
    element.classList.toggle('shown', message !== '');
    return () => {
      if (own === count) notify();
    };
  };
  return notify;
}

function buttonOf(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}

/** Quiet time before something is announced: who walks through cells with the arrow keys only hears where the walk ends. */
const quiet = 250;

/** Announces what happens to those who do not see the page, in an element that is a live region. */
export class Announcer {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly element: HTMLElement) {}

  /** Announces the last of what is asked for in short succession; `textOf` is called at that moment. */
  soon(textOf: () => string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.announce(textOf()), quiet);
  }

  announce(text: string): void {
    clearTimeout(this.waiting);
    this.element.textContent = text;
  }
}

/** The question and its two answers. */
interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks before something that cannot be undone. Escape means no, which is also what Enter does first. */
export function ask({ text, yes, no }: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  const sentence = document.createElement('p');
  sentence.id = 'question';
  sentence.textContent = text;
  dialog.setAttribute('aria-labelledby', sentence.id);
  const refuse = buttonOf(no, () => dialog.close('no'));
  dialog.append(
    sentence,
    refuse,
    buttonOf(yes, () => dialog.close('yes')),
  );
  document.body.append(dialog);
  dialog.showModal();
  refuse.focus();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        dialog.remove();
        resolve(dialog.returnValue === 'yes');
      },
      { once: true },
    );
  });
}
