interface Entry<What> {
  readonly at: number;
  readonly order: number;
  readonly what: What;
}

/** What is to be done when: gives back what is due, the earliest first, and of equals what was put in first. */
export class Agenda<What> {
  private readonly heap: Entry<What>[] = [];
  private count = 0;

  get size(): number {
    return this.heap.length;
  }

  put(at: number, what: What): void {
    this.heap.push({ at, order: (this.count += 1), what });
    let place = this.heap.length - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isBefore(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  /** Takes out the earliest that is due by an instant; undefined where nothing is. */
  takeDue(by: number): What | undefined {
    const first = this.heap[0];
    if (!first || first.at > by) return undefined;
    const last = this.heap.pop();
    if (last && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink();
    }
    return first.what;
  }

  private sink(): void {
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < this.heap.length && this.isBefore(child, least)) least = child;
      if (least === place) return;
      this.swap(place, least);
      place = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a && b) [this.heap[one], this.heap[other]] = [b, a];
  }
}
