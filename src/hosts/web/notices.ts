/** A button for the answer. */
type Answer = readonly [label: string, run: () => void];

/**
 * Shows a message over the workbook, with buttons to answer; without arguments, shows none. Returns a function that
 * withdraws it, unless another one has replaced it by then.
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

/**
 * Quiet time before something is announced: a user who moves through cells with the arrow keys hears only the last one.
 */
const quiet = 250;

/** Announces events to users who do not see the page, in an element that is a live region. */
export class Announcer {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly element: HTMLElement) {}

  /** Announces the last of several requests in quick succession; `textOf` is called at that moment. */
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

/** Asks before something that cannot be undone. Escape means no, which is also the default for Enter. */
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
