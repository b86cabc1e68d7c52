import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import type { DocumentRefusal } from "../policy";
import { standingSelect } from "../queries/standing";

export interface Seen {
  id: string;
  version: number;
}

const select = {
  ...standingSelect,
  kind: true,
  issuerId: true,
  issuerName: true,
  drafterId: true,
  year: true,
  number: true,
  symbol: true,
  slug: true,
  title: true,
  issuedOn: true,
  effectiveOn: true,
  expiresOn: true,
  signerId: true,
  signerName: true,
  signerTitle: true,
  recipients: true,
  termId: true,
  sessionId: true,
  fieldId: true,
  draftOfId: true,
  draftNumber: true,
  version: true,
  _count: { select: { agendaPapers: true, examined: true, examinationReports: true, preambles: true, relationsFrom: true, relationsTo: true, meetings: true } },
} satisfies Prisma.DocumentSelect;

export type Loaded = Prisma.DocumentGetPayload<{ select: typeof select }>;

/** In how many places of the record a document is named. */
export const usesOf = ({ _count }: Pick<Loaded, "_count">): number => Object.values(_count).reduce((sum, count) => sum + count, 0);

/** A document in the version that the actor saw. @throws AppError NOT_FOUND, also for what the actor may not open; CONFLICT; FORBIDDEN */
export async function load(tx: Tx, actor: Actor, { id, version }: Seen, why: (document: Loaded) => DocumentRefusal | null): Promise<Loaded> {
  const document = await tx.document.findFirst({ where: { id, ...openToStaff(actor) }, select });
  if (!document) throw new AppError("NOT_FOUND");
  if (document.version !== version) await refuseStale(tx, [id], fieldWords);
  const refusal = why(document);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  return document;
}

/** Check and write are one step: a stale save loses, visibly. @returns the version to name next time */
export async function write(tx: Tx, { id, version }: Seen, data: Prisma.DocumentUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.document.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}
