import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";

/** Everything that a failed import could leave behind: rows by table, and files in the storage. */
export async function footprint() {
  const [articles, editions, bylines, imports, files, audit, outbox] = await Promise.all([
    db.article.count(),
    db.edition.count(),
    db.editionByline.count(),
    db.import.count(),
    db.storedFile.count(),
    db.auditEntry.count(),
    db.outboxMessage.count(),
  ]);
  return { articles, editions, bylines, imports, files, audit, outbox, stored: filesIn("files").length, uploads: filesIn("uploads").length };
}

/** Names of all files in the storage of this process, or in another folder of its data. */
export function filesIn(place: "files" | "uploads"): string[] {
  const folder = path.join(env().DATA_DIR, place);
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])) : [];
}
