import { dayColumn, instantVn, isoDateTime, isoDay, parseDay } from "@/lib/core/dates";
import { fold } from "@/lib/core/vietnamese";
import { type Block, plainText } from "@/lib/news/body";
import { limits } from "@/lib/news/schema";
import type { BylineRole } from "@/prisma/generated/enums";
import { eventDay } from "./doubts";
import type { MoveMapping } from "./move";
import type { Structured } from "./structure";

/* What people chose for a move, and what follows from it for one page. Pure. */

/** What was found in a file, with how often. */
export interface Counted {
  written: string;
  count: number;
}

interface Known {
  categories: { id: string; name: string }[];
  people: { id: string; fullName: string }[];
}

/**
 * The choices to begin with: a category of the same name, a person whose full name nobody else bears. Everything else is left
 * to people.
 */
export function proposedChoices(categories: readonly Counted[], authors: readonly Counted[], known: Known): Pick<MoveMapping, "categories" | "authors"> {
  return {
    categories: categories.map(({ written }) => {
      const same = written ? known.categories.find(({ name }) => fold(name) === fold(written)) : undefined;
      return { written, choice: same ? "existing" : "open", categoryId: same?.id ?? null, name: written };
    }),
    authors: authors.map(({ written }) => {
      const bearers = known.people.filter(({ fullName }) => fullName === written);
      return { written, name: written, personId: bearers.length === 1 ? (bearers[0]?.id ?? null) : null };
    }),
  };
}

export interface ChosenArticle {
  categoryId: string;
  bylines: { name: string; role: BylineRole; personId: string | null }[];
  /** The day of the event, "2021-01-05". */
  eventDate: string | null;
  /** The hour by which it was published, or is to be; null where neither page nor choices say one. */
  publishAt: string | null;
}

interface Page {
  category: string;
  authors: readonly string[];
  writtenAt: Date | null;
}

/** The category of a page, or why it is not taken. */
export function categoryOf(mapping: MoveMapping, category: string): { categoryId: string } | { refusal: "category-not-wanted" | "category-undecided" } {
  const chosen = mapping.categories.find(({ written }) => written === category);
  if (chosen?.choice === "none") return { refusal: "category-not-wanted" };
  return chosen?.categoryId ? { categoryId: chosen.categoryId } : { refusal: "category-undecided" };
}

function bylinesOf(mapping: MoveMapping, authors: readonly string[], structured: Structured): ChosenArticle["bylines"] {
  return authors
    .flatMap((written) => {
      const chosen = mapping.authors.find((author) => author.written === written) ?? { name: written, personId: null };
      const role = structured.bylines.find(({ name }) => name === written)?.role ?? "TEXT";
      return chosen.name ? [{ name: chosen.name.slice(0, 120), role, personId: chosen.personId }] : [];
    })
    .slice(0, limits.bylines);
}

function publishAtOf(mapping: MoveMapping, page: Page, event: Date | null): Date | null {
  if (page.writtenAt || mapping.dates.rule === "written") return page.writtenAt;
  const fixed = mapping.dates.day ? parseDay(mapping.dates.day) : null;
  return mapping.dates.rule === "event" ? event : fixed && instantVn(fixed);
}

/** Everything that the choices say about one article. @param categoryId from `categoryOf` */
export function chosenFor(mapping: MoveMapping, page: Page, structured: Structured, categoryId: string): ChosenArticle {
  const opening = structured.content.find(({ type }) => type === "paragraph");
  const lead = structured.standfirst || (opening ? plainText({ type: "doc", content: [opening] }) : "");
  const day = eventDay(lead).day?.day ?? null;
  const publishAt = publishAtOf(mapping, page, day && instantVn(day));
  return {
    categoryId,
    bylines: bylinesOf(mapping, page.authors, structured),
    eventDate: day && isoDay(dayColumn(day)),
    publishAt: publishAt && isoDateTime(publishAt),
  };
}

/** Figures whose picture has no description get their caption as one, where that was chosen. */
export function described(content: Block[], describe: boolean): Block[] {
  if (!describe) return content;
  return content.map((block) => (block.type === "figure" && !block.attrs.alt ? { ...block, attrs: { ...block.attrs, alt: block.attrs.caption } } : block));
}

/** True when a category is left undecided. */
export function isUndecided(mapping: MoveMapping): boolean {
  return mapping.categories.some(({ choice }) => choice === "open");
}
