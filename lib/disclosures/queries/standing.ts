import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { periodEnd } from "../due";
import type { Ready } from "../policy";
import { tableOf } from "../table";

/* What an edition takes over from the working copy, and whether there is anything to take over. */

/** What readers are given of a disclosure, besides its files. */
export const contentSelect = {
  ...{ eventOn: true, decisionSymbol: true, decisionOn: true, explanation: true, unit: true, table: true, postedOn: true, postedHow: true },
} satisfies Prisma.FinanceDisclosureSelect;

type Content = Prisma.FinanceDisclosureGetPayload<{ select: typeof contentSelect }>;

/** The content alone, with its table in one spelling. */
export function contentOf({ eventOn, decisionSymbol, decisionOn, explanation, unit, table, postedOn, postedHow }: Content) {
  return { eventOn, decisionSymbol, decisionOn, explanation, unit, table: tableOf(table), postedOn, postedHow };
}

/** What decides whether a disclosure may be published: `Ready` of the policy. */
export const standingSelect = {
  ...contentSelect,
  ...{ kind: true, year: true, ordinal: true, incoming: true, publishedAt: true, trashedAt: true },
  editions: { orderBy: { ordinal: "desc" }, take: 1, select: { ...contentSelect, ordinal: true } },
  attachments: { select: { visibility: true, file: { select: { scanState: true, scanNote: true } } } },
} satisfies Prisma.FinanceDisclosureSelect;

type StandingRow = Prisma.FinanceDisclosureGetPayload<{ select: typeof standingSelect }>;

const spelled = (content: Content) => JSON.stringify(contentOf(content));

export function readyOf(row: StandingRow): Ready {
  const { kind, publishedAt, trashedAt, attachments, editions } = row;
  const [newest] = editions;
  return {
    ...{ kind, publishedAt, trashedAt, attachments },
    startsOn: periodEnd(row) ?? row.eventOn,
    rows: tableOf(row.table).rows.length,
    changed: !newest || spelled(newest) !== spelled(row),
    incoming: row.incoming !== null,
  };
}
