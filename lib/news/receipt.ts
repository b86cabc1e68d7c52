import { isoDateTime } from "@/lib/core/dates";
import { z } from "@/lib/core/zod";
import { articleAddress, categoryAddress } from "./addresses";

/*
 * The receipt of a publication: which public addresses are asked, and what each must answer. Pure; jobs.ts asks them. Found by
 * asking, never by believing: the database may be right while a page, a feed or a cache is not.
 */

export const receiptChecks = ["page", "list", "category", "feed", "sitemap", "search"] as const;
export type ReceiptCheck = (typeof receiptChecks)[number];

/** What one address must answer. */
export interface Ask {
  what: ReceiptCheck;
  /** Path with its query. */
  address: string;
  wants: { kind: "shows"; words: string[] } | { kind: "lacks"; path: string } | { kind: "gone" } | { kind: "leads"; to: string };
}

/** What came back. */
export interface Answered {
  status: number;
  /** Of a redirect, else null. */
  location: string | null;
  body: string;
}

/** What must be known of an article to know where it stands. */
export interface ReceiptFacts {
  event: "PUBLISHED" | "WITHDRAWN";
  slug: string;
  title: string;
  categorySlug: string;
  /** Where readers of a withdrawn article are led. */
  target: string | null;
  updatedAt: Date;
  /** Pages of the lists and number of the sitemap file on which it stands (or stood), from 1. */
  listPage: number;
  categoryPage: number;
  sitemapPage: number;
  /** False for what is only kept to look things up: no list shows it. */
  listed: boolean;
  /** Whether it is new enough for the feed. */
  inFeed: boolean;
}

/** One line of a receipt, as it is kept. */
export const receiptLine = z.object({
  what: z.enum(receiptChecks),
  address: z.string(),
  ok: z.boolean(),
  /** From the event to the last right answer of all nodes. */
  seconds: z.number(),
  /** What was wrong, in Vietnamese; empty where nothing was. */
  problem: z.string(),
});
export type ReceiptLine = z.infer<typeof receiptLine>;

const page = (address: string, number: number) => (number > 1 ? `${address}?trang=${number}` : address);

/** The first words of a title as a phrase for the search; quotes inside it would end the phrase. */
function phraseOf(title: string): string {
  const words = title
    .replace(/["“”„]/g, " ")
    .trim()
    .split(/\s+/);
  return `"${words.slice(0, 12).join(" ")}"`;
}

/** The addresses to be asked after an event, in the order in which people read the receipt. */
export function asksOf(facts: ReceiptFacts): Ask[] {
  const own = articleAddress(facts.slug);
  const lists: { what: ReceiptCheck; address: string }[] = [
    ...(facts.listed
      ? [
          { what: "list" as const, address: page("/tin-tuc", facts.listPage) },
          { what: "category" as const, address: page(categoryAddress(facts.categorySlug), facts.categoryPage) },
        ]
      : []),
    ...(facts.listed && facts.inFeed ? [{ what: "feed" as const, address: "/rss.xml" }] : []),
    { what: "sitemap", address: `/sitemap/${facts.sitemapPage}.xml` },
    { what: "search", address: `/tim-kiem?q=${encodeURIComponent(phraseOf(facts.title))}` },
  ];
  if (facts.event === "PUBLISHED") {
    const words = [own, isoDateTime(facts.updatedAt)];
    return [
      { what: "page", address: own, wants: { kind: "shows", words } },
      ...lists.map((ask) => ({ ...ask, wants: { kind: "shows" as const, words: [own] } })),
    ];
  }
  const gone: Ask = { what: "page", address: own, wants: facts.target ? { kind: "leads", to: facts.target } : { kind: "gone" } };
  return [gone, ...lists.map((ask) => ({ ...ask, wants: { kind: "lacks" as const, path: own } }))];
}

/** The addresses to be asked after the text of a standing page was published. */
export function pageAsksOf({ path, updatedAt }: { path: string; updatedAt: Date }): Ask[] {
  return [
    { what: "page", address: path, wants: { kind: "shows", words: [path, isoDateTime(updatedAt)] } },
    { what: "sitemap", address: "/sitemap/0.xml", wants: { kind: "shows", words: [path] } },
  ];
}

/** Whether a text names a path, and not only one that begins like it. */
function names(body: string, path: string): boolean {
  for (let at = body.indexOf(path); at >= 0; at = body.indexOf(path, at + 1)) if (!/[a-z0-9-]/.test(body[at + path.length] ?? "")) return true;
  return false;
}

/**
 * Judges an answer.
 * @returns null when it is right, else what is wrong, in Vietnamese
 */
export function whatIsWrong({ wants }: Ask, { status, location, body }: Answered): string | null {
  switch (wants.kind) {
    case "shows":
      if (status !== 200) return `trả lời mã ${status}`;
      return wants.words.every((words) => names(body, words)) ? null : "chưa có bản vừa đăng";
    case "lacks":
      // A list that became shorter may have lost its last page.
      if (status !== 200 && status !== 404) return `trả lời mã ${status}`;
      return names(body, wants.path) ? "còn bài đã gỡ" : null;
    case "gone":
      return status === 410 ? null : `trả lời mã ${status}, đúng ra là 410`;
    case "leads":
      if (status !== 301 && status !== 308) return `trả lời mã ${status}, đúng ra dẫn đến ${wants.to}`;
      return location?.endsWith(wants.to) ? null : `dẫn đến ${location}, đúng ra là ${wants.to}`;
  }
}
