import "server-only";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { dayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { editionAdminAddress, reviewAddress } from "@/lib/news/addresses";
import { rebuildValidity } from "@/lib/resolutions/jobs";
import { seedAccounts } from "./accounts";
import { calendarOf } from "./calendar";
import { seedShelf, seedStory } from "./newsroom";
import { seedPages } from "./pages";
import { seedPaperFiles } from "./papers/files";
import { profile, termLine } from "./profile";
import { seedRecord } from "./record/record";
import { seedDeskReports } from "./reports/desk";
import { seedPastReports } from "./reports/past";
import { storiesOn } from "./stories";

/**
 * Fills an empty database with the made-up tỉnh Lạc Giang: accounts, categories, people, pictures and articles, the newest a day
 * old. Does nothing when the portal has a profile already; a seeding that was killed is finished by the next one.
 * @throws Error outside demo mode: the accounts have a password that everybody knows
 */
export async function seedDemo(): Promise<void> {
  if (await db.siteProfile.findUnique({ where: { id: 1 }, select: { id: true } })) return;
  const at = await now();
  const newsroom = await seedAccounts();
  const shelf = await seedShelf(newsroom);
  const calendar = calendarOf(at);
  const stories = storiesOn(calendar);
  // Before the news, so that the office sees the news first.
  await seedPages(newsroom, stories.at(Math.floor(stories.length / 2))?.published.at ?? at);
  for (const story of stories) await seedStory(story, newsroom, shelf);
  await seedRecord(calendar, at);
  await seedPaperFiles(newsroom.clerk);
  await rebuildValidity();
  // After everything that they count.
  await seedPastReports(newsroom);
  // The pages are asked about what is published from now on; the demo's past has no receipts.
  await db.publishReceipt.deleteMany({ where: { dueAt: { lte: await now() } } });
  await forgetOldNews();
  // What is said of these is news.
  await seedDeskReports(calendar, newsroom);
  const { year, month } = dayOf(at);
  // Last, because its presence says that the seeding is complete.
  await db.$transaction(async (tx) => {
    await tx.siteProfile.create({ data: { id: 1, ...profile, termLine: termLine(year, month), sampleData: true }, select: { id: true } });
    await record(tx, Actor.system("Dữ liệu mẫu", []), "site.seed", { type: "site", id: "1", detail: { articles: stories.length } });
    await changed(tx);
  });
}

/** Nobody comes back to a hundred old notifications: told is what still waits on a desk or for its hour. */
async function forgetOldNews(): Promise<void> {
  const waiting = await db.edition.findMany({
    where: { OR: [{ state: { in: ["SUBMITTED", "RETURNED"] } }, { state: "PUBLISHED", article: { publishAt: { gt: await now() } } }] },
    select: { id: true, state: true },
  });
  const addresses = waiting.map(({ id, state }) => (state === "SUBMITTED" ? reviewAddress(id) : editionAdminAddress(id)));
  await db.notification.deleteMany({ where: { address: { notIn: addresses } } });
}
