import pg from "pg";
import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { CHANGED_CHANNEL } from "@/lib/core/freshness";
import { linkResolution } from "@/lib/sessions/commands/chain";
import { linkPaper } from "@/lib/sessions/commands/papers";
import { auditTrailOf, make } from "@/tests/support/make";
import { makeRecord } from "@/tests/support/make-sessions";

test("văn bản, nghị quyết đang công bố: chỉ ai được công bố mới gắn thêm kỳ họp, người đọc thấy ngay; dự thảo của nghị quyết khác ở lại với nghị quyết ấy", async () => {
  const actor = await make.actor({ role: "CLERK" });
  const session = await makeRecord.session(actor);
  const item = await makeRecord.item(actor, session.id, { sittingId: session.sittings[0]?.id });
  const seenItem = () => db.agendaItem.findUniqueOrThrow({ where: { id: item.id }, select: { id: true, version: true } });
  const writer = Actor.system("Người nhập liệu", ["staff.enter", "council.write"]);
  const notices = async (work: () => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    let heard = 0;
    await client.connect();
    client.on("notification", () => {
      heard += 1;
    });
    await client.query(`LISTEN ${CHANGED_CHANNEL}`);
    await work();
    await client.query("SELECT 1");
    await client.end();
    return heard;
  };
  const publishedAt = new Date("2020-01-01");
  const open = await makeRecord.document();
  await db.document.update({ where: { id: open.id }, data: { publishedAt } });
  await expect(linkPaper(writer, { ...item, role: "REPORT", documentId: open.id })).rejects.toMatchObject({ reason: "paper-is-public" });
  expect(await auditTrailOf(open.id)).toEqual([]);
  expect(await notices(() => linkPaper(actor, { ...item, role: "REPORT", documentId: open.id }))).toBeGreaterThan(0);
  expect(await auditTrailOf(open.id)).toEqual(["document.save"]);

  const { councilId: issuerId, termId } = session;
  const resolution = (data: object) =>
    db.resolution.create({ data: { issuerId, termId, series: "INDIVIDUAL", title: "Về đầu tư công", ...data }, select: { id: true } });
  const other = await makeRecord.body("COUNCIL");
  const foreign = await resolution({ issuerId: other.id });
  await expect(linkResolution(actor, { ...(await seenItem()), resolutionId: foreign.id })).rejects.toMatchObject({ reason: "unknown-resolution" });
  const issued = await resolution({ publishedAt });
  const linked = async (who: Actor) => linkResolution(who, { ...(await seenItem()), resolutionId: issued.id });
  await expect(linked(writer)).rejects.toMatchObject({ reason: "resolution-is-public" });
  expect(await notices(() => linked(actor))).toBeGreaterThan(0);

  const elsewhere = await resolution({});
  const draft = await makeRecord.document({ kind: "DRAFT_RESOLUTION" });
  await db.document.update({ where: { id: draft.id }, data: { draftOfId: elsewhere.id, draftNumber: 1 } });
  await expect(linkPaper(actor, { ...(await seenItem()), role: "DRAFT", documentId: draft.id })).rejects.toMatchObject({ reason: "draft-of-another" });
  expect(await db.document.findUnique({ where: { id: draft.id }, select: { draftOfId: true } })).toEqual({ draftOfId: elsewhere.id });
});
