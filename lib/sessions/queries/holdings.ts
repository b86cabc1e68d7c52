import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { type DocumentRefusal, isBehindDoors, whyNotPublish } from "@/lib/documents/policy";
import { standingSelect } from "@/lib/documents/queries/standing";
import { itemsBehindDoors } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind } from "@/prisma/generated/enums";
import type { Holdings } from "../policy";

type Reader = Pick<Tx, "sitting" | "agendaItem" | "document">;

/** The public documents of a session: what `papers` gives to readers and takes back. */
export const sessionPapers = (sessionId: string) => ({ sessionId, visibility: "PUBLIC", trashedAt: null }) satisfies Prisma.DocumentWhereInput;

const named = { id: true, version: true, kind: true, symbol: true, title: true } as const;
const order = [{ issuedOn: "asc" }, { id: "asc" }] satisfies Prisma.DocumentOrderByWithRelationInput[];

/** A public document of a session that does not stand with readers as it should. */
export interface SessionPaper {
  id: string;
  version: number;
  kind: DocumentKind;
  symbol: string;
  title: string;
  /** Readers have it, though it lies before a session or a sitting behind closed doors. */
  shown: boolean;
  /** Why it cannot be given to readers as it stands; null where it can. */
  why: DocumentRefusal | null;
}

/**
 * The public documents of a session that readers do not have and could have, each with what its own policy says of showing it; and those
 * that they have though it was held behind closed doors.
 */
export async function loosePapers(reader: Reader, actor: Actor, sessionId: string): Promise<SessionPaper[]> {
  const [hidden, shown] = await Promise.all([
    reader.document.findMany({ where: { ...sessionPapers(sessionId), publishedAt: null }, orderBy: order, select: { ...standingSelect, ...named } }),
    reader.document.findMany({
      where: {
        ...{ ...sessionPapers(sessionId), publishedAt: { not: null } },
        OR: [{ session: { closed: true } }, { agendaPapers: { some: { item: itemsBehindDoors } } }],
      },
      orderBy: order,
      select: named,
    }),
  ]);
  return [
    ...hidden
      .filter((paper) => !isBehindDoors(paper))
      .map((paper) => {
        const { id, version, kind, symbol, title } = paper;
        return { id, version, kind, symbol, title, shown: false, why: whyNotPublish(actor, paper) };
      }),
    ...shown.map((paper) => ({ ...paper, shown: true, why: null })),
  ];
}

/** What there is of a session, for its steps and for what is shown to readers. */
export async function holdingsOf(reader: Reader, id: string, loose: readonly SessionPaper[]): Promise<Holdings> {
  const [sittings, items, papersShown] = await Promise.all([
    reader.sitting.count({ where: { sessionId: id } }),
    reader.agendaItem.count({ where: { sessionId: id } }),
    reader.document.count({ where: { ...sessionPapers(id), publishedAt: { not: null } } }),
  ]);
  const hidden = loose.filter(({ shown }) => !shown);
  return { sittings, items, papersShown, papersHidden: hidden.length, papersReady: hidden.filter(({ why }) => why === null).length };
}
