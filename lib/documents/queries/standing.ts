import "server-only";
import { itemsBehindDoors } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";

/** What decides whether a document may be shown to readers: `Standing` of the policy. */
export const standingSelect = {
  ...{ visibility: true, publishedAt: true, trashedAt: true, summary: true, body: true },
  attachments: { select: { visibility: true, file: { select: { scanState: true, scanNote: true } } } },
  session: { select: { closed: true } },
  agendaPapers: { where: { item: itemsBehindDoors }, select: { itemId: true } },
} satisfies Prisma.DocumentSelect;
