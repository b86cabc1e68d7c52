import "server-only";
import type { Action } from "@/lib/audit/labels";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { documentAddress } from "@/lib/documents/addresses";
import { type Part, whyNotPublish, whyNotRestore, whyNotStep, whyNotTakeBack, whyNotTrash } from "../policy";
import { holdingsOf, loosePapers, type SessionPaper, sessionPapers } from "../queries/holdings";
import { partInput, seenInput, stepInput } from "../schema";
import { loadSession, type Seen, writeSession } from "./guard";
import { addressesOf, closeAddresses, freeAddresses } from "./old-addresses";

/** One step on the way of a session, or one back. Input: {id, version, to}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function stepSession(actor: Actor, input: unknown): Promise<Seen> {
  const { to, ...seen } = stepInput.parse(input);
  return db.$transaction(async (tx) => {
    const today = todayOf(await now(tx));
    const holdings = await holdingsOf(tx, seen.id, await loosePapers(tx, actor, seen.id));
    const { state: before } = await loadSession(tx, seen, (session) => whyNotStep(actor, session, to, holdings, today));
    const version = await writeSession(tx, seen, { state: to });
    await record(tx, actor, "session.step", { type: "session", id: seen.id, detail: { before, after: to, version } });
    return { id: seen.id, version };
  });
}

const publishing: Record<Part, Action> = {
  session: "session.publish",
  agenda: "session.publish-agenda",
  papers: "session.publish-papers",
  minutes: "session.publish-minutes",
};
const takingBack: Record<Part, Action> = {
  session: "session.withdraw",
  agenda: "session.withdraw-agenda",
  papers: "session.withdraw-papers",
  minutes: "session.withdraw-minutes",
};
const columns = { session: "publishedAt", agenda: "agendaPublishedAt", minutes: "minutesPublishedAt" } as const;

const written = { id: true, slug: true, version: true } as const;

/**
 * Shows those papers to readers that the documents' own policy lets go, each in the version it was asked in, with its own row and at its own
 * address, as if it had been published on its page. The others stay, and the page of the session names them. @returns how many went
 */
async function handOut(tx: Tx, actor: Actor, sessionId: string, loose: readonly SessionPaper[], at: Date): Promise<number> {
  const data = { publishedAt: at, version: { increment: 1 } };
  const ready = loose.filter(({ shown, why }) => !shown && why === null).map(({ id, version }) => ({ id, version }));
  const papers = await tx.document.updateManyAndReturn({ where: { ...sessionPapers(sessionId), publishedAt: null, OR: ready }, data, select: written });
  await tx.oldAddress.deleteMany({ where: { path: { in: papers.map(({ slug }) => documentAddress(slug)) } } });
  for (const { id, slug, version } of papers) await record(tx, actor, "document.publish", { type: "document", id, detail: { slug, version } });
  return papers.length;
}

/** Takes them away from readers: their addresses answer that they are gone. @returns the addresses */
async function callIn(tx: Tx, actor: Actor, sessionId: string): Promise<string[]> {
  const data = { publishedAt: null, version: { increment: 1 } };
  const papers = await tx.document.updateManyAndReturn({ where: { ...sessionPapers(sessionId), publishedAt: { not: null } }, data, select: written });
  for (const { id, slug, version } of papers) await record(tx, actor, "document.unpublish", { type: "document", id, detail: { slug, version } });
  const paths = papers.map(({ slug }) => documentAddress(slug));
  await tx.oldAddress.deleteMany({ where: { path: { in: paths } } });
  await tx.oldAddress.createMany({ data: paths.map((path) => ({ path, target: null, reason: "withdrawn" })) });
  return paths;
}

/**
 * Gives one part of a session to readers: itself, its agenda, its papers together, its minutes.
 * @returns also how many papers stay, where they were asked for: those that have nothing to read, or a file in quarantine
 * @throws ZodError; AppError
 */
export async function publishPart(actor: Actor, input: unknown): Promise<Seen & { left: number }> {
  const { part, ...seen } = partInput.parse(input);
  return db.$transaction(async (tx) => {
    const loose = await loosePapers(tx, actor, seen.id);
    const holdings = await holdingsOf(tx, seen.id, loose);
    const session = await loadSession(tx, seen, (standing) => whyNotPublish(actor, standing, part, holdings));
    const at = await now(tx);
    const documents = part === "papers" ? await handOut(tx, actor, seen.id, loose, at) : null;
    const version = await writeSession(tx, seen, part === "papers" ? {} : { [columns[part]]: at });
    // The session may have stood under this address before somebody renumbered another one away from it.
    if (part === "session") await freeAddresses(tx, session.slug);
    await record(tx, actor, publishing[part], { type: "session", id: seen.id, detail: { documents, version } });
    await changed(tx);
    return { id: seen.id, version, left: documents === null ? 0 : holdings.papersHidden - documents };
  });
}

/** Takes one part back from readers; nothing is deleted. The addresses of a session that is taken back answer that it is gone. @throws ZodError; AppError */
export async function takeBackPart(actor: Actor, input: unknown): Promise<Seen> {
  const { part, ...seen } = partInput.parse(input);
  return db.$transaction(async (tx) => {
    const holdings = await holdingsOf(tx, seen.id, []);
    const session = await loadSession(tx, seen, (standing) => whyNotTakeBack(actor, standing, part, holdings));
    const gone = addressesOf(session.slug);
    if (part === "papers") gone.push(...(await callIn(tx, actor, seen.id)));
    const version = await writeSession(tx, seen, part === "papers" ? {} : { [columns[part]]: null });
    if (part === "session") await closeAddresses(tx, session.slug);
    await record(tx, actor, takingBack[part], {
      type: "session",
      id: seen.id,
      detail: { documents: part === "papers" ? holdings.papersShown : null, version },
    });
    await changed(tx, gone);
    return { id: seen.id, version };
  });
}

/** Puts a session that readers do not see into the trash; its number stays its own. @throws ZodError; AppError */
export async function trashSession(actor: Actor, input: unknown): Promise<Seen> {
  const seen = seenInput.parse(input);
  return db.$transaction(async (tx) => {
    await loadSession(tx, seen, (session) => whyNotTrash(actor, session));
    const version = await writeSession(tx, seen, { trashedAt: await now(tx) });
    await record(tx, actor, "session.trash", { type: "session", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

export async function restoreSession(actor: Actor, input: unknown): Promise<Seen> {
  const seen = seenInput.parse(input);
  return db.$transaction(async (tx) => {
    await loadSession(tx, seen, (session) => whyNotRestore(actor, session));
    const version = await writeSession(tx, seen, { trashedAt: null });
    await record(tx, actor, "session.restore", { type: "session", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}
