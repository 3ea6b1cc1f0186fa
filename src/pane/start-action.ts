/**
 * What a command of the surrounding program opens the pane for, in the order of the ribbon. The value of `start` in the
 * addresses of the manifest.
 */
export const startActions = ['insert', 'check', 'export', 'why'] as const;
export type StartAction = (typeof startActions)[number];

/** How the pane was opened, if it was for something. */
export interface PaneStart {
  readonly action: StartAction;
  /**
   * Reports the selected cell to the session, as if it had just been selected. Returns whether the program
   * named one.
   */
  readonly reportSelection: () => Promise<boolean>;
}

/** @param search the query of the page's address, such as `?start=check&_host_Info=…` */
export function startActionOf(search: string): StartAction | null {
  const wanted = new URLSearchParams(search).get('start');
  return startActions.find((action) => action === wanted) ?? null;
}
