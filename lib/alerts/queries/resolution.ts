import "server-only";
import { now } from "@/lib/core/clock";
import { dayOfIso, formatDay, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { attachmentLabels } from "@/lib/documents/labels";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { relationLabels, validityLabels } from "@/lib/resolutions/labels";
import { findResolution, type ResolutionPage } from "@/lib/resolutions/queries/page";
import type { RelationKind } from "@/prisma/generated/enums";
import type { Fact, FactList } from "../facts";
import { markOf } from "../marks";

/** What others only name stays unsaid: it changes nothing for whoever keeps to the text. */
const telling = new Set<RelationKind>(["GUIDANCE", "AMENDMENT", "REPLACEMENT", "REPEAL", "SUSPENSION", "CORRECTION", "CONSOLIDATION"]);

/** How it stands today, from the line of validity that the portal computes. */
async function validityOf(id: string, address: string, at: Date): Promise<Fact[]> {
  const today = todayOf(at);
  const period = await db.validityPeriod.findFirst({
    where: { resolutionId: id, fromDay: { lte: today }, OR: [{ toDay: null }, { toDay: { gte: today } }] },
    select: { state: true, fromDay: true },
  });
  if (!period) return [];
  const { state, fromDay } = period;
  const words = `Hiệu lực: ${validityLabels[state].toLocaleLowerCase("vi")}, từ ${formatDay(fromDay)}`;
  return [{ key: "validity", mark: markOf(state, fromDay), words, address: `${address}#hieu-luc`, at: fromDay }];
}

function relationsOf({ relations, today }: ResolutionPage, address: string): Fact[] {
  const acting = relations.filter(({ direction, kind }) => direction === "from" && telling.has(kind));
  return acting.map(({ id, kind, text, effectiveOn, endsOn }) => {
    const name = text.symbol ? `${text.kind} số ${text.symbol}` : text.title;
    const days = [effectiveOn && `từ ${formatDay(effectiveOn)}`, endsOn && `đến ${formatDay(endsOn)}`].filter(Boolean).join(" ");
    return {
      ...{ key: `relation:${id}`, mark: markOf(kind, effectiveOn, endsOn), address: `${address}#quan-he` },
      words: `${relationLabels[kind].from} ${name}${days ? `, ${days}` : ""}`,
      at: text.issuedOn ?? effectiveOn ?? dayOfIso(today),
    };
  });
}

function correctionsOf({ versions, issuedOn, updatedAt }: ResolutionPage, address: string): Fact[] {
  const corrected = versions.filter(({ kind }) => kind === "CORRECTED");
  return corrected.map(({ number, note, onDay }) => ({
    ...{ key: `text:${number}`, mark: markOf(note, onDay), address: `${address}?ban=${number}`, at: onDay ?? issuedOn ?? updatedAt },
    words: `Bản đính chính${onDay ? ` ngày ${formatDay(onDay)}` : ""}${note ? `: ${note}` : ""}`,
  }));
}

function filesOf({ files, updatedAt }: ResolutionPage, address: string): Fact[] {
  return files.map(({ id, name, title, role }) => ({
    ...{ key: `file:${id}`, mark: markOf(id), words: `Tệp: ${title || name} (${attachmentLabels[role].toLocaleLowerCase("vi")})` },
    ...{ address: `${address}#tep`, at: updatedAt },
  }));
}

/** What there is to tell of a resolution that readers may see. */
export async function factsOfResolution(at: { year: number; slug: string }): Promise<FactList[]> {
  const page = await findResolution(at.year, at.slug);
  if (!page) return [];
  const address = resolutionAddress(at);
  const facts = [
    ...(await validityOf(page.id, address, await now())),
    ...relationsOf(page, address),
    ...correctionsOf(page, address),
    ...filesOf(page, address),
  ];
  return [{ facts, full: false }];
}
