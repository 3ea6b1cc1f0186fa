/** A button for the answer. */
type Answer = readonly [label: string, run: () => void];

/** One of several things that a message is about, with answers of its own. */
interface Item {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/**
 * Shows a message over the workbook, with buttons to answer; without arguments, shows none. Returns a function that
 * withdraws it, unless another one has replaced it by then.
 */
export type Notify = (message?: string, answers?: readonly Answer[], items?: readonly Item[]) => () => void;

/** Shows messages in an element. */
export function createNotice(element: HTMLElement): Notify {
  // Always in the page, so that screen readers notice when it changes. The buttons next to it are not read out again.
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  const buttons = document.createElement('div');
  const list = document.createElement('ul');
  list.hidden = true;
  element.append(sentence, buttons, list);
  let count = 0;
  const notify: Notify = (message = '', answers = [], items = []) => {
    count += 1;
    const own = count;
    sentence.textContent = message;
    const answering = ([label, run]: Answer) =>
      buttonOf(label, () => {
        notify();
        run();
      });
    buttons.replaceChildren(...answers.map(answering));
    list.hidden = items.length === 0;
    list.replaceChildren(
      ...items.map((item) => {
        const line = document.createElement('li');
        const text = document.createElement('span');
        text.textContent = item.text;
        const own = item.answers.map(answering);
        // The labels are the same in every line.
        for (const button of own) button.setAttribute('aria-label', `${button.textContent}：${item.text}`);
        line.append(text, ...own);
        return line;
      }),
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

/** A question with more to read, and one button for each answer. */
interface Choice<Name extends string> {
  readonly text: string;
  /** Shown as a list. */
  readonly items: readonly string[];
  /** The button that does nothing. */
  readonly none: string;
  readonly answers: Readonly<Partial<Record<Name, string>>>;
}

/** Lets the user choose. Escape means nothing of it, which is also the default for Enter: null. */
export function choose<Name extends string>({
  text,
  items,
  none,
  answers,
}: Choice<Name>): Promise<Name | null> {
  const dialog = document.createElement('dialog');
  const sentence = document.createElement('p');
  sentence.id = 'question';
  sentence.textContent = text;
  dialog.setAttribute('aria-labelledby', sentence.id);
  const list = document.createElement('ul');
  list.id = 'question-items';
  for (const item of items) {
    const line = document.createElement('li');
    line.textContent = item;
    list.append(line);
  }
  const refuse = buttonOf(none, () => dialog.close(''));
  const buttons = (Object.entries(answers) as [Name, string][]).map(([name, label]) =>
    buttonOf(label, () => dialog.close(name)),
  );
  if (items.length > 0) dialog.setAttribute('aria-describedby', list.id);
  dialog.append(sentence, ...(items.length > 0 ? [list] : []), refuse, ...buttons);
  document.body.append(dialog);
  dialog.showModal();
  refuse.focus();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        dialog.remove();
        resolve(dialog.returnValue === '' ? null : (dialog.returnValue as Name));
      },
      { once: true },
    );
  });
}
