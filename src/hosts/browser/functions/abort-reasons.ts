/** Adds `throwIfAborted` to signals, missing in Chromium before 100. What it throws there has no reason of its own. */
export function addAbortReasons(): void {
  if ('throwIfAborted' in AbortSignal.prototype) return;
  Object.defineProperty(AbortSignal.prototype, 'throwIfAborted', {
    value(this: AbortSignal) {
      if (this.aborted) throw new DOMException('The operation was aborted', 'AbortError');
    },
    configurable: true,
    writable: true,
  });
}
