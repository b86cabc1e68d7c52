import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { PaperRole } from "@/prisma/generated/enums";
import { mustSee } from "./staff";

/** A paper that somebody owes and that did not come in time. */
export interface OverduePaper {
  id: string;
  role: PaperRole;
  dueAt: Date;
  /** Who owes it. */
  who: string;
  item: { id: string; title: string };
  session: { id: string; title: string };
}

/** Papers of sessions that are being prepared or held, the longest overdue first. Once a session is over its gaps are said on its own page. @throws AppError FORBIDDEN */
export async function overduePapers(actor: Actor): Promise<OverduePaper[]> {
  mustSee(actor);
  const rows = await db.agendaPaper.findMany({
    where: {
      ...{ documentId: null, dueAt: { lt: await now() } },
      item: { withdrawnAt: null, session: { trashedAt: null, state: { in: ["PLANNED", "CONVENED", "IN_SESSION"] } } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, role: true, dueAt: true },
      responsible: { select: { name: true } },
      item: { select: { id: true, title: true, session: { select: { id: true, title: true } } } },
    },
  });
  return rows.flatMap(({ id, role, dueAt, responsible, item: { session, ...item } }) =>
    dueAt ? [{ ...{ id, role, dueAt, item, session }, who: responsible?.name ?? "" }] : [],
  );
}
