import type { Settings } from "./settings";

/** What may be done with a kept page: serve it; serve it and render anew behind it; render before answering. */
export type Judgement = "fresh" | "stale" | "old";

/** When a page was rendered: `at` by the monotonic clock, `generation` as it was when the rendering began. */
export interface Stamp {
  at: number;
  generation: number;
}

/**
 * Decides how old a page may be. There is no map of which page shows what: any change of public data begins a new generation,
 * and pages of an older one are rendered before they are served. Publishing is rare, and a render costs milliseconds.
 */
export class Freshness {
  generation = 1;
  /** False while no LISTEN connection stands: notices may be missed, so nothing stale is served. */
  listening = false;

  private readonly settings: Pick<Settings, "fresh" | "staleWhileRevalidate">;

  constructor(settings: Pick<Settings, "fresh" | "staleWhileRevalidate">) {
    this.settings = settings;
  }

  /** Public data changed, or may have changed unheard. */
  notice(): void {
    this.generation += 1;
  }

  judge(page: Stamp, now: number): Judgement {
    if (page.generation !== this.generation) return "old";
    const age = now - page.at;
    if (age < this.settings.fresh) return "fresh";
    return this.listening && age < this.settings.fresh + this.settings.staleWhileRevalidate ? "stale" : "old";
  }
}
