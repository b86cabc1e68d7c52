import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { standingOf } from "../commitments";
import { mustSee } from "./staff";

/** A promise whose day has passed. */
export interface OverdueCommitment {
  id: string;
  text: string;
  dueOn: Date;
  /** In days. */
  late: number;
  answerer: { name: string; title: string };
  question: { id: string; session: string | null };
}

export interface PromisesKept {
  /** The longest overdue first. */
  overdue: OverdueCommitment[];
  /** All promises, by how they stand today; one without a day is open. */
  counts: { kept: number; open: number; overdue: number };
}

/** How the promises stand that were made in answers. @throws AppError FORBIDDEN */
export async function promisesKept(actor: Actor): Promise<PromisesKept> {
  mustSee(actor);
  const today = todayOf(await now());
  const there = { question: { trashedAt: null } };
  const [rows, kept, unkept] = await Promise.all([
    db.commitment.findMany({
      where: { ...there, keptOn: null, dueOn: { lt: today } },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, text: true, dueOn: true, keptOn: true },
        question: { select: { id: true, answererName: true, answererTitle: true, session: { select: { title: true } } } },
      },
    }),
    db.commitment.count({ where: { ...there, keptOn: { not: null } } }),
    db.commitment.count({ where: { ...there, keptOn: null } }),
  ]);
  const overdue = rows.flatMap(({ question: { id: questionId, answererName, answererTitle, session }, ...row }) =>
    row.dueOn
      ? [
          {
            ...{ id: row.id, text: row.text, dueOn: row.dueOn, late: standingOf(row, today).late },
            answerer: { name: answererName, title: answererTitle },
            question: { id: questionId, session: session?.title ?? null },
          },
        ]
      : [],
  );
  return { overdue, counts: { kept, open: unkept - overdue.length, overdue: overdue.length } };
}
