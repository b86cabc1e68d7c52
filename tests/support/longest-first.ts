import { BaseSequencer, type TestSpecification } from "vitest/node";

/*
 * The order of the integration files. A clean checkout knows no durations, and the size of a file says little of them: the long ones are named
 * here, so that none of them runs alone at the end. The demo is filled in by the first, while the second takes as long; the others take a copy.
 */
const long = [
  "demo-seed",
  "texts/reading",
  "texts/bombs",
  "spreadsheets/killed",
  "cli/embedded",
  "visibility",
  "imports/moving",
  "cli/commands",
  "reports/files",
  "server/database-limits",
  "cli/rebuilds",
  "documents/list",
  "imports/command",
  "search/lanes",
  "server/freshness",
  "files/library",
  "cli/first",
  "demo-reports",
  "indicators/demo",
];

function rankOf({ moduleId }: TestSpecification): number {
  const at = long.findIndex((name) => moduleId.endsWith(`/tests/integration/${name}.test.ts`));
  return at === -1 ? long.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
