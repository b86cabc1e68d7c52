import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { openToStaff } from "@/lib/visibility/policy";
import { Prisma } from "@/prisma/generated/client";
import { fieldWords } from "../labels";
import type { ReportRefusal, Reviewed } from "../policy";

export interface Seen {
  id: string;
  version: number;
}

export function refuse(refusal: ReportRefusal | null): void {
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

const loadSelect = {
  ...{ id: true, slug: true, version: true, state: true, period: true, periodFrom: true, periodTo: true, termId: true, ownerId: true, title: true },
  ...{ headline: true, visibility: true, snapshotId: true, dueOn: true, publishedVersionId: true, publishedAt: true, withdrawnAt: true },
  ...{ meetingId: true, articleId: true, authorId: true, trashedAt: true },
  ...{ symbol: true, issuedOn: true, signedFor: true, signerTitle: true, signerName: true, recipients: true },
  owner: { select: { kind: true, name: true } },
  papers: { orderBy: { position: "asc" }, select: { documentId: true } },
  reviewers: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { accountId: true, position: true, dueOn: true } },
  versions: {
    orderBy: { number: "desc" },
    take: 1,
    select: { id: true, number: true, hash: true, madeById: true, note: true, decisions: { select: { accountId: true, kind: true } } },
  },
} satisfies Prisma.ReportSelect;

type Row = Prisma.ReportGetPayload<{ select: typeof loadSelect }>;

/** A report with what its policy asks. */
export interface Loaded extends Omit<Row, "versions">, Reviewed {
  reviewers: Row["reviewers"];
  /** The last one that was submitted; null before the first. */
  last: Row["versions"][number] | null;
}

/** Everybody whose words stood in a section at some moment. */
async function writersOf(tx: Tx, reportId: string): Promise<string[]> {
  const rows = await tx.reportSectionText.findMany({ where: { section: { reportId } }, distinct: ["authorId"], select: { authorId: true } });
  return rows.map(({ authorId }) => authorId);
}

/**
 * A report that the account may open, held until the transaction ends: nobody decides about it, or writes on it, meanwhile. Any other is not
 * there. @param version null for what does not change the report itself
 * @param hold "share" lets several people write in different sections at the same time
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT
 */
export async function load(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version: number | null },
  why: (report: Loaded) => ReportRefusal | null,
  hold: "alone" | "share" = "alone",
): Promise<Loaded> {
  await tx.$queryRaw`SELECT 1 FROM reports WHERE id = ${id}::uuid ${hold === "alone" ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR SHARE`}`;
  const row = await tx.report.findFirst({ where: { AND: [{ id }, openToStaff(actor)] }, select: loadSelect });
  if (!row) throw new AppError("NOT_FOUND");
  const { versions, ...report } = row;
  const last = versions[0] ?? null;
  const loaded = { ...report, last, decisions: last?.decisions ?? [], writers: await writersOf(tx, id) };
  if (version !== null && report.version !== version) await refuseStale(tx, [id], fieldWords);
  refuse(why(loaded));
  return loaded;
}

/** Check and write are one step: a stale save loses, visibly. Returns the new version. */
export async function write(tx: Tx, { id, version }: Seen, data: Prisma.ReportUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.report.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

/** Of these accounts those that may open the report. */
export async function whoMayOpen(tx: Tx, { id, visibility }: Pick<Loaded, "id" | "visibility">, accounts: readonly string[]): Promise<string[]> {
  if (visibility !== "RESTRICTED") return [...accounts];
  const granted = { grants: { some: { reportId: id } } };
  const rows = await tx.account.findMany({ where: { id: { in: [...accounts] }, OR: [granted, { body: granted }] }, select: { id: true } });
  return rows.map((row) => row.id);
}
