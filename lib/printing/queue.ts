/** Every place is taken. */
export class QueueFull extends Error {
  constructor() {
    super("the queue is full");
    this.name = "QueueFull";
  }
}

/** Does one thing after the other. What would make the line longer than `longest` is refused at once. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  /** @throws QueueFull, or what the work throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.longest) throw new QueueFull();
    this.waiting += 1;
    const done = this.last.then(work);
    // The one behind does not fail with the one before it.
    this.last = done.catch(() => {});
    try {
      return await done;
    } finally {
      this.waiting -= 1;
    }
  }
}
