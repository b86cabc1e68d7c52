import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { wrongField } from "@/lib/core/wrong-field";
import { whyNotBallot } from "../policy";
import { ballotInput } from "../schema";
import { loadEvent, type Seen, writeEvent } from "./load";

interface Candidate {
  personId: string | null;
  name: string;
}

/** The results with the person of the record where exactly one bears the name; nobody is guessed. */
async function withPeople<C extends Candidate>(tx: Tx, results: readonly C[]): Promise<C[]> {
  const chosen = [...new Set(results.flatMap(({ personId }) => personId ?? []))];
  const names = results.filter(({ personId }) => personId === null).map(({ name }) => name);
  const people = await tx.person.findMany({ where: { OR: [{ id: { in: chosen } }, { fullName: { in: names } }] }, select: { id: true, fullName: true } });
  if (chosen.some((id) => !people.some((person) => person.id === id))) throw new AppError("INVALID", "unknown-person");
  return results.map((result) => {
    if (result.personId !== null) return result;
    const [only, another] = people.filter(({ fullName }) => fullName === result.name);
    return only && !another ? { ...result, personId: only.id } : result;
  });
}

/**
 * Writes what each candidate received, in the order of the protocol; the list replaces the one before. Input: ballotInput.
 * @throws ZodError; AppError FORBIDDEN (a VoteRefusal), NOT_FOUND, CONFLICT, INVALID "unknown-person"
 */
export async function saveBallot(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, results: typed } = ballotInput.parse(input);
  return db.$transaction(async (tx) => {
    const event = await loadEvent(tx, actor, { id, version }, (standing) => whyNotBallot(actor, standing.session, standing));
    const results = await withPeople(tx, typed);
    const bound = event.present ?? event.eligible;
    const over = results.find(({ inFavour, against, invalid }) => bound !== null && inFavour + against + invalid > bound);
    if (over) {
      const sum = over.inFavour + over.against + over.invalid;
      throw wrongField("results", `${over.name}: các phiếu cộng lại ${sum}, nhiều hơn ${bound} ${event.present === null ? "đại biểu" : "đại biểu có mặt"}`);
    }
    await tx.ballotResult.deleteMany({ where: { eventId: id } });
    await tx.ballotResult.createMany({ data: results.map((result, at) => ({ eventId: id, position: at + 1, ...result })) });
    const saved = await writeEvent(tx, { id, version });
    await record(tx, actor, "vote.ballot", { type: "vote", id, detail: { fields: ["ballots"], version: saved } });
    if (event.session.publishedAt) await changed(tx);
    return { id, version: saved };
  });
}
