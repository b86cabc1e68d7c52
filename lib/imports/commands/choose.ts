import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { z } from "@/lib/core/zod";
import type { Prisma } from "@/prisma/generated/client";
import { type MoveMapping, mappingInput, moveMapping } from "../move";
import { loadMove, preparedBy, refuse, writeMove } from "./load-move";

type Wanted = z.infer<typeof mappingInput>;

/** One problem of a field, in the shape in which all of them are told. */
function invalid(path: (string | number)[], message: string): z.ZodError {
  return new z.ZodError([{ code: "custom", path, message, input: undefined }]);
}

/** The choices with the words they are about; the form sends them line by line, in the order in which the page showed them. */
function chosen(before: MoveMapping, { categories, authors, rule, day, describe }: Wanted): MoveMapping {
  if (categories.length !== before.categories.length || authors.length !== before.authors.length) throw new AppError("CONFLICT", "list-changed");
  const fixed = rule === "fixed" ? parseDay(day) : null;
  if (rule === "fixed" && !fixed) throw invalid(["day"], "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021");
  return {
    categories: before.categories.map(({ written }, at) => {
      const { choice, name } = categories[at] as Wanted["categories"][number];
      if (choice === "new" && !name) throw invalid([`categories.${at}.name`], "Đặt tên cho chuyên mục mới, ví dụ Hoạt động giám sát");
      if (choice === "" || choice === "none" || choice === "new") return { written, choice: choice || "open", categoryId: null, name: name || written };
      return { written, choice: "existing" as const, categoryId: choice, name: written };
    }),
    authors: before.authors.map(({ written }, at) => ({ written, ...(authors[at] as Wanted["authors"][number]) })),
    dates: { rule, day: fixed && isoDay(dayColumn(fixed)) },
    describe,
  };
}

async function refuseUnknown(tx: Tx, { categories, authors }: MoveMapping): Promise<void> {
  const wanted = [...new Set(categories.flatMap(({ categoryId }) => categoryId ?? []))];
  if ((await tx.category.count({ where: { id: { in: wanted } } })) !== wanted.length) throw new AppError("INVALID", "unknown-category");
  const people = [...new Set(authors.flatMap(({ personId }) => personId ?? []))];
  if ((await tx.person.count({ where: { id: { in: people } } })) !== people.length) throw new AppError("INVALID", "unknown-person");
}

/**
 * Keeps what somebody chose for the categories, authors and dates of a move, as long as it is not started.
 * @throws ZodError; AppError FORBIDDEN (a MoveRefusal), NOT_FOUND, CONFLICT, INVALID "unknown-category", "unknown-person"
 */
export async function saveChoices(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const wanted = mappingInput.parse(input);
  return db.$transaction(async (tx) => {
    const move = await loadMove(tx, actor, wanted);
    refuse(move.state === "READ" ? null : move.state === "READING" ? "not-read-yet" : "already-started");
    const mapping = chosen(moveMapping.parse(move.mapping), wanted);
    await refuseUnknown(tx, mapping);
    const version = await writeMove(tx, move, { mapping: mapping as unknown as Prisma.InputJsonObject, ...preparedBy(actor, move) });
    await record(tx, actor, "move.choose", { type: "move", id: move.id, detail: { version } });
    return { id: move.id, version };
  });
}
