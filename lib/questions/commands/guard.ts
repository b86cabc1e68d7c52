import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { sessionAddress } from "@/lib/sessions/addresses";
import type { Prisma } from "@/prisma/generated/client";
import { questionAddress } from "../addresses";
import { fieldWords } from "../labels";
import type { QuestionRefusal } from "../policy";
import { attachedSelect } from "../queries";

export interface Seen {
  id: string;
  version: number;
}

const loadSelect = {
  ...{ id: true, slug: true, sessionId: true, itemId: true, askerId: true, askerTitle: true, answererId: true, answererName: true, answererTitle: true },
  ...{ agencyId: true, fieldId: true, form: true, text: true, askedOn: true, answer: true, answeredOn: true, publishedAt: true, trashedAt: true },
  version: true,
  session: { select: { slug: true, closed: true } },
  item: { select: { sitting: { select: { closed: true } } } },
  attachments: attachedSelect,
} satisfies Prisma.QuestionSelect;

export type Loaded = Prisma.QuestionGetPayload<{ select: typeof loadSelect }>;

/** A question as it stands, unless it may not be touched so. @throws AppError NOT_FOUND, CONFLICT, FORBIDDEN */
export async function load(tx: Tx, id: string, version: number | null, why: (question: Loaded) => QuestionRefusal | null): Promise<Loaded> {
  const question = await tx.question.findUnique({ where: { id }, select: loadSelect });
  if (!question) throw new AppError("NOT_FOUND");
  if (version !== null && question.version !== version) await refuseStale(tx, [id], fieldWords);
  const refusal = why(question);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return question;
}

/** Check and write are one step: a stale save loses, visibly. Returns the new version. */
export async function write(tx: Tx, { id, version }: Seen, data: Prisma.QuestionUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.question.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

/** Readers' pages change with what they are shown. */
export async function tellReaders(tx: Tx, { publishedAt, slug, session }: Pick<Loaded, "publishedAt" | "slug" | "session">, gone = false): Promise<void> {
  if (publishedAt) await changed(tx, gone ? [questionAddress(slug), ...(session ? [sessionAddress(session.slug)] : [])] : []);
}
