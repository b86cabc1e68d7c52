import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { rowsOf } from "@/lib/core/pagination";
import { mailServer } from "@/lib/mail/smtp";
import type { Prisma } from "@/prisma/generated/client";
import type { LetterState } from "@/prisma/generated/enums";
import { kindWord, type NotificationKind, proposedByMail, sentenceOf } from "./labels";
import { kindsFor, mayReadLetter, whyNotSeeLetters } from "./policy";

/** Something that somebody was told. */
export interface NotificationLine {
  id: string;
  kind: string;
  /** One sentence without a full stop. */
  sentence: string;
  text: string;
  address: string;
  at: Date;
  readAt: Date | null;
}

/** One's own, as far as one may (still) be told; the permissions lie in the row, so the database can ask. */
function ownWhere(actor: Actor): Prisma.NotificationWhereInput {
  return { accountId: actor.id ?? "", OR: [{ needs: { isEmpty: true } }, { needs: { hasSome: actor.permissions } }] };
}

/** How many are unread; the number in the bell. */
export async function unreadCount(actor: Actor): Promise<number> {
  return actor.id === null ? 0 : db.notification.count({ where: { ...ownWhere(actor), readAt: null } });
}

/** What this actor was told, newest first, a page at a time. */
export async function myNotifications(
  actor: Actor,
  page: { page: number; size: number },
): Promise<{ items: NotificationLine[]; total: number; unread: number }> {
  if (actor.id === null) return { items: [], total: 0, unread: 0 };
  const where = ownWhere(actor);
  const [rows, total, unread] = await Promise.all([
    db.notification.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...rowsOf(page.page, page.size) }),
    db.notification.count({ where }),
    unreadCount(actor),
  ]);
  const items = rows.map(({ id, kind, byName, about, text, address, createdAt, readAt }) => {
    return { id, kind, sentence: sentenceOf({ kind, byName, about }), text, address, at: createdAt, readAt };
  });
  return { items, total, unread };
}

/** What comes by e-mail, and what could. `version` 0: nothing was chosen yet. @throws AppError FORBIDDEN for the system's own actors */
export async function myMailChoice(actor: Actor): Promise<{ kinds: NotificationKind[]; chosen: string[]; version: number }> {
  if (actor.id === null) throw new AppError("FORBIDDEN", "no-account");
  const choice = await db.mailChoice.findUnique({ where: { accountId: actor.id }, select: { kinds: true, version: true } });
  return { kinds: kindsFor(actor), chosen: choice?.kinds ?? [...proposedByMail], version: choice?.version ?? 0 };
}

/** A letter that has not gone. */
export interface LetterLine {
  id: string;
  version: number;
  to: string;
  email: string;
  state: LetterState;
  tries: number;
  problem: string | null;
  at: Date;
  /** The kind alone. */
  kind: string;
  /** What it says; null for an actor who may not see what it is about. */
  words: { sentence: string; text: string; address: string } | null;
}

/**
 * Letters that wait or could not be sent, newest first, a page at a time; `ready` tells whether a mail server is set.
 * @throws AppError FORBIDDEN
 */
export async function waitingLetters(actor: Actor, page: { page: number; size: number }): Promise<{ items: LetterLine[]; total: number; ready: boolean }> {
  const refusal = whyNotSeeLetters(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const where = { state: { in: ["QUEUED", "WAITING", "FAILED"] } } satisfies Prisma.LetterWhereInput;
  const [rows, total] = await Promise.all([
    db.letter.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...rowsOf(page.page, page.size),
      select: {
        id: true,
        version: true,
        state: true,
        tries: true,
        problem: true,
        createdAt: true,
        notification: {
          select: {
            accountId: true,
            kind: true,
            byName: true,
            about: true,
            text: true,
            address: true,
            needs: true,
            account: { select: { displayName: true, email: true } },
          },
        },
      },
    }),
    db.letter.count({ where }),
  ]);
  const items = rows.map(({ id, version, state, tries, problem, createdAt, notification }) => {
    const { account, kind, text, address } = notification;
    const words = mayReadLetter(actor, notification) ? { sentence: sentenceOf(notification), text, address } : null;
    return { id, version, to: account.displayName, email: account.email, state, tries, problem, at: createdAt, kind: kindWord(kind), words };
  });
  return { items, total, ready: mailServer() !== null };
}
