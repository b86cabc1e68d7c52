/** What becomes of a line. */
export type Outcome = "created" | "updated" | "unchanged" | "refused";

/** `id`: of the record that it is about. */
export type Judgement = { outcome: "created" } | { outcome: "updated" | "unchanged"; id: string } | { outcome: "refused"; message: string };

/** How many lines end in what. */
export type Counts = Record<Outcome, number>;

export const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0, refused: 0 });
