/** How the server answered one save. */
export type SaveAnswer =
  | { status: "saved"; version: number; at: string }
  /** Somebody was faster: the version that stands now, who made it, and what they did ("lưu: tiêu đề"). */
  | { status: "conflict"; version: number; who: string; at: string; what: string }
  /** Understood and refused; trying again changes nothing. */
  | { status: "refused"; sentence: string }
  | { status: "signed-out" }
  /** No answer, or a fault of the server: tried again. */
  | { status: "unreachable" };

export type SaveState =
  | { kind: "clean"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "retrying"; seconds: number }
  | { kind: "conflict"; version: number; who: string; at: string; what: string }
  | { kind: "refused"; sentence: string }
  | { kind: "signed-out" };

interface Options<Draft> {
  version: number;
  send(draft: Draft, version: number): Promise<SaveAnswer>;
  onState(state: SaveState): void;
  /** Milliseconds after the last key. */
  delay?: number;
}

const retryAfter = [10, 20, 40, 60];

/**
 * Saves a text while it is written: one save at a time, each naming the version it builds on, half a second to a second after
 * the last key. Pauses, with the reason, where saving on would overwrite somebody's work or cannot succeed.
 */
export class Autosave<Draft> {
  #version: number;
  #draft: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #failures = 0;
  #state: SaveState = { kind: "clean", at: null };

  constructor(private readonly options: Options<Draft>) {
    this.#version = options.version;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The version that the next save or decision must name. */
  get version(): number {
    return this.#version;
  }

  get unsaved(): boolean {
    return this.#draft !== null || this.#running !== null;
  }

  get #paused(): boolean {
    return this.#state.kind === "conflict" || this.#state.kind === "refused" || this.#state.kind === "signed-out";
  }

  /** The text has changed. A pause stays a pause, except after a refusal: the change may be the correction. */
  change(draft: Draft): void {
    this.#draft = draft;
    if (this.#state.kind === "conflict" || this.#state.kind === "signed-out") return;
    if (this.#running) return;
    this.#wait({ kind: "waiting" }, this.options.delay ?? 800);
  }

  /** Saves now what is not saved yet. True when everything that was typed stands on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#draft !== null && !this.#paused) await this.#save();
    while (this.#running) await this.#running;
    return !this.unsaved;
  }

  /** After a conflict or a new sign-in: go on from the version named, writing over what stands there. */
  async resume(version: number = this.#version): Promise<boolean> {
    this.#version = version;
    this.#set({ kind: "waiting" });
    return this.flush();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.options.onState(state);
  }

  #wait(state: SaveState, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#set(state);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    const draft = this.#draft;
    if (draft === null || this.#running) return;
    this.#draft = null;
    this.#set({ kind: "saving" });
    this.#running = this.options
      .send(draft, this.#version)
      .catch((): SaveAnswer => ({ status: "unreachable" }))
      .then((answer) => {
        this.#running = null;
        this.#settle(draft, answer);
      });
    await this.#running;
  }

  #settle(draft: Draft, answer: SaveAnswer): void {
    if (answer.status === "saved") {
      this.#version = answer.version;
      this.#failures = 0;
      if (this.#draft === null) this.#set({ kind: "clean", at: answer.at });
      else this.#wait({ kind: "waiting" }, this.options.delay ?? 800);
      return;
    }
    // What could not be saved is still unsaved, unless something newer was typed meanwhile.
    this.#draft ??= draft;
    if (answer.status === "conflict") this.#set({ kind: "conflict", version: answer.version, who: answer.who, at: answer.at, what: answer.what });
    else if (answer.status === "refused") this.#set({ kind: "refused", sentence: answer.sentence });
    else if (answer.status === "signed-out") this.#set({ kind: "signed-out" });
    else {
      const seconds = retryAfter[Math.min(this.#failures, retryAfter.length - 1)] ?? 60;
      this.#failures += 1;
      this.#wait({ kind: "retrying", seconds }, seconds * 1000);
    }
  }
}
