import { randomUUID } from "node:crypto";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { Role } from "@/prisma/generated/enums";

/* Factories with overrides: seed, integration and end-to-end tests make their records through these. */

export const make = {
  /** An account with its Actor; role AUTHOR when nothing is said. */
  async actor(overrides: { role?: Role; roles?: Role[]; displayName?: string } = {}): Promise<Actor & { id: string }> {
    const account = await db.account.create({
      data: {
        email: `${randomUUID()}@kiem-thu.example`,
        displayName: overrides.displayName ?? "Người Kiểm Thử",
        roles: overrides.roles ?? [overrides.role ?? "AUTHOR"],
      },
      select: { id: true, displayName: true, roles: true },
    });
    return Actor.ofAccount(account) as Actor & { id: string };
  },
};

/** The actions recorded for a subject, oldest first. */
export async function auditTrailOf(subjectId: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true } });
  return rows.map((row) => row.action);
}
