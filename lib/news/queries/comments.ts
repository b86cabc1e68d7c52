import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { placeNow } from "../anchors";
import { whyNotReadComments } from "../policy";
import type { EditionDetail } from "./edition";

/** Something that was said about an edition. */
export interface Comment {
  id: string;
  /** 1, 2, 3 … within the edition: what its pin says. */
  number: number;
  author: { id: string; name: string };
  at: Date;
  text: string;
  /** Where its block stands in the text as it is, from 0; null when it speaks of the whole. */
  place: number | null;
  /** Whether the block says something else by now. */
  changed: boolean;
  /** How the block began when this was said. */
  quote: string;
  resolved: { by: string; at: Date } | null;
  /** What was answered, oldest first. */
  replies: { id: string; author: { id: string; name: string }; at: Date; text: string }[];
}

/** What was said about an edition, oldest first; nothing for people whom it does not concern. */
export async function commentsOf(actor: Actor, edition: EditionDetail): Promise<Comment[]> {
  if (whyNotReadComments(actor, { authorId: edition.author.id, writers: edition.writers })) return [];
  const rows = await db.editionComment.findMany({
    where: { editionId: edition.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      author: { select: { id: true, displayName: true } },
      createdAt: true,
      text: true,
      place: true,
      blockHash: true,
      quote: true,
      resolvedAt: true,
      resolvedBy: { select: { displayName: true } },
      replies: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, text: true, createdAt: true, author: { select: { id: true, displayName: true } } },
      },
    },
  });
  return rows.map(({ id, author, createdAt, text, place, blockHash, quote, resolvedAt, resolvedBy, replies }, index) => ({
    id,
    number: index + 1,
    author: { id: author.id, name: author.displayName },
    at: createdAt,
    text,
    quote,
    ...(place === null || blockHash === null ? { place: null, changed: false } : placeNow({ place, hash: blockHash }, edition.body)),
    resolved: resolvedAt && resolvedBy ? { by: resolvedBy.displayName, at: resolvedAt } : null,
    replies: replies.map((reply) => ({ id: reply.id, text: reply.text, at: reply.createdAt, author: { id: reply.author.id, name: reply.author.displayName } })),
  }));
}
