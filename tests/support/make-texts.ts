import { readdirSync, readFileSync } from "node:fs";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { attachBytes } from "@/lib/visibility/commands/attach";
import type { RecordType } from "@/lib/visibility/schema";

/** Attaches bytes to a record. @returns the id of the file */
export async function attached(
  actor: Actor,
  { type, id, version }: { type: RecordType; id: string; version: number },
  bytes: Buffer,
  name: string,
): Promise<string> {
  const words = { role: type === "meeting" || type === "session" ? "REFERENCE" : "ORIGINAL", title: "", visibility: "PUBLIC" };
  await attachBytes(actor, { type, id, version, bytes, name, ...words });
  const file = await db.storedFile.findFirstOrThrow({
    where: { name: { contains: name.replace(/\.\w+$/, "") } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return file.id;
}

/** The processes that read a file for this one. */
export function readingProcesses(): number[] {
  const parentOf = (pid: string) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const reads = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("read-file.ts");
      return reads ? Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) : 0;
    } catch {
      return 0;
    }
  };
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => parentOf(pid) === process.pid).map(Number);
}
