/** Functions that Chromium 87 lacks, with the version that brought them: removed from a new browser before a page loads. */
const missingFunctions: readonly (readonly [owner: string, name: string, since: number])[] = [
  ['Array.prototype', 'at', 92],
  ['String.prototype', 'at', 92],
  ['Object.getPrototypeOf(Int8Array.prototype)', 'at', 92],
  ['Object', 'hasOwn', 93],
  ['Array.prototype', 'findLast', 97],
  ['Array.prototype', 'findLastIndex', 97],
  ['Object.getPrototypeOf(Int8Array.prototype)', 'findLast', 97],
  ['globalThis', 'structuredClone', 98],
  ['AbortSignal.prototype', 'throwIfAborted', 100],
  ['HTMLElement.prototype', 'inert', 102],
  ['AbortSignal', 'timeout', 103],
  ['globalThis', 'DecompressionStream', 103],
  ['globalThis', 'CompressionStream', 103],
  ['Array.prototype', 'toSorted', 110],
  ['Array.prototype', 'toReversed', 110],
  ['Array.prototype', 'toSpliced', 110],
  ['Array.prototype', 'with', 110],
  ['Object', 'groupBy', 117],
  ['Promise', 'withResolvers', 119],
  ['Set.prototype', 'union', 122],
  ['Set.prototype', 'difference', 122],
  ['Set.prototype', 'isSubsetOf', 122],
  ['AbortSignal', 'any', 116],
  ['Iterator.prototype', 'map', 122],
  ['Iterator.prototype', 'toArray', 122],
  ['ArrayBuffer.prototype', 'transferToFixedLength', 114],
  ['navigator.constructor.prototype', 'userAgentData', 90],
];

/** A script that removes them, for a page before it loads. */
export const removeFunctions = (): string =>
  missingFunctions
    .map(([owner, name]) => `try { delete ${owner}[${JSON.stringify(name)}]; } catch (error) {}`)
    .join('\n');
