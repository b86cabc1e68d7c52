import { get, update } from "idb-keyval";
import { bodySchema } from "@/lib/news/body";
import type { Draft } from "./draft";

/** What was typed on this machine and had not reached the server. */
export interface LocalCopy {
  /** Which opening of the page it was typed in. */
  session: string;
  draft: Draft;
  /** The version it was built on. */
  version: number;
  /** What stood there then; null when it was not known. */
  base: Draft | null;
  /** When it was typed, as milliseconds. */
  at: number;
}

/** What this opening wants kept: what was typed, or nothing any more. */
type Wanted = Omit<LocalCopy, "session"> | "none";

/** More openings than these are not kept side by side; the oldest goes. */
const most = 5;

/** Copies of another release may have another shape: what is not whole is not offered. */
function wholeDraft(draft: Partial<Draft> | null | undefined): draft is Draft {
  return typeof draft?.title === "string" && Array.isArray(draft.bylines) && bodySchema.safeParse(draft.body).success;
}

function whole(copy: Partial<LocalCopy> | null): copy is LocalCopy {
  return typeof copy?.session === "string" && typeof copy.version === "number" && typeof copy.at === "number" && wholeDraft(copy.draft);
}

/**
 * The copies of one edition in this browser (IndexedDB), by whoever writes: another person on the same machine is offered nothing.
 * Every opening of the page has a copy of its own, so that typing on before an older one is taken back overwrites nothing.
 * A browser without storage (private windows, a full disk) keeps nothing; the server is still asked as ever.
 */
export class LocalCopies {
  readonly #key: string;
  readonly #session = crypto.randomUUID();
  #wanted: Wanted | null = null;
  #running: Promise<void> | null = null;

  constructor(editionId: string, writerId: string) {
    this.#key = `ban-viet-do:${editionId}:${writerId}`;
  }

  /** What other openings left behind, newest first. */
  async left(): Promise<LocalCopy[]> {
    const stored = (await get<Partial<LocalCopy>[]>(this.#key).catch(() => undefined)) ?? [];
    return stored
      .filter(whole)
      .filter(({ session }) => session !== this.#session)
      .map((copy) => ({ ...copy, base: wholeDraft(copy.base) ? copy.base : null }))
      .toSorted((a, b) => b.at - a.at);
  }

  /** Keeps what was typed. One write at a time; what is typed meanwhile goes with the next. */
  keep(draft: Draft, { version, base }: { version: number; base: Draft | null }): void {
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

  #want(wanted: Wanted): Promise<void> {
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

  async #change(next: (copies: LocalCopy[]) => LocalCopy[]): Promise<void> {
    await update<LocalCopy[]>(this.#key, (copies) => next(copies ?? [])).catch(() => undefined);
  }
}
