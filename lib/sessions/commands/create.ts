import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { SessionSeries } from "@/prisma/generated/enums";
import { daysBetween, movedDay } from "../half-days";
import { freeSessionSlug, sessionSlug, sessionTitle } from "../numbering";
import { arranged } from "../ordering";
import { whyNotKind, whyNotWrite } from "../policy";
import { cloneSessionInput, createSessionInput } from "../schema";
import { inWords, refuse, type Seen } from "./guard";

type Facts = Omit<ReturnType<typeof createSessionInput.parse>, "halfDays">;

/** A session of so many days is no session of one province; the half-days of a longer one are added by hand. */
const MOST_DAYS = 10;

/** Whether a term is counted by a council: its own, or one that it followed by a merger. */
async function countsTerm(tx: Tx, councilId: string, termBodyId: string): Promise<boolean> {
  if (councilId === termBodyId) return true;
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE before AS (
      SELECT "predecessorId" AS id FROM body_successions WHERE "successorId" = ${councilId}::uuid
      UNION SELECT s."predecessorId" FROM body_successions s JOIN before b ON s."successorId" = b.id
    ) SELECT id FROM before WHERE id = ${termBodyId}::uuid`;
  return found.length > 0;
}

/** The address that a session gets: free now, and under a lock until this commits. */
export async function addressFor(tx: Tx, session: { councilId: string; termId: string; series: SessionSeries; ordinal: number }): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sessions.address'))`;
  const term = await tx.term.findUniqueOrThrow({ where: { id: session.termId }, select: { ordinal: true } });
  const council = await tx.body.findUniqueOrThrow({ where: { id: session.councilId }, select: { slug: true } });
  const wanted = sessionSlug(term.ordinal, session);
  const taken = await tx.councilSession.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  return freeSessionSlug(wanted, council.slug, new Set(taken.map(({ slug }) => slug)));
}

async function begin(tx: Tx, facts: Facts, clonedFromId: string | null): Promise<Seen & { slug: string }> {
  const term = await tx.term.findUnique({ where: { id: facts.termId }, select: { bodyId: true } });
  if (!term || !(await countsTerm(tx, facts.councilId, term.bodyId))) throw new AppError("FORBIDDEN", "term-of-other-council");
  const slug = await addressFor(tx, facts);
  const { councilId, termId, series, ordinal } = facts;
  if (await tx.councilSession.findFirst({ where: { councilId, termId, series, ordinal }, select: { id: true } })) refuse("ordinal-taken");
  return tx.councilSession.create({
    data: { ...facts, ...monthOf(facts), title: facts.title || sessionTitle(facts), slug, clonedFromId },
    select: { id: true, slug: true, version: true },
  });
}

/** What is known to the month stands on its first day, and has no last one. */
export function monthOf({ precision, startsOn, endsOn }: Pick<Facts, "precision" | "startsOn" | "endsOn">) {
  if (precision === "DAY") return { startsOn, endsOn };
  return { startsOn: new Date(Date.UTC(startsOn.getUTCFullYear(), startsOn.getUTCMonth(), 1)), endsOn: null };
}

const usualHours = [
  { half: "MORNING", startsAt: 480, endsAt: 690 },
  { half: "AFTERNOON", startsAt: 840, endsAt: 1020 },
] as const;

/**
 * Plans a session. Input: its facts; `halfDays` lays out a morning and an afternoon for each day.
 * @throws ZodError; AppError FORBIDDEN "ordinal-taken", "term-of-other-council", the words of the law
 */
export async function createSession(actor: Actor, input: unknown): Promise<Seen & { slug: string }> {
  const { halfDays, ...facts } = createSessionInput.parse(input);
  refuse(whyNotWrite(actor) ?? whyNotKind(facts));
  return inWords("ordinal-taken", () =>
    db.$transaction(async (tx) => {
      const made = await begin(tx, facts, null);
      if (halfDays && facts.precision === "DAY") {
        const days = daysBetween(facts.startsOn, facts.endsOn ?? facts.startsOn, MOST_DAYS);
        await tx.sitting.createMany({ data: days.flatMap((onDay) => usualHours.map((hours) => ({ sessionId: made.id, onDay, ...hours }))) });
      }
      await record(tx, actor, "session.create", { type: "session", id: made.id, detail: { slug: made.slug, version: made.version } });
      return made;
    }),
  );
}

const model = {
  startsOn: true,
  endsOn: true,
  sittings: { select: { id: true, onDay: true, half: true, startsAt: true, endsAt: true, closed: true } },
  items: {
    where: { withdrawnAt: null },
    select: {
      ...{ id: true, sittingId: true, position: true, kind: true, title: true, speakerLine: true, minutes: true },
      papers: {
        orderBy: { position: "asc" },
        select: { role: true, responsibleId: true, dueAt: true, document: { select: { drafterId: true, issuerId: true } } },
      },
    },
  },
} as const;

/**
 * Plans a session after an earlier one: half-days, items, minutes, kinds and who owes which paper, moved to the new days. No documents,
 * votes, attendance or videos. What does not fit into the new days waits for a half-day.
 * @throws as `createSession`; AppError NOT_FOUND
 */
export async function cloneSession(actor: Actor, input: unknown): Promise<Seen & { slug: string }> {
  const { fromId, ...facts } = cloneSessionInput.parse(input);
  refuse(whyNotWrite(actor) ?? whyNotKind(facts));
  return inWords("ordinal-taken", () =>
    db.$transaction(async (tx) => {
      const old = await tx.councilSession.findUnique({ where: { id: fromId }, select: model });
      if (!old) throw new AppError("NOT_FOUND");
      const moved = (day: Date) => movedDay(day, old.startsOn, facts.startsOn);
      const last = old.endsOn ? moved(old.endsOn) : null;
      const made = await begin(tx, { ...facts, endsOn: facts.endsOn ?? (facts.precision === "DAY" ? last : null) }, fromId);
      const until = facts.endsOn ?? last ?? facts.startsOn;
      const fitting = facts.precision === "DAY" ? old.sittings.filter(({ onDay }) => moved(onDay) >= facts.startsOn && moved(onDay) <= until) : [];
      const sittings = new Map<string, string>();
      for (const { id, onDay, ...sitting } of fitting) {
        const copy = await tx.sitting.create({ data: { ...sitting, sessionId: made.id, onDay: moved(onDay) }, select: { id: true } });
        sittings.set(id, copy.id);
      }
      const items = old.items.map((item) => ({ ...item, sittingId: sittings.get(item.sittingId ?? "") ?? null }));
      const places = new Map(arranged(items, [...sittings.values()]).map((placed) => [placed.id, placed.position]));
      for (const { id, papers, ...item } of items) {
        const owed = papers.flatMap(({ role, responsibleId, dueAt, document }, at) => {
          const owes = responsibleId ?? document?.drafterId ?? document?.issuerId;
          return owes ? [{ role, position: at + 1, responsibleId: owes, dueAt: dueAt && facts.precision === "DAY" ? moved(dueAt) : null }] : [];
        });
        await tx.agendaItem.create({
          data: { ...item, sessionId: made.id, position: places.get(id) ?? 1, papers: { create: owed } },
          select: { id: true },
        });
      }
      await record(tx, actor, "session.clone", { type: "session", id: made.id, detail: { slug: made.slug, clonedFrom: fromId, items: items.length } });
      return made;
    }),
  );
}
