/** What `check.js` found out about the browser. */
interface NianbaoBrowser {
  readonly isTooOld: boolean;
  /** The address of the functions that this browser lacks, for its workers; empty if it lacks none. */
  readonly functions: string;
}

interface Window {
  readonly nianbaoBrowser?: NianbaoBrowser;
}
