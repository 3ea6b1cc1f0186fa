/** A worker that answers on command. */
export class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  posted: unknown;
  transferred: unknown;
  isEnded = false;

  constructor(readonly url: URL) {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(data: unknown, transferred?: unknown): void {
    this.posted = data;
    this.transferred = transferred;
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data) }));
  }
}
