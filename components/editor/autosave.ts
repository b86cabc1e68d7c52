/** What stands on the server in place of the version that a save was built on. */
export interface Overtaken<Draft> {
  version: number;
  who: string;
  at: string;
  what: string;
  draft: Draft;
}

/** How the server answered one save. */
export type SaveAnswer<Draft> =
  | { status: "saved"; version: number; at: string }
  /** Somebody was faster: what stands now and its version, who made it, and what they did ("lưu: tiêu đề"). */
  | ({ status: "conflict" } & Overtaken<Draft>)
  /** Understood and refused; trying again changes nothing. */
  | { status: "refused"; sentence: string }
  | { status: "signed-out" }
  /** No answer, or a fault of the server: tried again. */
  | { status: "unreachable" };

export type SaveState<Draft> =
  | { kind: "clean"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "retrying"; seconds: number }
  | ({ kind: "conflict" } & Overtaken<Draft>)
  | { kind: "refused"; sentence: string }
  | { kind: "signed-out" };

interface Options<Draft> {
  version: number;
  /** What stands on the server in that version; null when it is not known. */
  base: Draft | null;
  send(draft: Draft, version: number): Promise<SaveAnswer<Draft>>;
  onState(state: SaveState<Draft>): void;
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
  #base: Draft | null;
  #draft: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #failures = 0;
  #state: SaveState<Draft> = { kind: "clean", at: null };

  private readonly options: Options<Draft>;

  constructor(options: Options<Draft>) {
    this.options = options;

    this.#version = options.version;
    this.#base = options.base;
  }

  get state(): SaveState<Draft> {
    return this.#state;
  }

  /** The version that the next save or decision must name. */
  get version(): number {
    return this.#version;
  }

  /** What the words on the page are built on: the last text that the server is known to have had. */
  get base(): Draft | null {
    return this.#base;
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

  /** After a new sign-in or a refusal: try again what could not be saved. */
  async resume(): Promise<boolean> {
    this.#set({ kind: "waiting" });
    return this.flush();
  }

  /** After a conflict: go on with what both texts became, on the version that stands there. */
  async settle(draft: Draft, stands: { version: number; draft: Draft }): Promise<boolean> {
    this.#version = stands.version;
    this.#base = stands.draft;
    this.#draft = draft;
    return this.resume();
  }

  /** What is typed from now on is built on an older text than the one that stands: the next save will say so. */
  async reopen(draft: Draft, built: { version: number; base: Draft | null }): Promise<boolean> {
    // A save that is under way would name its own version afterwards.
    while (this.#running) await this.#running;
    this.#version = built.version;
    this.#base = built.base;
    this.#draft = draft;
    return this.resume();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #set(state: SaveState<Draft>): void {
    this.#state = state;
    this.options.onState(state);
  }

  #wait(state: SaveState<Draft>, milliseconds: number): void {
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
      .catch((): SaveAnswer<Draft> => ({ status: "unreachable" }))
      .then((answer) => {
        this.#running = null;
        this.#settle(draft, answer);
      });
    await this.#running;
  }

  #settle(draft: Draft, answer: SaveAnswer<Draft>): void {
    if (answer.status === "saved") {
      this.#version = answer.version;
      this.#base = draft;
      this.#failures = 0;
      if (this.#draft === null) this.#set({ kind: "clean", at: answer.at });
      else this.#wait({ kind: "waiting" }, this.options.delay ?? 800);
      return;
    }
    // What could not be saved is still unsaved, unless something newer was typed meanwhile.
    this.#draft ??= draft;
    if (answer.status === "conflict") {
      const { status: _, ...overtaken } = answer;
      this.#set({ kind: "conflict", ...overtaken });
    } else if (answer.status === "refused") this.#set({ kind: "refused", sentence: answer.sentence });
    else if (answer.status === "signed-out") this.#set({ kind: "signed-out" });
    else {
      const seconds = retryAfter[Math.min(this.#failures, retryAfter.length - 1)] ?? 60;
      this.#failures += 1;
      this.#wait({ kind: "retrying", seconds }, seconds * 1000);
    }
  }
}
