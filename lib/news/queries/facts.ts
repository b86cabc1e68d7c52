import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { absoluteUrl } from "@/lib/core/public-url";
import { fold } from "@/lib/core/vietnamese";
import { whyNotSee } from "@/lib/people/policy";
import { findPeopleWritten } from "@/lib/people/queries";
import type { Prisma } from "@/prisma/generated/client";
import { type Body, bodySchema, type LinkAttrs } from "../body";
import { askOf } from "../checks";
import type { Facts, LinkFact } from "../findings";
import { keyOf, type Links, ownAddress, slugIn } from "../links";
import { askInput } from "../schema";
import { linksOf } from "./links";
import { mustRead } from "./staff";

type Reader = Pick<Tx, "article" | "oldAddress" | "category" | "missingAddress">;

const articleFacts = {
  id: true,
  slug: true,
  publishAt: true,
  withdrawnAt: true,
  withdrawDueAt: true,
  trashedAt: true,
  publishedEdition: { select: { title: true } },
  editions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
} satisfies Prisma.ArticleSelect;

function factOf(article: Prisma.ArticleGetPayload<{ select: typeof articleFacts }>, at: Date): LinkFact {
  const { publishAt, withdrawnAt, withdrawDueAt, trashedAt, publishedEdition, editions } = article;
  const title = publishedEdition?.title ?? editions[0]?.title ?? null;
  if (trashedAt) return { state: "nowhere", title };
  if (withdrawnAt || (withdrawDueAt && withdrawDueAt <= at)) return { state: "withdrawn", title };
  return { state: publishedEdition && publishAt && publishAt <= at ? "open" : "waiting", title };
}

const categoryIn = (path: string) => /^\/tin-tuc\/chuyen-muc\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null;

/**
 * What stands at the end of every link into this portal, by `keyOf`. Sections whose pages are not known here are judged by what
 * readers asked for in vain; where nobody did, nothing is said.
 */
export async function linkFacts(links: readonly LinkAttrs[], at: Date, reader: Reader = db): Promise<Record<string, LinkFact>> {
  const origin = absoluteUrl("/");
  const ids = links.flatMap((attrs) => ("articleId" in attrs ? [attrs.articleId] : []));
  const paths = new Map(
    links.flatMap((attrs): [string, string][] => {
      const own = "href" in attrs ? ownAddress(attrs.href, origin) : null;
      return own ? [[keyOf(attrs), own.path]] : [];
    }),
  );
  if (ids.length === 0 && paths.size === 0) return {};
  const wanted = [...new Set(paths.values())];
  const slugs = wanted.flatMap((path) => slugIn(path) ?? []);
  const categories = wanted.flatMap((path) => categoryIn(path) ?? []);
  // One after the other: a transaction has one connection.
  const articles = await reader.article.findMany({ where: { OR: [{ id: { in: ids } }, { slug: { in: slugs } }] }, select: articleFacts });
  const old = wanted.length > 0 ? await reader.oldAddress.findMany({ where: { path: { in: wanted } }, select: { path: true, target: true } }) : [];
  const known = categories.length > 0 ? await reader.category.findMany({ where: { slug: { in: categories } }, select: { slug: true } }) : [];
  const missing = wanted.length > 0 ? await reader.missingAddress.findMany({ where: { path: { in: wanted } }, select: { path: true } }) : [];
  const nowhere: LinkFact = { state: "nowhere", title: null };
  const ofPath = (path: string): LinkFact | null => {
    const article = articles.find(({ slug }) => slug === slugIn(path));
    if (article) return factOf(article, at);
    const moved = old.find((one) => one.path === path);
    if (moved) return { state: moved.target === null ? "withdrawn" : "open", title: null };
    if (slugIn(path) !== null) return nowhere;
    const category = categoryIn(path);
    if (category !== null) return known.some(({ slug }) => slug === category) ? { state: "open", title: null } : nowhere;
    return missing.some((one) => one.path === path) ? nowhere : null;
  };
  const facts: Record<string, LinkFact> = {};
  for (const id of ids) {
    const article = articles.find((one) => one.id === id);
    facts[id] = article ? factOf(article, at) : nowhere;
  }
  for (const [key, path] of paths) {
    const fact = ofPath(path);
    if (fact) facts[key] = fact;
  }
  return facts;
}

/** People of the record who bear one of these names, written with the right marks or not, by the folded name. */
async function peopleFacts(actor: Actor, names: readonly string[]): Promise<Facts["people"]> {
  // Who decides without writing sees no record of people: then nobody is looked for.
  if (names.length === 0 || whyNotSee(actor)) return {};
  const people: Facts["people"] = {};
  for (const { id, fullName, titleLine } of await findPeopleWritten(actor, names)) {
    const key = fold(fullName);
    people[key] = [...(people[key] ?? []), { id, fullName, titleLine }];
  }
  return people;
}

/**
 * What only the server knows of a text: where its links lead, who of the record is named in it, which day it is.
 * @throws ZodError; AppError FORBIDDEN "not-a-writer"
 */
export async function factsOf(actor: Actor, input: unknown): Promise<Facts> {
  mustRead(actor);
  const { links, names } = askInput.parse(input);
  const at = await now();
  const [found, people] = await Promise.all([linkFacts(links, at), peopleFacts(actor, names)]);
  return { today: isoDate(at), links: found, people };
}

/** A stored text, checked, with what is known of it. */
export interface TextFacts {
  body: Body;
  links: Links;
  facts: Facts;
}

/** Reads a stored text and asks where it leads readers and what the checks need to know. @throws as `factsOf` */
export async function textFactsOf(
  actor: Actor,
  row: { title: string; standfirst: string; bodyText: string; body: Prisma.JsonValue },
  at: Date,
): Promise<TextFacts> {
  const body = bodySchema.parse(row.body);
  const [links, facts] = await Promise.all([linksOf(body, at), factsOf(actor, askOf({ ...row, body }))]);
  return { body, links, facts };
}
