/** What `boot.js` offers to the rest of the pane. */
interface NianbaoBoot {
  answered(): void;
  failed(reason: 'blocked' | 'slow' | 'elsewhere' | 'tooOld'): void;
  started(): void;
}

interface Window {
  readonly nianbaoBoot: NianbaoBoot;
}
