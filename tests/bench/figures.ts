import { yearRange } from "@/lib/indicators/periods";
import { comparedFigures, termsFor } from "@/lib/indicators/queries/compared";
import { manyFigures } from "../support/many-figures";
import { type Times, timesOf } from "./record";

const RUNS = 20;

/** The figures of a year in the middle of so many records, with the year before, the plan and the average of the term: a whole report. */
export async function measureFigures(count: number): Promise<Times> {
  const bodyId = await manyFigures(count);
  const terms = await termsFor(bodyId);
  const term = terms.find(({ period }) => period.from <= "2018-01-01" && period.to >= "2018-12-31")?.period ?? null;
  const measured: number[] = [];
  // The first ones make the code warm.
  for (let run = -3; run < RUNS; run++) {
    const began = performance.now();
    const figures = await comparedFigures({ bodyId, period: yearRange(2018) }, term);
    if (!figures.get("nghi-quyet")?.value) throw new Error("nothing was counted");
    if (run >= 0) measured.push(performance.now() - began);
  }
  return timesOf(measured);
}
