import "server-only";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTool } from "../children";
import { distDir, root } from "../paths";
import { fingerprint, stampOf } from "./stamp";

const sources = [
  "app",
  "components",
  "lib",
  "prisma/models",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/**
 * Builds the pages for production when the sources changed since the last build. The stamp goes first and comes last: a build
 * that was interrupted is built anew.
 * @param actionsKey NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, which the build writes into its manifest
 * @returns whether it was built now
 */
export async function ensureSite(actionsKey: string, signal?: AbortSignal): Promise<boolean> {
  const stampFile = path.join(root, distDir(), "sources");
  const wanted = fingerprint(sources);
  if (stampOf(stampFile) === wanted) return false;
  rmSync(stampFile, { force: true });
  const environment = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey };
  await runTool("Không dựng được giao diện:", process.execPath, [path.join(root, "node_modules", "next", "dist", "bin", "next"), "build"], environment, signal);
  writeFileSync(stampFile, wanted);
  return true;
}
