import "server-only";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { sessionTitle } from "../numbering";
import { whyNotEdit, whyNotKind } from "../policy";
import { chairInput, removeChairInput, saveSessionInput } from "../schema";
import { addressFor, monthOf } from "./create";
import { inWords, loadSession, refuse, type Seen, writeSession } from "./guard";
import { addressesOf, moveAddresses } from "./old-addresses";

/**
 * Writes the facts of a session. A new number gives a new address while readers do not see it; whoever knows the old one is led on.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function saveSession(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, ...typed } = saveSessionInput.parse(input);
  const facts = { ...typed, ...monthOf(typed), title: typed.title || sessionTitle(typed) };
  return inWords("ordinal-taken", () =>
    db.$transaction(async (tx) => {
      const before = await loadSession(tx, { id, version }, (session) => whyNotEdit(actor, session) ?? whyNotKind(facts));
      const fields = differing(before, facts);
      if (fields.length === 0) return { id, version };
      const { councilId, termId, slug: old } = before;
      const renumbered = fields.includes("ordinal") || fields.includes("series");
      if (renumbered) {
        if (before.publishedAt) refuse("number-is-published");
        const { series, ordinal } = facts;
        if (await tx.councilSession.findFirst({ where: { councilId, termId, series, ordinal, id: { not: id } }, select: { id: true } }))
          refuse("ordinal-taken");
      }
      const outside = { OR: [{ onDay: { lt: facts.startsOn } }, { onDay: { gt: facts.endsOn ?? facts.startsOn } }] };
      if ((fields.includes("startsOn") || fields.includes("endsOn")) && (await tx.sitting.count({ where: { sessionId: id, ...outside } })) > 0) {
        refuse("day-outside-session");
      }
      const slug = renumbered ? await addressFor(tx, { ...before, ...facts }) : old;
      // What was told of it before it was said to be closed must not come back from a copy.
      const gone = fields.includes("closed") && facts.closed ? addressesOf(old) : [];
      const saved = await writeSession(tx, { id, version }, { ...facts, slug }, gone);
      // Only an address that readers once had is worth leading on.
      if (slug !== old && (await tx.auditEntry.findFirst({ where: { subjectId: id, action: "session.publish" }, select: { id: true } }))) {
        await moveAddresses(tx, old, slug);
      }
      await record(tx, actor, "session.save", { type: "session", id, detail: { fields, version: saved } });
      return { id, version: saved };
    }),
  );
}

/** Names somebody who chairs, after those already named, with the title of that day. @throws ZodError; AppError */
export async function addChair(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, personId, title } = chairInput.parse(input);
  return inWords("chair-taken", () =>
    db.$transaction(async (tx) => {
      await loadSession(tx, { id, version }, (session) => whyNotEdit(actor, session));
      if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) refuse("unknown-person");
      const position = (await tx.sessionChair.count({ where: { sessionId: id } })) + 1;
      await tx.sessionChair.create({ data: { sessionId: id, personId, title, position }, select: { personId: true } });
      const saved = await writeSession(tx, { id, version });
      await record(tx, actor, "session.chairs", { type: "session", id, detail: { personId, version: saved } });
      return { id, version: saved };
    }),
  );
}

/** Takes somebody off those who chair. @throws ZodError; AppError */
export async function removeChair(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, personId } = removeChairInput.parse(input);
  return db.$transaction(async (tx) => {
    await loadSession(tx, { id, version }, (session) => whyNotEdit(actor, session));
    const where = { sessionId: id, personId };
    const chair = await tx.sessionChair.findFirst({ where, select: { title: true, position: true } });
    const { count } = await tx.sessionChair.deleteMany({ where });
    if (!chair || count === 0) throw new AppError("NOT_FOUND");
    const saved = await writeSession(tx, { id, version });
    await record(tx, actor, "session.chairs", {
      type: "session",
      id,
      detail: { version: saved, removed: removal({ personId, office: chair.title, position: chair.position }) },
    });
    return { id, version: saved };
  });
}
