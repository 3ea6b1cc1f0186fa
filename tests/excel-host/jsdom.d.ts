/** The little that the tests need of jsdom, which has no types of its own. */
declare module 'jsdom' {
  export interface DOMWindow extends Window {
    eval(script: string): unknown;
    readonly Event: typeof Event;
    close(): void;
  }
  export class JSDOM {
    constructor(html: string, options: { readonly runScripts: 'outside-only'; readonly url: string });
    readonly window: DOMWindow;
  }
}
