import type { FigureToken } from "@/lib/reports/body";
import { type SpokenFigure, tokenWords } from "@/lib/reports/words";

type Figures = readonly (SpokenFigure & { indicator: string })[];

/** What the figures of an open text say: an editor is made once, and its figures may be frozen anew while somebody writes in it. */
export class FigureWords {
  #figures: Figures;
  readonly #listeners = new Set<() => void>();

  constructor(figures: Figures) {
    this.#figures = figures;
  }

  wordsOf(token: FigureToken): string {
    return tokenWords(
      this.#figures.find(({ indicator }) => indicator === token.indicator),
      token,
    );
  }

  /** Takes these figures from now on; what is drawn says so at once. */
  follow(figures: Figures): void {
    if (figures === this.#figures) return;
    this.#figures = figures;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
