/** Quiet time before something is said: who walks through cells with the arrow keys only hears where the walk ends. */
const quiet = 250;

/** Tells those who do not see the page what happens in it, in an element that is a live region. */
export class Announcer {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly element: HTMLElement) {}

  /** Says the last of what is asked for in short succession; `textOf` is called when it is said. */
  soon(textOf: () => string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.say(textOf()), quiet);
  }

  say(text: string): void {
    clearTimeout(this.waiting);
    this.element.textContent = text;
  }
}
