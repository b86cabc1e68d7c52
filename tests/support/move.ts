import { Readable } from "node:stream";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { saveChoices } from "@/lib/imports/commands/choose";
import { openMove } from "@/lib/imports/commands/open-move";
import { releaseMove } from "@/lib/imports/commands/release-move";
import { startMove } from "@/lib/imports/commands/run-move";
import { readPages } from "@/lib/imports/jobs/read-pages";
import { takePages } from "@/lib/imports/jobs/take-pages";
import { moveMapping } from "@/lib/imports/move";
import { keepPortalFile } from "@/lib/imports/portal-file";
import { releasable } from "@/lib/imports/queries/moves";
import { OLD, oldPage, oldPhoto } from "./old-portal";
import { type ZipEntry, zip } from "./zip";

/* Moves of old portals for tests: the steps that people and the worker take. */

/** Brings a file in, as the staff page does. */
export async function bringIn(actor: Actor, bytes: Buffer, { name = "cong-cu.zip", base = OLD }: { name?: string; base?: string } = {}) {
  return openMove(actor, { name, base, file: await keepPortalFile(Readable.from([bytes]), 1024 * 1024 * 1024) });
}

/** Brings pages in and lets the worker read them. */
export async function readMove(actor: Actor, entries: ZipEntry[]): Promise<{ id: string; version: number }> {
  const { id } = await bringIn(actor, zip(entries));
  await readPages({ id });
  return db.move.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
}

/** What the form sends when every category becomes `choice` and nothing else is touched. */
export async function choicesFor(id: string, choice: string, overrides: Record<string, unknown> = {}) {
  const { mapping, version } = await db.move.findUniqueOrThrow({ where: { id }, select: { mapping: true, version: true } });
  const { categories, authors } = moveMapping.parse(mapping);
  return {
    id,
    version,
    categories: categories.map(({ written }) => ({ choice, name: written || "Tin khác" })),
    authors: authors.map(({ name, personId }) => ({ name, personId: personId ?? "" })),
    rule: "written",
    day: "",
    describe: true,
    ...overrides,
  };
}

/** Takes everything under new categories and lets the worker run to the end. */
export async function runMove(actor: Actor, id: string): Promise<void> {
  const { version } = await saveChoices(actor, await choicesFor(id, "new"));
  await startMove(actor, { id, version });
  await takePages({ id }, 600_000);
}

/** Somebody with these roles who has just proved who they are. */
export async function proved(actor: Actor & { id: string }): Promise<Actor & { id: string }> {
  const account = { id: actor.id, displayName: actor.name, roles: actor.roles };
  return Actor.ofAccount(account, { id: crypto.randomUUID(), reauthenticatedAt: await now() }) as Actor & { id: string };
}

/** Pages that link to the next one each, with the choices made. @param pictures on each page, 0 or 1 */
export async function chosenPages(actor: Actor & { id: string }, numbers: number[], pictures = 0) {
  const pages: ZipEntry[] = numbers.map((number) => ({ name: `tin/bai-${number}.html`, data: oldPage(number, { pictures }) }));
  for (const number of pictures ? numbers : []) pages.push({ name: `anh/anh-${number}-1.jpg`, data: await oldPhoto(number, 240, false), stored: true });
  const { id: move, version } = await readMove(actor, pages);
  const saved = await saveChoices(actor, { ...(await choicesFor(move, "new")), version });
  return { move, version: saved.version };
}

/** Brought in, chosen and run to its end by one person. */
export async function takenMove(actor: Actor & { id: string }, numbers: number[], pictures = 0): Promise<string> {
  const { move, version } = await chosenPages(actor, numbers, pictures);
  await startMove(actor, { id: move, version });
  await takePages({ id: move }, 60_000);
  return move;
}

/** Releases what stands, as somebody does who has just seen the page of the move. */
export async function release(actor: Actor & { id: string }, move: string): Promise<void> {
  const { version } = await db.move.findUniqueOrThrow({ where: { id: move }, select: { version: true } });
  await releaseMove(await proved(actor), { id: move, version, seal: (await releasable(actor, move)).seal });
}
