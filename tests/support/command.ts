import { spawn } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/**
 * Runs a command of lib/cli to its end, as its npm script does.
 * @param environment the whole environment of the command
 */
export async function runCli(name: string, words: string[], environment: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "./.config/typescript.mjs", `lib/cli/${name}.ts`, ...words], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
}
