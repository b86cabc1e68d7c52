import { alikeSentence } from "./alike-words";
import { type Uploaded, UploadRefused, upload } from "./upload";

/** One file on its way. */
export interface UploadRow {
  key: number;
  file: File;
  state: "waiting" | "sending" | "broken" | "stopped" | "refused" | "failed" | "done";
  /** 0 to 100. */
  percent: number;
  /** What to do, or what is alike; "" otherwise. */
  sentence: string;
  stored: Uploaded | null;
}

/** Files at a time: enough to fill a line, few enough that each one comes through. */
const AT_ONCE = 2;

/** Sends many files, two at a time, and can be stopped and gone on with. The browser part of it: no React. */
export class UploadQueue {
  #rows: readonly UploadRow[] = [];
  #made = 0;
  #stop = new AbortController();
  #sending = 0;
  readonly #listeners = new Set<() => void>();

  private readonly onEmpty: () => void;

  /** @param onEmpty called when the last file has come or was refused */
  constructor(onEmpty: () => void) {
    this.onEmpty = onEmpty;
  }

  get rows(): readonly UploadRow[] {
    return this.#rows;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(files: readonly File[]): void {
    const fresh = files.map((file) => {
      this.#made += 1;
      return { key: this.#made, file, state: "waiting" as const, percent: 0, sentence: "", stored: null };
    });
    // What is done gives way to what is new.
    this.#set([...this.#rows.filter(({ state }) => state !== "done"), ...fresh]);
    this.#go();
  }

  /** What has come stays on the server for a day; `resume` goes on from there. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#set(this.#rows.map((row) => (["waiting", "sending", "broken"].includes(row.state) ? { ...row, state: "stopped" } : row)));
  }

  /** Goes on with what was stopped or could not be sent. */
  resume(): void {
    this.#set(this.#rows.map((row) => (row.state === "stopped" || row.state === "failed" ? { ...row, state: "waiting", sentence: "" } : row)));
    this.#go();
  }

  #set(rows: readonly UploadRow[]): void {
    this.#rows = rows;
    for (const listener of this.#listeners) listener();
  }

  #change(key: number, change: Partial<UploadRow>): void {
    this.#set(this.#rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }

  #go(): void {
    while (this.#sending < AT_ONCE) {
      const next = this.#rows.find(({ state }) => state === "waiting");
      if (!next) return;
      this.#sending += 1;
      this.#change(next.key, { state: "sending" });
      void this.#send(next).finally(() => {
        this.#sending -= 1;
        this.#go();
        if (this.#sending === 0 && this.#rows.some(({ state }) => state === "done")) this.onEmpty();
      });
    }
  }

  async #send({ key, file }: UploadRow): Promise<void> {
    const { signal } = this.#stop;
    const unless = (change: Partial<UploadRow>) => signal.aborted || this.#change(key, change);
    try {
      const stored = await upload(file, {
        signal,
        onProgress: (percent) => unless({ percent, state: "sending" }),
        onBroken: () => unless({ state: "broken" }),
      });
      this.#change(key, { state: "done", percent: 100, stored, sentence: alikeSentence(stored).trim() });
    } catch (error) {
      if (error instanceof UploadRefused) unless({ state: "refused", sentence: error.message });
      else unless({ state: "failed", sentence: "Chưa gửi được. Kiểm tra đường mạng rồi bấm Tải tiếp." });
    }
  }
}
