import "server-only";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { runTool } from "../children";
import { root } from "../paths";
import { fingerprint, stampOf } from "./stamp";

const stampFile = path.join(root, "prisma", "generated", "stamp");

/**
 * Makes the Prisma client when the models changed since it was last made.
 * @returns whether it was made now
 */
export async function ensureClient(signal?: AbortSignal): Promise<boolean> {
  const wanted = fingerprint(["prisma/schema.prisma", "prisma/models", ".config/prisma.config.ts", "node_modules/prisma/package.json"]);
  if (stampOf(stampFile) === wanted) return false;
  // The command asks for a native engine that it does not need here and could not download: any program will do.
  const environment = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
  const words = [prisma, "generate", "--config", path.join(root, ".config", "prisma.config.ts")];
  await runTool("Không tạo được mã truy cập cơ sở dữ liệu từ prisma/models:", process.execPath, words, environment, signal);
  writeFileSync(stampFile, wanted);
  return true;
}
