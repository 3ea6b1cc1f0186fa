/** A priority queue, smallest first; equal items come out in insertion order, so that the result is deterministic. */
export class Queue<T> {
  private readonly heap: { readonly priority: number; readonly order: number; readonly item: T }[] = [];
  private order = 0;

  get size(): number {
    return this.heap.length;
  }

  put(priority: number, item: T): void {
    const entry = { priority, order: this.order++, item };
    let at = this.heap.length;
    this.heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(at, above)) break;
      this.exchange(at, above);
      at = above;
    }
  }

  take(): { readonly priority: number; readonly item: T } | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (top === undefined || last === undefined || this.heap.length === 0) return top;
    this.heap[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < this.heap.length && this.isBefore(below, least)) least = below;
      if (least === at) return top;
      this.exchange(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.priority < b.priority || (a.priority === b.priority && a.order < b.order);
  }

  private exchange(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
