import { expect } from "vitest";
import { db } from "@/lib/core/db";

/** The command is refused for this reason and leaves no audit row. @param reason "" where the code says it all */
export async function refuses(reason: string, work: () => Promise<unknown>, code = "FORBIDDEN"): Promise<void> {
  const before = await db.auditEntry.count();
  await expect(work()).rejects.toMatchObject({ code, ...(reason ? { reason } : {}) });
  expect([reason, await db.auditEntry.count()]).toEqual([reason, before]);
}
