import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { fillPlaces, PLACES } from "../front";
import { whyNotArrangeFront } from "../policy";
import { listCategories } from "./articles";
import { type ArticleCard, cardOf, cardSelect, cards, listed, newestFirst } from "./published";
import { titledLike } from "./staff";

const PER_CATEGORY = 4;

/** What stands at the top of the front page at an instant, which may be one to come. A pin counts while its hour and its article both stand. */
async function topAt(at: Date): Promise<ArticleCard[]> {
  const [places, newest] = await Promise.all([
    db.frontPlace.findMany({ where: { until: { gt: at }, article: listed(at) }, select: { place: true, article: { select: cardSelect } } }),
    cards(listed(at), 2 * PLACES),
  ]);
  return fillPlaces(new Map(places.flatMap(({ place, article }) => (article ? [[place, cardOf(article)] as const] : []))), newest);
}

export interface FrontPage {
  lead: ArticleCard | null;
  /** The four after the lead. */
  latest: ArticleCard[];
  /** Categories in the office's order, each with its newest articles that do not stand above. */
  sections: { category: { slug: string; name: string }; items: ArticleCard[] }[];
}

/** What the front page shows of the news. Each article stands there once. */
export async function frontPage(): Promise<FrontPage> {
  const at = await now();
  const [[lead = null, ...latest], categories] = await Promise.all([topAt(at), listCategories()]);
  const shown = [lead, ...latest].flatMap((card) => (card ? [card.id] : []));
  const sections = await Promise.all(
    categories.map(async ({ slug, name }) => ({
      category: { slug, name },
      items: await cards({ AND: [listed(at), { category: { slug }, id: { notIn: shown } }] }, PER_CATEGORY),
    })),
  );
  return { lead, latest, sections: sections.filter(({ items }) => items.length > 0) };
}

export interface FrontPlace {
  /** From 1, the lead. */
  place: number;
  /** 0 where nothing was ever pinned. */
  version: number;
  pin: { articleId: string; title: string; until: Date; state: PinState } | null;
}

/** Why readers see the article of a place, or do not: its hour has passed, it is not open yet, it is gone, or it is kept only to look things up. */
export type PinState = "shown" | "over" | "coming" | "withdrawn" | "retired";

export interface FrontDesk {
  /** By the database's clock. */
  at: Date;
  places: FrontPlace[];
  /** What readers see now, and from each hour at which a pin ends, the earliest first. */
  views: { from: Date; titles: { id: string; title: string }[] }[];
  /** What can be pinned: published or promised for an hour, the newest first. */
  candidates: { id: string; title: string; publishAt: Date }[];
}

const CANDIDATES = 40;

/**
 * The front page as those who arrange it see it.
 * @param q words of a title, to find an older article
 * @throws AppError FORBIDDEN "may-not-arrange-front"
 */
export async function frontDesk(actor: Actor, q = ""): Promise<FrontDesk> {
  const refusal = whyNotArrangeFront(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const at = await now();
  const pinnable: Prisma.ArticleWhereInput = {
    ...listed(at),
    publishAt: { not: null },
    ...(q.trim() ? { editions: { some: await titledLike(q) } } : {}),
  };
  const [rows, found] = await Promise.all([
    db.frontPlace.findMany({
      select: {
        place: true,
        version: true,
        until: true,
        article: {
          select: { id: true, publishAt: true, withdrawnAt: true, withdrawDueAt: true, retiredAt: true, publishedEdition: { select: { title: true } } },
        },
      },
    }),
    db.article.findMany({
      where: pinnable,
      select: { id: true, publishAt: true, publishedEdition: { select: { title: true } } },
      orderBy: newestFirst,
      take: CANDIDATES,
    }),
  ]);
  const places = Array.from({ length: PLACES }, (_, i): FrontPlace => {
    const row = rows.find(({ place }) => place === i + 1);
    if (!row?.article || !row.until) return { place: i + 1, version: row?.version ?? 0, pin: null };
    const { article, until, version } = row;
    return {
      place: i + 1,
      version,
      pin: { articleId: article.id, title: article.publishedEdition?.title ?? "", until, state: pinStateOf(article, until, at) },
    };
  });
  const hours = [...new Set(places.flatMap(({ pin }) => (pin && pin.until > at ? [pin.until.getTime()] : [])))].toSorted((a, b) => a - b);
  const views = [at, ...hours.map((hour) => new Date(hour))].map(async (from) => ({
    from,
    titles: (await topAt(from)).map(({ id, title }) => ({ id, title })),
  }));
  const candidates = found.flatMap(({ id, publishAt, publishedEdition }) =>
    publishAt && publishedEdition ? [{ id, publishAt, title: publishedEdition.title }] : [],
  );
  return { at, places, views: await Promise.all(views), candidates };
}

function pinStateOf(
  article: { publishAt: Date | null; withdrawnAt: Date | null; withdrawDueAt: Date | null; retiredAt: Date | null },
  until: Date,
  at: Date,
): PinState {
  if (until <= at) return "over";
  if (article.withdrawnAt || (article.withdrawDueAt && article.withdrawDueAt <= at)) return "withdrawn";
  if (article.retiredAt) return "retired";
  return article.publishAt && article.publishAt > at ? "coming" : "shown";
}
