/** `ooeInternalError` of the library. */
const internalError = 5001;

/** Opens the pane with the workbook; Excel reads it itself. */
const autoShow = 'Office.AutoShowTaskpaneWithDocument';

/**
 * The settings of the Common API: texts that a workbook holds for one add-in. The library sends all of them at once, and
 * they replace all others.
 */
export class DocumentSettings {
  /** As it would be in the file: names and JSON texts. */
  stored: readonly (readonly [name: string, json: string])[] = [];
  /** Requests that were accepted; each changes the workbook. */
  changes = 0;
  /** Every further request fails with this status; 0 is success. */
  refusal = 0;

  write(names: unknown, values: unknown): number {
    const fault = this.#faultOf(names, values);
    if (fault !== 0) return fault;
    const texts = values as readonly string[];
    this.stored = (names as readonly string[]).map((name, index) => [name, texts[index] ?? ''] as const);
    this.changes += 1;
    return 0;
  }

  #faultOf(names: unknown, values: unknown): number {
    if (this.refusal !== 0) return this.refusal;
    if (!Array.isArray(names) || !Array.isArray(values) || names.length !== values.length)
      return internalError;
    const isSound = names.every((name: unknown, index) => {
      const text: unknown = values[index];
      if (typeof name !== 'string' || names.indexOf(name) !== index || typeof text !== 'string') return false;
      return name === autoShow ? /^(?:true|false)$/u.test(text) : isJson(text);
    });
    return isSound ? 0 : internalError;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
