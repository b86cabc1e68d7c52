/** All places are taken, and none became free in time. */
export class TooBusy extends Error {
  constructor() {
    super("too many renders at once");
    this.name = "TooBusy";
  }
}

/** Lets at most `places` renders run at once. A burst waits for a moment; what still finds no place is refused. */
export class RenderGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  private readonly places: number;
  private readonly longestWait: number;

  constructor(places: number, longestWait: number) {
    this.places = places;
    this.longestWait = longestWait;
  }

  get full(): boolean {
    return this.running >= this.places;
  }

  /** @throws TooBusy */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.full) await this.wait();
    else this.running += 1;
    try {
      return await work();
    } finally {
      // A place is handed over, not given up: otherwise a newcomer could slip in beside the one who waited.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(): Promise<void> {
    // A longer queue could not be worked off within the wait anyway.
    if (this.waiting.length >= this.places * 4) throw new TooBusy();
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(limit);
        resolve();
      };
      const limit = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(new TooBusy());
      }, this.longestWait);
      this.waiting.push(enter);
    });
  }
}
