import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { wrongField } from "@/lib/core/wrong-field";
import { votesPages } from "../addresses";
import { counted, namesAgainstCounts } from "../counts";
import { whyNotName } from "../policy";
import { readRollCall } from "../roll-call";
import { rollCallInput } from "../schema";
import { loadEvent, type Seen, writeEvent } from "./load";

/**
 * Writes how each member voted, where names were public; the list replaces the one before. Names and counts agree: unknown counts are
 * taken from the names, known ones that differ are a refusal. Input: rollCallInput; what is pasted stands above what is chosen.
 * @throws ZodError with the contradictions; AppError FORBIDDEN (a VoteRefusal), NOT_FOUND, CONFLICT
 */
export async function recordRollCall(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, votes: chosen, pasted = "" } = rollCallInput.parse(input);
  return db.$transaction(async (tx) => {
    const event = await loadEvent(tx, actor, { id, version }, (standing) => whyNotName(actor, standing.session, standing));
    const members = await tx.member.findMany({
      where: { termId: event.session.termId, fromDay: { lte: event.onDay }, OR: [{ toDay: null }, { toDay: { gte: event.onDay } }] },
      select: { id: true, person: { select: { fullName: true } } },
    });
    const voters = members.map((member) => ({ memberId: member.id, fullName: member.person.fullName }));
    const read = readRollCall(pasted, voters);
    if (read.problems.length > 0) throw wrongField("pasted", read.problems.join(". "));
    const votes = [...new Map((read.votes.length > 0 ? read.votes : chosen).map((vote) => [vote.memberId, vote])).values()];
    if (votes.some(({ memberId }) => !voters.some((voter) => voter.memberId === memberId))) throw new AppError("FORBIDDEN", "not-a-member");
    const choices = votes.map(({ choice }) => choice);
    const problems = votes.length > 0 ? namesAgainstCounts(choices, event) : [];
    if (event.present !== null && votes.length > 0 && votes.length !== event.present) {
      problems.push(`Có ${votes.length} tên, nhưng kết quả ghi ${event.present} đại biểu có mặt`);
    }
    if (problems.length > 0) throw wrongField(read.votes.length > 0 ? "pasted" : "votes", problems.join(". "));
    await tx.vote.deleteMany({ where: { eventId: id } });
    await tx.vote.createMany({ data: votes.map((vote) => ({ eventId: id, ...vote })) });
    const known = votes.length > 0 ? { ...counted(choices), present: votes.length } : {};
    const saved = await writeEvent(tx, { id, version }, known);
    await record(tx, actor, "vote.roll-call", { type: "vote", id, detail: { fields: ["names"], version: saved } });
    // Names that stood there before were wrong.
    if (event.session.publishedAt) await changed(tx, event.votes.length > 0 ? votesPages(event.session.slug) : []);
    return { id, version: saved };
  });
}
