import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string[];
  /** A JSON report with counts of its own; a step without one counts as one. */
  report?: { file: string; read(json: unknown): Counts };
}

/** Runs one step, prints a line for it, and its whole output when it fails. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Counts> {
  const began = performance.now();
  const [program = "", ...args] = step.command;
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number>((resolve) => {
    child.once("error", (error) => {
      output += String(error);
      resolve(1);
    });
    child.once("close", (status) => resolve(status ?? 1));
  });
  const own = step.report && existsSync(step.report.file) ? step.report.read(JSON.parse(readFileSync(step.report.file, "utf8"))) : null;
  const counts = own ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A runner that fails outside its tests (a setup, a teardown) must not pass because its tests did.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `${counts.failed === 0 ? "ok  " : "FAIL"} ${step.name.padEnd(44)} ${String(counts.passed).padStart(5)} passed ${seconds.padStart(7)} s\n`,
  );
  if (counts.failed > 0) process.stdout.write(`${output.trimEnd()}\n`);
  return counts;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Counts of vitest's JSON report; a file that could not even be loaded is a failure. */
export function vitestCounts(json: unknown): Counts {
  const report = json as VitestReport;
  const broken = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** Counts of Playwright's JSON report; a flaky test is a failed one. */
export function playwrightCounts(json: unknown): Counts {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
