import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type Block, bodySchema } from "@/lib/news/body";
import { saveEdition } from "@/lib/news/commands/save";
import { whyNotImport } from "../policy";
import { confirmInput } from "../schema";

export interface Confirmed {
  /** Of the edition, to be named next time. */
  version: number;
  /** Positions whose words are right now. */
  confirmed: number[];
  /** Positions that were said to be right but lack a caption or a description; what was typed is kept. */
  lacking: number[];
}

/**
 * Keeps what somebody typed for the pictures of an import, in the figures of the newest edition, and notes which of them are right.
 * One save of the edition, in one transaction. Input: {id, version, pictures: [{position, caption, credit, alt, right}]}.
 * @throws ZodError; AppError FORBIDDEN (a Refusal of the news, or "not-a-writer"), NOT_FOUND, CONFLICT {changedBy, changedAt, what}
 */
export async function confirmPictures(actor: Actor, input: unknown): Promise<Confirmed> {
  const { id, version, pictures } = confirmInput.parse(input);
  const refused = whyNotImport(actor);
  if (refused) throw new AppError("FORBIDDEN", refused);
  return db.$transaction(async (tx) => {
    const found = await tx.import.findUnique({
      where: { id },
      select: {
        articleId: true,
        pictures: { select: { position: true, fileId: true } },
        article: { select: { editions: { orderBy: { number: "desc" }, take: 1, select: { id: true, body: true } } } },
      },
    });
    const edition = found?.article.editions[0];
    if (!found || !edition) throw new AppError("NOT_FOUND");
    const files = new Map(found.pictures.map(({ position, fileId }) => [position, fileId]));
    const typed = new Map(pictures.flatMap(({ position, ...words }) => [[files.get(position) ?? "", { position, ...words }] as const]));
    const shown = new Set<string>();
    const body = bodySchema.parse(edition.body);
    const content = body.content.map((block): Block => {
      const words = block.type === "figure" && block.attrs.fileId ? typed.get(block.attrs.fileId) : undefined;
      if (!words || block.type !== "figure" || !block.attrs.fileId) return block;
      shown.add(block.attrs.fileId);
      const { caption, credit, alt } = words;
      return { ...block, attrs: { fileId: block.attrs.fileId, caption, credit, alt } };
    });
    const saved = await saveEdition(actor, { id: edition.id, version, body: { ...body, content } }, tx);
    const said = [...typed].filter(([fileId, { right }]) => right && shown.has(fileId));
    const right = said.filter(([, { caption, alt }]) => caption && alt);
    const lacking = said.filter(([, { caption, alt }]) => !caption || !alt).map(([, { position }]) => position);
    const confirmed = right.map(([, { position }]) => position);
    const result = { version: saved.version, confirmed, lacking };
    if (confirmed.length === 0) return result;
    await tx.importPicture.updateMany({
      // The same picture of an older version of the file is the same picture.
      where: { import: { articleId: found.articleId }, fileId: { in: right.map(([fileId]) => fileId) } },
      data: { confirmedAt: await now(), confirmedById: actor.id },
    });
    await record(tx, actor, "import.confirm", { type: "import", id, detail: { editionId: edition.id, confirmed, lacking } });
    return result;
  });
}
