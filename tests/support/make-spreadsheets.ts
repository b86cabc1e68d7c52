import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storage } from "@/lib/files/storage";
import { openSpreadsheet } from "@/lib/spreadsheets/commands";
import { readSpreadsheet } from "@/lib/spreadsheets/jobs/read";

/** A council with a term that a table can be of. */
export async function councilWithTerm(days: { startsOn?: string; endsOn?: string } = {}) {
  const slug = `hdnd-${randomUUID().slice(0, 8)}`;
  const council = await db.body.create({ data: { kind: "COUNCIL", slug, name: "Hội đồng nhân dân tỉnh", symbolTail: "HĐND" }, select: { id: true } });
  const term = await db.term.create({
    data: {
      ...{ bodyId: council.id, ordinal: 14, name: "khóa XIV" },
      startsOn: new Date(days.startsOn ?? "2016-06-01"),
      endsOn: new Date(days.endsOn ?? "2021-05-31"),
    },
    select: { id: true },
  });
  return { councilId: council.id, slug, termId: term.id };
}

/** A table that was uploaded; not read yet. */
export async function uploaded(actor: Actor, settings: Record<string, unknown>, content: string | Buffer, name = "bang.csv") {
  const bytes = Buffer.from(content);
  const sha256 = createHash("sha256").update(bytes).digest() as Buffer<ArrayBuffer>;
  return openSpreadsheet(actor, settings, { name, key: await storage().put(bytes), size: bytes.length, sha256 });
}

/** One that was read and checked. */
export async function checked(actor: Actor, settings: Record<string, unknown>, content: string | Buffer) {
  const { id } = await uploaded(actor, settings, content);
  await readSpreadsheet({ id });
  return importOf(id);
}

export const importOf = (id: string) => db.spreadsheetImport.findUniqueOrThrow({ where: { id } });
