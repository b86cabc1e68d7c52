import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { reportAdminAddress } from "../addresses";
import { whyNotChangeAccess } from "../policy";
import { accessInput } from "../schema";
import { load, refuse, type Seen, write } from "./guard";

const sorted = (ids: readonly string[]) => [...new Set(ids)].toSorted();

/**
 * Says who may open a report: everybody once it is published, every account, or those who are named. Something restricted is open to somebody:
 * where nobody is named, to whoever restricts it. Input: accessInput. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID
 */
export async function setReportAccess(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, visibility, ...given } = accessInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, { id, version }, (standing) => whyNotChangeAccess(actor, standing, visibility));
    const restricted = visibility === "RESTRICTED";
    const bodies = restricted ? sorted(given.bodies) : [];
    const named = restricted ? sorted(given.accounts) : [];
    const accounts = restricted && named.length + bodies.length === 0 && actor.id !== null ? [actor.id] : named;
    const known = (await tx.account.count({ where: { id: { in: accounts } } })) + (await tx.body.count({ where: { id: { in: bodies } } }));
    if (known !== accounts.length + bodies.length) throw new AppError("INVALID", "unknown-body");
    const rows = await tx.recordGrant.findMany({ where: { reportId: id }, select: { accountId: true, bodyId: true } });
    const before = [sorted(rows.flatMap((row) => row.accountId ?? [])), sorted(rows.flatMap((row) => row.bodyId ?? []))];
    const sameNames = JSON.stringify(before) === JSON.stringify([accounts, bodies]);
    const fields = [...(report.visibility === visibility ? [] : ["visibility"]), ...(sameNames ? [] : ["grants"])];
    if (fields.length === 0) return { id, version };
    const saved = await write(tx, { id, version }, { visibility });
    await tx.recordGrant.deleteMany({ where: { reportId: id } });
    const data = [...accounts.map((accountId) => ({ reportId: id, accountId })), ...bodies.map((bodyId) => ({ reportId: id, bodyId }))];
    await tx.recordGrant.createMany({ data });
    if (restricted) {
      // Whoever reviews it must be able to open it.
      const blind = await tx.reportReviewer.count({
        where: { reportId: id, NOT: { account: { OR: [{ grants: { some: { reportId: id } } }, { body: { grants: { some: { reportId: id } } } }] } } },
      });
      if (blind > 0) refuse("may-not-open-it");
      // What people were told before must not go on telling its name.
      await tx.notification.updateMany({ where: { address: { startsWith: reportAdminAddress(id) } }, data: { about: "một báo cáo hạn chế", text: "" } });
    }
    // Ids, no names: the log never holds personal data by value.
    await record(tx, actor, "report.access", { type: "report", id, detail: { fields, visibility, accounts, bodies, version: saved } });
    return { id, version: saved };
  });
}
