/** What is asked, and the two answers. */
export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks before something that cannot be taken back. Escape means no, which is also what Enter does first. */
export function ask({ text, yes, no }: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  const sentence = document.createElement('p');
  sentence.id = 'question';
  sentence.textContent = text;
  dialog.setAttribute('aria-labelledby', sentence.id);
  const button = (label: string, answer: string) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => dialog.close(answer));
    return made;
  };
  const refuse = button(no, 'no');
  dialog.append(sentence, refuse, button(yes, 'yes'));
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
