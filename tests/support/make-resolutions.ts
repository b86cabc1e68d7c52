import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { createResolution } from "@/lib/resolutions/commands/create";
import { issueResolution } from "@/lib/resolutions/commands/issue";
import { moveStage } from "@/lib/resolutions/commands/move-stage";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { saveText } from "@/lib/resolutions/commands/texts";
import type { ResolutionSeries } from "@/prisma/generated/enums";

/** A council with one term, of its own: numbers of other tests are not in the way. */
export async function makeCouncil(name = "Hội đồng nhân dân tỉnh Lạc Giang") {
  const slug = `hdnd-${randomUUID().slice(0, 8)}`;
  const body = await db.body.create({ data: { kind: "COUNCIL", slug, name, symbolTail: "HĐND" }, select: { id: true, slug: true } });
  const term = await db.term.create({
    data: { bodyId: body.id, ordinal: 14, name: "khóa XIV", startsOn: new Date("2011-05-22"), endsOn: new Date("2036-06-30") },
    select: { id: true },
  });
  return { issuerId: body.id, slug: body.slug, termId: term.id };
}

export type Council = Awaited<ReturnType<typeof makeCouncil>>;

/** What a save of a resolution's facts sends when nothing is said. */
export const plainFacts = {
  ...{ title: "Về quy hoạch ba loại rừng", summary: "", sessionId: "", adoptedOn: "", effectiveOn: "", expiresOn: "", gazette: "", gazetteOn: "" },
  ...{ signerId: "", signerName: "", signerTitle: "", signedFor: "", recipients: "", discussion: "", fieldIds: [] as string[] },
};

export const sampleText = "Điều 1. Thông qua quy hoạch.\nĐiều 2. Nguyên tắc\n1. Giữ nguyên diện tích rừng.\n2. Cộng đồng cùng hưởng.\nĐiều 3. Thi hành";

interface Wanted {
  title?: string;
  series?: ResolutionSeries;
  symbol?: string;
  /** Day of adoption, of issue and of effect. */
  day?: string;
  expiresOn?: string;
  body?: string | null;
}

/** An issued resolution that went through the office's own commands; `version` is the one to name next. */
export async function makeIssued(actor: Actor, council: Council, wanted: Wanted = {}) {
  const { title = "Về quy hoạch ba loại rừng", series = "INDIVIDUAL", symbol = "45/NQ-HĐND", day = "2020-12-10", expiresOn = "", body = sampleText } = wanted;
  const { issuerId, termId } = council;
  let seen = await createResolution(actor, { title, series, issuerId, termId, sessionId: "" });
  seen = await saveFacts(actor, { ...seen, ...plainFacts, title, adoptedOn: day, expiresOn });
  if (body !== null) {
    const { id, version } = await saveText(actor, { ...seen, kind: "ADOPTED", label: "", onDay: "", note: "", body });
    seen = { id, version };
  }
  seen = await moveStage(actor, { ...seen, stage: "ADOPTED" });
  return issueResolution(actor, { ...seen, symbol, issuedOn: day, effectiveOn: day });
}
