import { get, update } from "idb-keyval";
import type { DraftKind, Written } from "./merge";

/** What was typed on this machine and had not reached the server. */
export interface LocalCopy<D> {
  /** Which opening of the page it was typed in. */
  session: string;
  draft: D;
  /** The version it was built on. */
  version: number;
  /** What stood there then; null when it was not known. */
  base: D | null;
  /** When it was typed, as milliseconds. */
  at: number;
}

/** What this opening wants kept: what was typed, or nothing any more. */
type Wanted<D> = Omit<LocalCopy<D>, "session"> | "none";

/** More openings than these are not kept side by side; the oldest goes. */
const most = 5;

/**
 * The copies of one draft in this browser (IndexedDB), by whoever writes: another person on the same machine is offered nothing.
 * Every opening of the page has a copy of its own, so that typing on before an older one is taken back overwrites nothing.
 * A browser without storage (private windows, a full disk) keeps nothing; the server is still asked as ever.
 */
export class LocalCopies<D extends Written> {
  readonly #key: string;
  readonly #session = crypto.randomUUID();
  #wanted: Wanted<D> | null = null;
  #running: Promise<void> | null = null;

  private readonly kind: DraftKind<D>;

  /** @param id of what is written: no two records have the same */
  constructor(id: string, writerId: string, kind: DraftKind<D>) {
    this.kind = kind;

    this.#key = `ban-viet-do:${id}:${writerId}`;
  }

  #isWhole(copy: Partial<LocalCopy<D>> | null): copy is LocalCopy<D> {
    return typeof copy?.session === "string" && typeof copy.version === "number" && typeof copy.at === "number" && this.kind.isWhole(copy.draft);
  }

  /** What other openings left behind, newest first. */
  async left(): Promise<LocalCopy<D>[]> {
    const stored = (await get<Partial<LocalCopy<D>>[]>(this.#key).catch(() => undefined)) ?? [];
    return stored
      .filter((copy) => this.#isWhole(copy))
      .filter(({ session }) => session !== this.#session)
      .map((copy) => ({ ...copy, base: this.kind.isWhole(copy.base) ? copy.base : null }))
      .toSorted((a, b) => b.at - a.at);
  }

  /** Keeps what was typed. One write at a time; what is typed meanwhile goes with the next. */
  keep(draft: D, { version, base }: { version: number; base: D | null }): void {
    void this.#want({ draft, version, base, at: Date.now() });
  }

  /** Everything typed in this opening stands on the server, or its writer gave it up. */
  forget(): Promise<void> {
    return this.#want("none");
  }

  /** Throws away what other openings left behind. */
  async discard(sessions: readonly string[]): Promise<void> {
    await this.#change((copies) => copies.filter(({ session }) => !sessions.includes(session)));
  }

  #want(wanted: Wanted<D>): Promise<void> {
    this.#wanted = wanted;
    this.#running ??= this.#write().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #write(): Promise<void> {
    while (this.#wanted !== null) {
      const wanted = this.#wanted;
      this.#wanted = null;
      const own = wanted === "none" ? [] : [{ ...wanted, session: this.#session }];
      await this.#change((copies) => [...copies.filter(({ session }) => session !== this.#session), ...own].slice(-most));
    }
  }

  async #change(next: (copies: LocalCopy<D>[]) => LocalCopy<D>[]): Promise<void> {
    await update<LocalCopy<D>[]>(this.#key, (copies) => next(copies ?? [])).catch(() => undefined);
  }
}
