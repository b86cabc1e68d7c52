/** How far a pasted picture has come. */
export interface Arrival {
  name: string;
  state: "sending" | "kept" | "refused" | "elsewhere";
  /** 0 to 100, while it is sent. */
  percent: number;
  /** Why it did not come in and what to do; "" otherwise. */
  sentence: string;
}

const elsewhere = "Ảnh nằm ở nơi khác nên không theo vào bài. Chọn tệp ảnh trên máy, hoặc bỏ chỗ này.";

/**
 * The pictures that were pasted or dropped while this page is open, by a key that their figures carry as long as the editor lives.
 * Figures may be moved, undone and drawn anew while a picture is on its way; the key is what stays.
 */
export class PastedPictures {
  #made = 0;
  #arrivals: ReadonlyMap<string, Arrival> = new Map();
  readonly #listeners = new Set<() => void>();

  /** A picture that is sent now. @returns its key */
  arrive(name: string): string {
    return this.#add({ name, state: "sending", percent: 0, sentence: "" });
  }

  /** A picture that the clipboard only points at: nothing is fetched from other hosts. @returns its key */
  missing(name: string): string {
    return this.#add({ name, state: "elsewhere", percent: 0, sentence: elsewhere });
  }

  settle(key: string, change: Partial<Arrival>): void {
    const before = this.#arrivals.get(key);
    if (before) this.#set(new Map(this.#arrivals).set(key, { ...before, ...change }));
  }

  forget(key: string): void {
    const left = new Map(this.#arrivals);
    if (left.delete(key)) this.#set(left);
  }

  get arrivals(): ReadonlyMap<string, Arrival> {
    return this.#arrivals;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #add(arrival: Arrival): string {
    this.#made += 1;
    const key = `anh-${this.#made}`;
    this.#set(new Map(this.#arrivals).set(key, arrival));
    return key;
  }

  #set(arrivals: ReadonlyMap<string, Arrival>): void {
    this.#arrivals = arrivals;
    for (const listener of this.#listeners) listener();
  }
}
