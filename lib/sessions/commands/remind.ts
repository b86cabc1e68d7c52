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

/**
 * Takes the reminder of this day: of two people who press at once one reminds. What was read before may be otherwise by now: a paper that
 * came, that another body owes, of an item that was withdrawn or a session in the trash, is not asked for.
 */
async function claim(tx: Tx, actor: Actor, { debt: { kind, id, bodyId }, item }: Owed, at: Date): Promise<boolean> {
  const open = { id, OR: [{ remindedAt: null }, { remindedAt: { lt: startOfDayVn(at) } }] };
  const standing = { id: item.id, withdrawnAt: null, session: { trashedAt: null } };
  const data = { remindedAt: at, remindedBy: actor.name };
  const { count } =
    kind === "paper"
      ? await tx.agendaPaper.updateMany({ where: { ...open, documentId: null, responsibleId: bodyId, item: standing }, data })
      : await tx.examination.updateMany({
          where: { ...open, reportId: null, committeeId: bodyId, document: { agendaPapers: { some: { item: standing } } } },
          data,
        });
  return count > 0;
}

/** Whether one of the debts was reminded of on this day already. */
async function remindedToday(tx: Tx, owed: readonly Owed[], at: Date): Promise<boolean> {
  const where = { id: { in: owed.map(({ debt }) => debt.id) }, remindedAt: { gte: startOfDayVn(at) } };
  const found = [await tx.agendaPaper.findFirst({ where, select: { id: true } }), await tx.examination.findFirst({ where, select: { id: true } })];
  return found.some(Boolean);
}

/** Who heard of a reminder: somebody of the body, else the clerks, else nobody. */
type Heard = "body" | "clerks" | "nobody";

/** Tells whoever works for a body what it owes; where nobody of it can be told, the clerks, who call or write. */
async function tellBody(tx: Tx, actor: Actor, session: DeskSession, bodyId: string, owed: readonly Owed[], at: Date): Promise<Heard> {
  const body = await tx.body.findUniqueOrThrow({
    where: { id: bodyId },
    select: { name: true, phone: true, email: true, accounts: { where: { disabledAt: null }, select: { id: true } } },
  });
  const [first] = owed;
  const reach = [body.phone, body.email].filter(Boolean).join(", ");
  const head = `${body.name} còn phải gửi cho ${session.title}:`;
  const call = `Cơ quan này chưa có ai nhận được thông báo trên cổng: gọi điện hoặc gửi công văn${reach ? ` (${reach})` : ""}.`;
  const lines = owed.map((one) => owedLine(one.item.title, one));
  const news = {
    kind: "paper.owed" as const,
    event: `${first?.debt.id}:${isoDate(at)}`,
    about: owed.length === 1 ? (first?.item.title ?? "") : session.title,
    address: `${sessionAdminAddress(session.id)}#${itemAnchor(first?.item.id ?? "")}`,
  };
  const own = body.accounts.map(({ id }) => id);
  // Whoever reminds is not told, and an account may be closed to this kind of news: an account alone reaches nobody.
  if ((await tell(tx, actor, { ...news, text: [head, ...lines].join("\n"), needs: ["staff.enter"], to: own })) > 0) return "body";
  const clerks = (await whoCan(tx, "council.write", at)).map(({ id }) => id).filter((id) => !own.includes(id));
  // What is to be done stands before the list, which may be cut.
  const told = await tell(tx, actor, { ...news, text: [head, call, ...lines].join("\n"), needs: ["council.write"], to: clerks });
  return told > 0 ? "clerks" : "nobody";
}

/**
 * Reminds whoever owes a paper or the report of an examination: of one, or of everything that the session waits for; each at most once a
 * day, each with a row in the log. Input: {id of the session, debtId}. It changes nothing that somebody edits, so it names no version.
 * @returns how many bodies were told through their own accounts, for how many the clerks were, and for how many nobody could be
 * @throws ZodError; AppError FORBIDDEN "nothing-owed", "reminded-today", NOT_FOUND
 */
export async function remindOwing(actor: Actor, input: unknown): Promise<{ id: string } & Record<Heard, number>> {
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
    for (const one of owed) if (await claim(tx, actor, one, at)) claimed.push(one);
    if (claimed.length === 0) refuse((await remindedToday(tx, owed, at)) ? "reminded-today" : "nothing-owed");
    const heard = { body: 0, clerks: 0, nobody: 0 };
    for (const [bodyId, debts] of Map.groupBy(claimed, ({ debt }) => debt.bodyId)) heard[await tellBody(tx, actor, session, bodyId, debts, at)] += 1;
    for (const { debt, item, role: paperRole } of claimed) {
      const detail = { bodyId: debt.bodyId, owedKind: debt.kind, owedId: debt.id, paperRole };
      await record(tx, actor, "agenda.remind", { type: "agenda-item", id: item.id, detail });
    }
    return { id, ...heard };
  });
}
