import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import type { Part } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { disclosureAddress } from "@/lib/disclosures/addresses";
import { documentAddress } from "@/lib/documents/addresses";
import { meetingAddress } from "@/lib/meetings/addresses";
import { questionAddress } from "@/lib/questions/addresses";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { sessionAddress } from "@/lib/sessions/addresses";
import type { AttachmentRole, Visibility } from "@/prisma/generated/enums";
import { fieldWords } from "../labels";
import { isOpenToReaders, openToStaff } from "../policy";
import type { RecordType } from "../schema";

/* One door to the tables that carry attachments. What the actor may not open is not there. */

export interface Seen {
  type: RecordType;
  id: string;
  version: number;
}

export interface LoadedRecord {
  version: number;
  visibility: Visibility;
  publishedAt: Date | null;
  trashedAt: Date | null;
  /** Public address; null while it has none. */
  address: string | null;
}

const without = { version: true, publishedAt: true, trashedAt: true } as const;
const select = { ...without, visibility: true } as const;

async function find(tx: Tx, actor: Actor, { type, id }: Seen): Promise<LoadedRecord | null> {
  const where = { id, ...openToStaff(actor) };
  switch (type) {
    case "resolution": {
      const row = await tx.resolution.findFirst({ where, select: { ...select, year: true, slug: true } });
      return row && { ...row, address: row.year && row.slug ? resolutionAddress({ year: row.year, slug: row.slug }) : null };
    }
    case "document": {
      const row = await tx.document.findFirst({ where, select: { ...select, slug: true } });
      return row && { ...row, address: documentAddress(row.slug) };
    }
    case "meeting": {
      const row = await tx.meeting.findFirst({ where, select: { ...select, slug: true } });
      return row && { ...row, address: meetingAddress(row.slug) };
    }
    case "session": {
      const row = await tx.councilSession.findUnique({ where: { id }, select: { ...without, slug: true } });
      return row && { ...row, visibility: "PUBLIC", address: sessionAddress(row.slug) };
    }
    case "question": {
      const row = await tx.question.findUnique({ where: { id }, select: { ...without, slug: true } });
      return row && { ...row, visibility: "PUBLIC", address: questionAddress(row.slug) };
    }
    case "disclosure": {
      const row = await tx.financeDisclosure.findUnique({ where: { id }, select: { ...without, slug: true } });
      return row && { ...row, visibility: "PUBLIC", address: disclosureAddress(row.slug) };
    }
  }
}

/** @throws AppError NOT_FOUND, also for what the actor may not open; CONFLICT {changedBy, changedAt, what} */
export async function loadRecord(tx: Tx, actor: Actor, seen: Seen): Promise<LoadedRecord & { shown: boolean }> {
  const found = await find(tx, actor, seen);
  if (!found) throw new AppError("NOT_FOUND");
  if (found.version !== seen.version) await refuseStale(tx, [seen.id], fieldWords);
  return { ...found, shown: isOpenToReaders(found, await now(tx)) };
}

/** Check and write are one step: a stale change loses, visibly. @returns the version to name next time */
export async function raise(tx: Tx, { type, id, version }: Seen, visibility?: Visibility): Promise<number> {
  const where = { id, version };
  const next = { version: version + 1 };
  const data = visibility ? { ...next, visibility } : next;
  const writes = {
    resolution: () => tx.resolution.updateMany({ where, data }),
    document: () => tx.document.updateMany({ where, data }),
    meeting: () => tx.meeting.updateMany({ where, data }),
    session: () => tx.councilSession.updateMany({ where, data: next }),
    question: () => tx.question.updateMany({ where, data: next }),
    disclosure: () => tx.financeDisclosure.updateMany({ where, data: next }),
  };
  const { count } = await writes[type]();
  if (count === 0) await refuseStale(tx, [id], fieldWords);
  return version + 1;
}

interface RemovedAttachment {
  id: string;
  fileId: string;
  role: AttachmentRole;
  visibility: Visibility;
  title: string;
}

/** An attachment as the trail keeps it. The file stays in the library; what is restricted is named by nothing but its file, for more people read the log. */
export function attachmentPart({ id: attachmentId, fileId, role: attachmentRole, visibility, title }: RemovedAttachment, ofRecord: Visibility): Part {
  return { attachmentId, fileId, attachmentRole, visibility, title: [visibility, ofRecord].includes("RESTRICTED") ? "" : title };
}

/** Says to readers' pages that a record shows something else; what was taken away is never shown again, from no copy. */
export async function tellReaders(tx: Tx, { shown, address }: { shown: boolean; address: string | null }, takenAway: boolean): Promise<void> {
  if (shown) await changed(tx, takenAway && address ? [address] : []);
}
