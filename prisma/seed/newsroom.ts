import "server-only";
import { isoDate, isoDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { storeDocument } from "@/lib/files/commands";
import type { Body } from "@/lib/news/body";
import { approveAndPublish } from "@/lib/news/commands/approve";
import { createArticle } from "@/lib/news/commands/create";
import { returnEdition } from "@/lib/news/commands/return";
import { saveCategory } from "@/lib/news/commands/save-category";
import { submitEdition } from "@/lib/news/commands/submit";
import { limits } from "@/lib/news/schema";
import { savePerson } from "@/lib/people/commands";
import type { Newsroom } from "./accounts";
import { type CategoryKey, categories } from "./categories";
import { type PersonKey, people } from "./people";
import { type SceneKey, scenes, seedPictures } from "./pictures";
import type { Story } from "./writing";

/*
 * The demo goes through the commands of the newsroom: two people behind every article, and an audit trail to look at. Each step
 * asks first what is there, so that a seeding that was killed goes on where it stopped.
 */

/** What the stories refer to, by the ids under which it is kept. */
export interface Shelf {
  categories: Record<CategoryKey, string>;
  people: Record<PersonKey, string>;
  pictures: Record<SceneKey, string>;
}

/** Categories, people and pictures of the demo, made where they are missing. */
export async function seedShelf({ approver, authors }: Newsroom): Promise<Shelf> {
  const shelf: { categories: Partial<Shelf["categories"]>; people: Partial<Shelf["people"]> } = { categories: {}, people: {} };
  for (const [position, [key, name]] of (Object.entries(categories) as [CategoryKey, string][]).entries()) {
    const kept = await db.category.findFirst({ where: { name }, select: { id: true } });
    shelf.categories[key] = (kept ?? (await saveCategory(approver, { name, position: position + 1 }))).id;
  }
  for (const [key, person] of Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][]) {
    const kept = await db.person.findFirst({ where: { fullName: person.fullName }, select: { id: true } });
    shelf.people[key] = (kept ?? (await savePerson(approver, person))).id;
  }
  return { ...(shelf as Omit<Shelf, "pictures">), pictures: await seedPictures(authors.khai) };
}

function bodyOf(story: Story, { pictures }: Shelf): Body {
  const content = story.body.map((block) => {
    if (block.type !== "scene") return block;
    const { scene, caption, credit } = block;
    return { type: "figure" as const, attrs: { fileId: pictures[scene], caption, credit, alt: scenes[scene] } };
  });
  return { type: "doc", content };
}

async function write(story: Story, newsroom: Newsroom, shelf: Shelf): Promise<void> {
  const author = newsroom.authors[story.author];
  const attachments = [];
  for (const { title, name, text } of story.attachments ?? []) {
    // Spreadsheet programs take a CSV for UTF-8 only by its first three bytes.
    const bytes = new TextEncoder().encode(name.endsWith(".csv") ? `\ufeff${text}` : text);
    attachments.push({ fileId: (await storeDocument(author, { bytes, name })).id, title });
  }
  const photographed = story.body.some((block) => block.type === "scene") && !story.pictures;
  await createArticle(author, {
    title: story.title,
    standfirst: story.standfirst,
    body: bodyOf(story, shelf),
    categoryId: shelf.categories[story.category],
    eventDate: story.event ? isoDate(story.event.at) : null,
    bylines: [
      { name: author.name, role: photographed ? "TEXT_AND_PICTURES" : "TEXT" },
      ...(story.pictures ? [{ name: story.pictures, role: "PICTURES" }] : []),
    ],
    people: (story.people ?? []).map((key) => shelf.people[key]),
    attachments,
  });
}

/** Brings one article to where it belongs: written, sent up, and approved by somebody else. */
export async function seedStory(story: Story, newsroom: Newsroom, shelf: Shelf): Promise<void> {
  const edition = () =>
    db.edition.findFirst({ where: { number: 1, article: { slug: slugify(story.title, limits.slug - 5) } }, select: { id: true, version: true, state: true } });
  const goal = story.goal ?? { state: "PUBLISHED" as const };
  if (!(await edition())) await write(story, newsroom, shelf);
  let now = await edition();
  if (now?.state === "DRAFT" && goal.state !== "DRAFT") {
    await submitEdition(newsroom.authors[story.author], { id: now.id, version: now.version });
    now = await edition();
  }
  if (now?.state !== "SUBMITTED" || goal.state === "SUBMITTED") return;
  const seen = { id: now.id, version: now.version };
  if (goal.state === "RETURNED") await returnEdition(newsroom.approver, { ...seen, reason: goal.reason });
  else await approveAndPublish(newsroom.approver, { ...seen, publishAt: isoDateTime(story.published.at) });
}
