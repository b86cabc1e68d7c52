import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { whoCan } from "@/lib/auth/standing";
import { now } from "@/lib/core/clock";
import { isoDate, startOfDayVn } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { tell } from "@/lib/notifications/tell";
import { itemAnchor, sessionAdminAddress } from "../addresses";
import type { Debt, Finding } from "../dossier";
import { owedLine } from "../labels";
import { whyNotWrite } from "../policy";
import { type DeskSession, findDeskSession } from "../queries/staff-session";
import { remindInput } from "../schema";
import { refuse } from "./guard";

type Owed = Extract<Finding, { kind: "owed" }> & { debt: Debt; item: { id: string; title: string } };

/** What the page of the session lists as owed: nobody is reminded of anything else. */
function owedIn(session: DeskSession): Owed[] {
  const items = [...session.sittings.flatMap((sitting) => sitting.items), ...session.waiting];
  return items.flatMap(({ id, title, findings }) =>
    findings.flatMap((finding) => (finding.kind === "owed" && finding.debt ? [{ ...finding, debt: finding.debt, item: { id, title } }] : [])),
  );
}

/** Takes the reminder of this day: of two people who press at once one reminds. A paper that has come meanwhile is no longer owed. */
async function claim(tx: Tx, actor: Actor, { kind, id }: Debt, at: Date): Promise<boolean> {
  const open = { id, OR: [{ remindedAt: null }, { remindedAt: { lt: startOfDayVn(at) } }] };
  const data = { remindedAt: at, remindedBy: actor.name };
  const { count } =
    kind === "paper"
      ? await tx.agendaPaper.updateMany({ where: { ...open, documentId: null }, data })
      : await tx.examination.updateMany({ where: { ...open, reportId: null }, data });
  return count > 0;
}

/** Tells whoever works for a body what it owes; where nobody does, the clerks, who call or write. @returns whether somebody of the body was told */
async function tellBody(tx: Tx, actor: Actor, session: DeskSession, bodyId: string, owed: readonly Owed[], at: Date): Promise<boolean> {
  const body = await tx.body.findUniqueOrThrow({
    where: { id: bodyId },
    select: { name: true, phone: true, email: true, accounts: { where: { disabledAt: null }, select: { id: true } } },
  });
  const staffed = body.accounts.length > 0;
  const [first] = owed;
  const reach = [body.phone, body.email].filter(Boolean).join(", ");
  const lines = [`${body.name} còn phải gửi cho ${session.title}:`, ...owed.map((one) => owedLine(one.item.title, one))];
  if (!staffed) lines.push(`Cơ quan này chưa có tài khoản trên cổng: gọi điện hoặc gửi công văn${reach ? ` (${reach})` : ""}.`);
  await tell(tx, actor, {
    kind: "paper.owed",
    event: `${first?.debt.id}:${isoDate(at)}`,
    about: owed.length === 1 ? (first?.item.title ?? "") : session.title,
    text: lines.join("\n"),
    address: `${sessionAdminAddress(session.id)}#${itemAnchor(first?.item.id ?? "")}`,
    needs: [staffed ? "staff.enter" : "council.write"],
    to: staffed ? body.accounts.map(({ id }) => id) : (await whoCan(tx, "council.write", at)).map(({ id }) => id),
  });
  return staffed;
}

/**
 * Reminds whoever owes a paper or the report of an examination: of one, or of everything that the session waits for; each at most once a
 * day, each with a row in the log. Input: {id of the session, debtId}. It changes nothing that somebody edits, so it names no version.
 * @returns how many bodies were told through their own accounts, and how many have none
 * @throws ZodError; AppError FORBIDDEN "nothing-owed", "reminded-today", NOT_FOUND
 */
export async function remindOwing(actor: Actor, input: unknown): Promise<{ id: string; told: number; unstaffed: number }> {
  const { id, debtId } = remindInput.parse(input);
  refuse(whyNotWrite(actor));
  const session = await findDeskSession(actor, id);
  if (!session) throw new AppError("NOT_FOUND");
  refuse(session.why.edit);
  const owed = owedIn(session).filter(({ debt }) => debtId === null || debt.id === debtId);
  if (owed.length === 0) refuse("nothing-owed");
  return db.$transaction(async (tx) => {
    const at = await now(tx);
    const claimed: Owed[] = [];
    for (const one of owed) if (await claim(tx, actor, one.debt, at)) claimed.push(one);
    if (claimed.length === 0) refuse("reminded-today");
    const staffed: boolean[] = [];
    for (const [bodyId, debts] of Map.groupBy(claimed, ({ debt }) => debt.bodyId)) staffed.push(await tellBody(tx, actor, session, bodyId, debts, at));
    for (const { debt, item } of claimed) await record(tx, actor, "agenda.remind", { type: "agenda-item", id: item.id, detail: { bodyId: debt.bodyId } });
    return { id, told: staffed.filter(Boolean).length, unstaffed: staffed.filter((one) => !one).length };
  });
}
