/** How builds of WPS differ, or may differ: see `docs/wps-beliefs.md`. */
export interface Variations {
  /** Members that read like properties are methods without arguments. */
  readonly methods: boolean;
  /** What a blank cell has as its value. */
  readonly blank: null | undefined | '';
  /** Errors are numbers instead of texts. */
  readonly numericErrors: boolean;
  /** Sheets have no code names, as those that are added in some builds. */
  readonly codeNames: 'all' | 'none' | 'thrown';
  /** Custom XML parts exist; `lost` throws as soon as they are asked for. */
  readonly xmlParts: 'present' | 'absent' | 'thrown';
  /** Setting `EnableEvents` to false has an effect. */
  readonly silences: boolean;
  /** The program states whether a cell is open; without it, calls fail meanwhile. */
  readonly reportsReady: boolean;
  /** A formula of a conditional format is written for the active cell, or for the first cell of the range. */
  readonly conditionsFrom: 'activeCell' | 'firstCell';
}

/** As the declarations and VBA have it. */
export const usual: Variations = {
  methods: false,
  blank: null,
  numericErrors: false,
  codeNames: 'all',
  xmlParts: 'present',
  silences: true,
  reportsReady: true,
  conditionsFrom: 'activeCell',
};
