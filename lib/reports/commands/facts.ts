import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { readLinks } from "@/lib/core/link-lines";
import { wrongField } from "@/lib/core/wrong-field";
import { documentsTyped, withHidden } from "@/lib/documents/queries/typed";
import { openToStaff } from "@/lib/visibility/policy";
import { refusalWords } from "../labels";
import { whyNotWrite } from "../policy";
import { factsInput } from "../schema";
import { load, type Seen, write } from "./guard";

/** The article that an address names. A page has another address, and none of the news' life. */
async function articleTyped(tx: Tx, typed: string): Promise<string | null> {
  if (!typed) return null;
  const [line] = readLinks(typed, "/tin-tuc");
  const found = line?.slug ? await tx.article.findFirst({ where: { slug: line.slug, pagePath: null, trashedAt: null }, select: { id: true } }) : null;
  if (!found) throw wrongField("article", refusalWords["unknown-article"]);
  return found.id;
}

/** Keeps what stands around the text: name, headline, day, conference, article and papers. Input: factsInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID */
export async function saveFacts(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, article, papers, ...plain } = factsInput.parse(input);
  return db.$transaction(async (tx) => {
    const before = await load(tx, actor, { id, version }, (report) => whyNotWrite(actor, report));
    const { meetingId } = plain;
    // One that is linked already stays, also where the account may not open it.
    if (meetingId && meetingId !== before.meetingId) {
      const there = await tx.meeting.count({ where: { AND: [{ id: meetingId, trashedAt: null }, openToStaff(actor)] } });
      if (there === 0) throw new AppError("INVALID", "unknown-meeting");
    }
    const after = { ...plain, articleId: await articleTyped(tx, article) };
    const typed = (await documentsTyped(tx, actor, papers)).map((documentId, at) => ({ documentId, position: at + 1 }));
    const linked = await withHidden(tx, actor, before.papers, typed);
    const same = JSON.stringify(before.papers.map(({ documentId }) => documentId)) === JSON.stringify(linked.map(({ documentId }) => documentId));
    const fields = [...differing(before, after), ...(same ? [] : ["papers"])];
    if (fields.length === 0) return { id, version };
    const saved = await write(tx, { id, version }, after);
    if (!same) {
      await tx.reportPaper.deleteMany({ where: { reportId: id } });
      await tx.reportPaper.createMany({ data: linked.map((paper) => ({ ...paper, reportId: id })) });
    }
    await record(tx, actor, "report.save", { type: "report", id, detail: { fields, version: saved } });
    return { id, version: saved };
  });
}
