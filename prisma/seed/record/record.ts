import "server-only";
import { todayOf } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import type { Calendar } from "../calendar";
import { seedAfterwards } from "./afterwards";
import { bodyId, seedBodies } from "./bodies";
import { seedDisclosures } from "./disclosures";
import { seedFields } from "./fields";
import { seedLaws } from "./laws";
import { seedMeetings } from "./meetings";
import { seedMembers } from "./members";
import { seedPapers } from "./papers";
import { seedQuestions } from "./questions";
import { rejectedPlans, resolutionPlans } from "./resolution-list";
import { seedRejected, seedResolutions } from "./resolutions";
import { sessionPlans } from "./session-list";
import { seedAgendas, seedSessions } from "./sessions";
import { seedTerms } from "./terms";
import { seedVotes } from "./votes";

/** Where the people of the demo accounts work. */
const desks = {
  "ha.tran": "phong-cong-tac-hdnd",
  "ngan.dinh": "phong-dan-nguyen",
  "luong.pham": "van-phong-doan-dbqh-va-hdnd-tinh",
  "hanh.hoang": "thuong-truc-hdnd-tinh",
};

async function write(tx: Tx, on: Calendar, at: Date): Promise<void> {
  const sessions = sessionPlans(on);
  const resolutions = resolutionPlans(sessions);
  const rejected = rejectedPlans(sessions);
  const voted = [...resolutions, ...rejected].toSorted((a, b) => a.adoptedOn.getTime() - b.adoptedOn.getTime());
  await seedBodies(tx);
  await seedTerms(tx);
  await seedFields(tx);
  await seedLaws(tx);
  const people = await seedMembers(tx);
  await seedSessions(tx, sessions, people, at);
  await seedResolutions(tx, resolutions, people, at);
  await seedRejected(tx, rejected);
  await seedAgendas(tx, sessions, voted, people);
  await seedPapers(tx, sessions, voted, at);
  await seedAfterwards(tx, resolutions);
  await seedVotes(tx, sessions, voted, people);
  await seedQuestions(tx, sessions, at);
  await seedMeetings(tx, sessions, people, todayOf(at));
  await seedDisclosures(tx, todayOf(at));
  for (const [name, body] of Object.entries(desks))
    await tx.account.updateMany({ where: { email: { startsWith: `${name}@` }, demo: true, bodyId: null }, data: { bodyId: bodyId(body) } });
}

/**
 * The council's record of the made-up province: three terms since 2016, written in bulk, because it happened before the portal was there.
 * The same in every demo, but for the last months, which are told from the day of seeding. All of it or nothing; never twice.
 */
export async function seedRecord(on: Calendar, at: Date): Promise<void> {
  if (await db.term.findFirst({ select: { id: true } })) return;
  await db.$transaction((tx) => write(tx, on, at), { timeout: 120_000 });
}
