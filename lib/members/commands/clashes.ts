import "server-only";
import { naming } from "@/lib/core/constraints";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";

interface Wanted {
  id?: string | undefined;
  personId: string;
  from: Date;
  to: Date | null;
}

/** Writes a mandate, and where the person has another one in those days says which. */
export function clashes<T>({ id, personId, from, to }: Wanted, write: () => Promise<T>): Promise<T> {
  return naming(write, {
    members_once: async () => {
      const found = await db.member.findFirst({
        where: {
          personId,
          ...(id ? { id: { not: id } } : {}),
          ...(to ? { fromDay: { lte: to } } : {}),
          OR: [{ toDay: null }, { toDay: { gte: from } }],
        },
        select: { fromDay: true, toDay: true, person: { select: { fullName: true } }, term: { select: { name: true } } },
        orderBy: { fromDay: "desc" },
      });
      if (!found) return new AppError("CONFLICT", "edited-by-someone-else");
      return new AppError("CONFLICT", "mandate-overlaps", { holder: found.person.fullName, term: found.term.name, from: found.fromDay, to: found.toDay });
    },
    members_personId_termId_key: () => new AppError("CONFLICT", "already-member"),
  });
}
