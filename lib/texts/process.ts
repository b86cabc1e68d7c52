import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { log } from "@/lib/core/log";
import {
  failureOfPage,
  type PageFailure,
  type ReaderAnswer,
  type ReaderQuestion,
  type ReadPage,
  readerAnswer,
  type TextFailure,
  type TextLimits,
} from "./schema";

/*
 * Files are read in a process of their own: a file that was made to break what opens it breaks that process, which has no database and no
 * secrets, and not the worker. Its memory and its time are watched from here.
 */

const root = path.join(import.meta.dirname, "..", "..");
const PAGE_BYTES = 4096;
const WATCH = 250;

/** The reading process ended, or was ended, before it answered. */
export class ReadingEnded extends Error {
  readonly failure: TextFailure | null;

  /** @param failure what the file did; null where something else ended the process, so that it is worth another try */
  constructor(failure: TextFailure | null) {
    super(failure ?? "the reading process was stopped");
    this.failure = failure;
  }
}

/** How much memory a process holds, in bytes; 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<number> {
  const [, resident] = (await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "")).split(" ");
  return Number(resident ?? 0) * PAGE_BYTES;
}

/** What Tesseract thinks aloud while it reads, which is nobody's concern. */
const CHATTER = /^(?:Detected \d+ diacritics|Estimating resolution as|Image too small|Line cannot be recognized|Empty page|\s*$)/;

function say(text: string): void {
  const lines = text.split("\n").filter((line) => !CHATTER.test(line));
  if (lines.length > 0) log.warn({ said: lines.join("\n").slice(0, 2000) }, "the reading process says");
}

export class ReadingProcess {
  private failure: TextFailure | null = null;
  private readonly watch: NodeJS.Timeout;
  private readonly child: ChildProcess;

  private readonly limits: TextLimits;

  constructor(limits: TextLimits) {
    this.limits = limits;

    const words = [
      `--max-old-space-size=${limits.heapMegabytes}`,
      "--import",
      path.join(root, ".config", "typescript.mjs"),
      path.join(root, "lib", "cli", "read-file.ts"),
    ];
    // Nothing of what the worker knows: no address of the database, no keys.
    const env = {
      PATH: process.env.PATH ?? "",
      TZ: process.env.TZ ?? "",
      NODE_ENV: process.env.NODE_ENV ?? "production",
      TMPDIR: process.env.TMPDIR ?? "/tmp",
    };
    this.child = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", "ignore", "pipe", "ipc"], serialization: "advanced" });
    this.child.stderr?.setEncoding("utf8").on("data", say);
    this.watch = setInterval(() => void this.look(), WATCH);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  private async look(): Promise<void> {
    if ((await memoryOf(this.pid)) > this.limits.memory) this.kill("too-heavy");
  }

  private kill(failure: TextFailure | null): void {
    this.failure ??= failure;
    this.child.kill("SIGKILL");
  }

  private ask(question: ReaderQuestion, patience: number): Promise<ReaderAnswer> {
    const { child } = this;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.kill("too-long"), patience);
      const done = (settle: () => void) => {
        clearTimeout(timer);
        child.off("message", answered).off("exit", ended).off("error", broken);
        settle();
      };
      // What comes out of a file that may have taken the process over is looked at like any other input.
      const answered = (message: unknown) =>
        done(() => (readerAnswer.safeParse(message).success ? resolve(readerAnswer.parse(message)) : reject(new ReadingEnded("broken"))));
      // Out of heap, V8 ends the process by SIGABRT.
      const ended = (code: number | null, signal: NodeJS.Signals | null) =>
        done(() => reject(new ReadingEnded(this.failure ?? (signal === "SIGABRT" || code === 134 ? "too-heavy" : signal ? null : "broken"))));
      const broken = (error: Error) => done(() => reject(error));
      child.on("message", answered).on("exit", ended).on("error", broken);
      if (child.exitCode !== null || child.signalCode !== null) return ended(child.exitCode, child.signalCode);
      child.send(question, (error) => error && log.debug({ err: error }, "the reading process is gone"));
    });
  }

  /** @returns how many pages the file has, or why it cannot be read. @throws ReadingEnded */
  async open(bytes: Uint8Array, mimeType: string): Promise<number | TextFailure> {
    const answer = await this.ask({ bytes, mimeType, limits: this.limits }, this.limits.opening);
    return "pages" in answer ? answer.pages : "failure" in answer ? answer.failure : "broken";
  }

  /** @returns what stands on a page, or why that cannot be said. @throws ReadingEnded */
  async page(number: number): Promise<ReadPage | PageFailure> {
    const answer = await this.ask({ page: number }, this.limits.page);
    if ("page" in answer) return answer.page;
    return failureOfPage("failure" in answer ? answer.failure : "broken");
  }

  end(): void {
    clearInterval(this.watch);
    this.kill(null);
  }
}
