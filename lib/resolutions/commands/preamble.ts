import "server-only";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { whyNotEdit } from "../policy";
import { addBasisInput, addPaperInput, arrangeInput } from "../schema";
import { change, refuse, type Seen } from "./guard";
import { mustExist, sideOf } from "./targets";

const toColumns = { toResolutionId: true, toDocumentId: true, toActId: true } as const;

/** Puts a basis ("Căn cứ …") at the end of the preamble. Input: {id, version, target}. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function addBasis(actor: Actor, input: unknown): Promise<Seen> {
  const { target, ...seen } = addBasisInput.parse(input);
  return change(actor, seen, "resolution.preamble", async (tx, before) => {
    refuse(whyNotEdit(actor, before));
    if (target.id === seen.id) refuse("same-text");
    await mustExist(tx, actor, target);
    const bases = { fromResolutionId: seen.id, kind: "BASIS" as const };
    if (await tx.legalRelation.findFirst({ where: { ...bases, ...sideOf("to", target) }, select: { id: true } })) refuse("basis-there");
    const { _max } = await tx.legalRelation.aggregate({ where: bases, _max: { position: true } });
    await tx.legalRelation.create({ data: { ...bases, ...sideOf("to", target), position: (_max.position ?? 0) + 1 }, select: { id: true } });
    return { detail: { fields: ["bases"] } };
  });
}

/** Puts a paper of the chain (Tờ trình, Báo cáo thẩm tra …) at its end. Input: {id, version, documentId, role}. @throws as `addBasis` */
export async function addPaper(actor: Actor, input: unknown): Promise<Seen> {
  const { documentId, role, ...seen } = addPaperInput.parse(input);
  return change(actor, seen, "resolution.preamble", async (tx, before) => {
    refuse(whyNotEdit(actor, before));
    await mustExist(tx, actor, { kind: "van-ban", id: documentId });
    const of = { resolutionId: seen.id };
    if (await tx.resolutionPaper.findFirst({ where: { ...of, documentId }, select: { documentId: true } })) refuse("paper-there");
    const { _max } = await tx.resolutionPaper.aggregate({ where: of, _max: { position: true } });
    await tx.resolutionPaper.create({ data: { ...of, documentId, role, position: (_max.position ?? 0) + 1 }, select: { documentId: true } });
    return { detail: { fields: ["papers"] } };
  });
}

/** Puts bases or papers in another order; what is left out goes. Input: {id, version, list, order}. @throws as `addBasis` */
export async function arrangePreamble(actor: Actor, input: unknown): Promise<Seen> {
  const { list, order, ...seen } = arrangeInput.parse(input);
  return change(actor, seen, "resolution.preamble", async (tx, before) => {
    refuse(whyNotEdit(actor, before));
    const bases = { fromResolutionId: seen.id, kind: "BASIS" as const };
    const papers = { resolutionId: seen.id };
    const there =
      list === "bases"
        ? (await tx.legalRelation.findMany({ where: bases, select: { id: true, position: true, ...toColumns } })).map(
            ({ id, position, toResolutionId: resolutionId, toDocumentId: documentId, toActId: actId }) => ({
              id,
              part: { position, resolutionId, documentId, actId },
            }),
          )
        : (await tx.resolutionPaper.findMany({ where: papers, select: { documentId: true, role: true, position: true } })).map(
            ({ documentId, role: paperRole, position }) => ({ id: documentId, part: { position, documentId, paperRole } }),
          );
    if (order.some((id) => there.every((row) => row.id !== id)) || new Set(order).size !== order.length) refuse("other-list");
    const left = there.filter(({ id }) => !order.includes(id));
    const out = left.map(({ id }) => id);
    if (list === "bases") {
      await tx.legalRelation.deleteMany({ where: { ...bases, id: { in: out } } });
      for (const [at, id] of order.entries()) await tx.legalRelation.update({ where: { id }, data: { position: at + 1 }, select: { id: true } });
    } else {
      await tx.resolutionPaper.deleteMany({ where: { ...papers, documentId: { in: out } } });
      for (const [at, documentId] of order.entries()) await tx.resolutionPaper.updateMany({ where: { ...papers, documentId }, data: { position: at + 1 } });
    }
    return { detail: { fields: [list], ...(left.length > 0 ? { removed: left.map(({ part }) => removal(part)) } : {}) } };
  });
}
