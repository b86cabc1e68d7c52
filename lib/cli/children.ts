import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths";
import { OperatorError } from "./say";

/** A process of the portal under the eyes of this one. */
export interface Child {
  name: string;
  process: ChildProcess;
  /** Exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
  /** Asks it to finish what it is doing; kills it when it has not after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

/** Prisma runs the reads of one transaction at once, which pg queues and calls deprecated: nothing an operator could act on. */
const quiet = ["--disable-warning=DeprecationWarning"];
const runner = ["--import", path.join(root, ".config", "typescript.mjs"), "--import", path.join(root, "lib", "cli", "follow.ts")];

function watch(name: string, child: ChildProcess): Child {
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", () => resolve(1));
  });
  return {
    name,
    process: child,
    ended,
    async stop(patienceMs) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const forced = setTimeout(() => child.kill("SIGKILL"), patienceMs);
      await ended;
      clearTimeout(forced);
    },
  };
}

/**
 * Starts a command of `lib/cli` as a process of its own. It stands in a process group of its own, so that Ctrl-C reaches the
 * supervisor alone, which stops everything in order.
 */
export function startChild(name: string, environment: Record<string, string>, words: string[] = []): Child {
  const child = spawn(
    process.execPath,
    [...(environment.NODE_ENV === "production" ? quiet : []), ...runner, path.join(root, "lib", "cli", `${name}.ts`), ...words],
    {
      cwd: root,
      env: environment as NodeJS.ProcessEnv,
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  return watch(name, child);
}

/**
 * Runs a tool to its end and keeps what it printed for the case that it fails.
 * @throws OperatorError with the tool's output when it fails; the signal's reason when it was stopped
 */
export async function runTool(failure: string, command: string, words: string[], environment: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  const child = spawn(command, words, { cwd: root, env: environment, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  // The whole group: a build has workers of its own.
  const abort = () => child.pid && process.kill(-child.pid, "SIGKILL");
  signal?.addEventListener("abort", abort, { once: true });
  const code = await watch(command, child).ended;
  signal?.removeEventListener("abort", abort);
  signal?.throwIfAborted();
  if (code !== 0) throw new OperatorError(`${failure}\n${output.trim()}`);
}
