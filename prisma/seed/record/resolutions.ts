import "server-only";
import type { Tx } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import type { Prisma } from "@/prisma/generated/client";
import { bodyId } from "./bodies";
import { chanceOf, idOf } from "./chance";
import { fieldId } from "./fields";
import { basesOf, GUIDING, SUSPENDING } from "./laws";
import type { People } from "./members";
import type { Part } from "./parts";
import type { ResolutionPlan } from "./resolution-list";
import { sessionId } from "./sessions";
import { termId } from "./terms";
import { textOf } from "./texts";
import { day, daysAfter, hourOn, pourAll, writeAll } from "./write";

const RECIPIENTS =
  "Ủy ban Thường vụ Quốc hội, Chính phủ;\nThường trực Tỉnh ủy;\nThường trực HĐND, UBND tỉnh;\nĐoàn ĐBQH tỉnh;\nCác Ban, các Tổ đại biểu HĐND tỉnh;\nLưu: VT.";

function rowOf(plan: ResolutionPlan, people: People): Prisma.ResolutionCreateManyInput {
  const byDeputy = chanceOf(`signer/${plan.id}`).percent(8);
  const signer = byDeputy ? "Nguyễn Quốc Trường" : "Hoàng Thị Minh Hạnh";
  const { id, series, year, number, symbol, slug, title, adoptedOn, effectiveOn } = plan;
  const normative = series === "NORMATIVE";
  return {
    ...{ id, series, year, number, symbol, symbolKey: symbolKey(symbol), slug, title, adoptedOn, issuedOn: adoptedOn, effectiveOn, stage: "ISSUED" },
    issuerId: bodyId(plan.session.council),
    termId: termId(plan.session.term),
    sessionId: sessionId(plan.session),
    gazette: normative ? `Số ${plan.number + 17}+${plan.number + 18}` : "",
    gazetteOn: normative ? daysAfter(adoptedOn, 3) : null,
    ...{ signerId: people.get(signer) ?? null, signerName: signer, signerTitle: byDeputy ? "PHÓ CHỦ TỊCH" : "CHỦ TỊCH" },
    signedFor: byDeputy ? "KT. CHỦ TỊCH" : "",
    recipients: RECIPIENTS,
    discussion: "Ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp",
    publishedAt: hourOn(daysAfter(adoptedOn, 4), 600),
    createdAt: hourOn(daysAfter(adoptedOn, -20), 540),
  };
}

const prefix: Partial<Record<Part["kind"], string>> = { CHAPTER: "chuong", ARTICLE: "dieu", CLAUSE: "khoan", POINT: "diem" };
const named = (number: string) => number.toLowerCase().replace("đ", "dd");

/** Provisions of a text, in order, each with its anchor: chapters stand alone, articles count through the whole text. */
function provisionsOf(textId: string, parts: readonly Part[]): Prisma.ProvisionCreateManyInput[] {
  const rows: Prisma.ProvisionCreateManyInput[] = [];
  const walk = (part: Part, parentId: string | null, above: string) => {
    const own = `${prefix[part.kind]}-${named(part.number)}`;
    const anchor = above ? `${above}-${own}` : own;
    const id = idOf(`provision/${textId}/${anchor}`);
    const { kind, number, heading = "", content = "" } = part;
    rows.push({ id, textId, parentId, position: rows.length + 1, kind, number, heading, content, anchor });
    for (const inside of part.parts ?? []) walk(inside, id, kind === "CHAPTER" ? "" : anchor);
  };
  for (const part of parts) walk(part, null, "");
  return rows;
}

async function seedTexts(tx: Tx, plans: readonly ResolutionPlan[], at: Date): Promise<void> {
  const texts = plans.flatMap((plan) => {
    const adopted = { plan, draft: false, id: idOf(`text/${plan.id}`), label: "", number: 2, kind: "ADOPTED" as const, on: plan.adoptedOn };
    const withDraft = plan.series === "NORMATIVE" && plan.acts.length === 0;
    if (!withDraft && !plan.chosen) return [adopted];
    return [
      { plan, draft: true, id: idOf(`draft/${plan.id}`), label: "Dự thảo trình kỳ họp", number: 1, kind: "DRAFT" as const, on: daysAfter(plan.adoptedOn, -15) },
      adopted,
    ];
  });
  await writeAll(
    tx.resolutionText,
    texts.map(({ plan, id, kind, number, label, on }) => ({ id, resolutionId: plan.id, kind, number, label, onDay: on })),
  );
  await pourAll(
    tx,
    "provisions",
    texts.flatMap(({ plan, id, draft }) => provisionsOf(id, textOf(plan, draft))),
  );
  // Last: what is sealed takes no provisions any more.
  await tx.resolutionText.updateMany({ where: { sealedAt: null, id: { in: texts.map(({ id }) => id) } }, data: { sealedAt: at } });
}

interface Relation extends Prisma.LegalRelationCreateManyInput {
  id: string;
}

/** Which parts an act hits: the hand-written ones as their texts say, the others as lib-made amendments do. */
function partsOf(relation: Relation, from: ResolutionPlan, on: ResolutionPlan): Prisma.RelationPartCreateManyInput[] {
  const part = (position: number, anchor: string, action: "REPLACE" | "INSERT_AFTER" | "REPEAL", rest: Partial<Prisma.RelationPartCreateManyInput> = {}) => ({
    ...{ id: idOf(`part/${relation.id}/${position}`), relationId: relation.id, position, anchor, action, ...rest },
  });
  if (from.symbol === "24/2020/NQ-HĐND" && on.symbol === "08/2016/NQ-HĐND") return [part(1, "dieu-7-khoan-3", "REPEAL", { sourceAnchor: "dieu-3" })];
  if (relation.kind !== "AMENDMENT") return [];
  if (from.symbol === "24/2020/NQ-HĐND")
    return [
      part(1, "dieu-4-khoan-1", "REPLACE", {
        sourceAnchor: "dieu-1-khoan-1",
        newContent: "Mức khoán bảo vệ rừng phòng hộ ở xã khu vực III là 450.000 đồng/ha/năm; ở các xã còn lại là 400.000 đồng/ha/năm.",
      }),
      part(2, "dieu-4", "INSERT_AFTER", {
        ...{ sourceAnchor: "dieu-2", newKind: "ARTICLE", newNumber: "4a", newHeading: "Công khai" },
        newContent: "Danh sách hộ nhận khoán và số tiền được niêm yết tại nhà văn hóa bản trong 15 ngày.",
      }),
    ];
  return [
    part(1, "dieu-2-khoan-2", "REPLACE", {
      sourceAnchor: "dieu-1-khoan-1",
      newContent: "Mức hỗ trợ được tăng thêm cho mỗi hộ ở xã khu vực III theo biểu kèm theo.",
    }),
    part(2, "dieu-3", "INSERT_AFTER", {
      ...{ sourceAnchor: "dieu-1-khoan-2", newKind: "ARTICLE", newNumber: "3a", newHeading: "Công khai" },
      newContent: "Danh sách người được hỗ trợ được niêm yết tại nhà văn hóa thôn, bản trong 15 ngày.",
    }),
  ];
}

/** A decision of one matter names the rules of its field that came before it. */
const isNamedBy = (plan: ResolutionPlan, other: ResolutionPlan) =>
  other.series === "NORMATIVE" && other.field === plan.field && other.adoptedOn < plan.adoptedOn && other.acts.length === 0;

async function seedRelations(tx: Tx, plans: readonly ResolutionPlan[]): Promise<void> {
  const relation = (from: string, kind: Relation["kind"], rest: Partial<Relation>): Relation => ({
    ...{ id: idOf(`relation/${from}/${kind}/${rest.toResolutionId ?? rest.toActId}`), kind, ...rest },
  });
  const bases = plans.flatMap((plan) =>
    basesOf(plan.adoptedOn, plan.field).map((toActId, index) => relation(plan.id, "BASIS", { fromResolutionId: plan.id, toActId, position: index + 1 })),
  );
  const references = plans.flatMap((plan) => {
    const chance = chanceOf(`reference/${plan.id}`);
    const named = plan.series === "INDIVIDUAL" && chance.percent(8) ? plans.filter((other) => isNamedBy(plan, other)) : [];
    return named.length > 0 ? [relation(plan.id, "REFERENCE", { fromResolutionId: plan.id, toResolutionId: chance.pick(named).id })] : [];
  });
  const acts = plans.flatMap((from) =>
    from.acts.map(({ kind, on }) => ({
      from,
      on,
      row: relation(from.id, kind, { fromResolutionId: from.id, toResolutionId: on.id, effectiveOn: from.effectiveOn }),
    })),
  );
  const bySymbol = (symbol: string) => plans.find((plan) => plan.symbol === symbol)?.id ?? "";
  const others = [
    relation(GUIDING, "GUIDANCE", { fromActId: GUIDING, toResolutionId: bySymbol("24/2020/NQ-HĐND"), effectiveOn: day("2021-03-05") }),
    relation(SUSPENDING, "SUSPENSION", {
      fromActId: SUSPENDING,
      toResolutionId: bySymbol("09/2022/NQ-HĐND"),
      effectiveOn: day("2022-11-01"),
      endsOn: day("2023-03-31"),
    }),
  ];
  await pourAll(tx, "legal_relations", [...bases, ...references, ...acts.map(({ row }) => row), ...others]);
  await writeAll(
    tx.relationPart,
    acts.flatMap(({ row, from, on }) => partsOf(row, from, on)),
  );
}

/** A draft that was voted down stays one: its words are there, for staff. */
export async function seedRejected(tx: Tx, plans: readonly ResolutionPlan[]): Promise<void> {
  await pourAll(
    tx,
    "resolutions",
    plans.map(({ id, series, title, session, adoptedOn }) => ({
      ...{ id, series, title, stage: "SUBMITTED" as const, issuerId: bodyId(session.council), termId: termId(session.term), sessionId: sessionId(session) },
      createdAt: hourOn(daysAfter(adoptedOn, -20), 540),
    })),
  );
  await writeAll(
    tx.resolutionField,
    plans.map(({ id, field }) => ({ resolutionId: id, fieldId: fieldId(field) })),
  );
  const texts = plans.map((plan) => ({ plan, id: idOf(`draft/${plan.id}`) }));
  await writeAll(
    tx.resolutionText,
    texts.map(({ plan: { id: resolutionId, adoptedOn }, id }) => ({
      ...{ id, resolutionId, kind: "DRAFT" as const, number: 1, label: "Dự thảo trình kỳ họp", onDay: daysAfter(adoptedOn, -15) },
    })),
  );
  await pourAll(
    tx,
    "provisions",
    texts.flatMap(({ plan, id }) => provisionsOf(id, textOf(plan, true))),
  );
}

/** The resolutions with their fields, texts and what they do to each other. */
export async function seedResolutions(tx: Tx, plans: readonly ResolutionPlan[], people: People, at: Date): Promise<void> {
  await pourAll(
    tx,
    "resolutions",
    plans.map((plan) => rowOf(plan, people)),
  );
  await writeAll(
    tx.resolutionField,
    plans.map(({ id, field }) => ({ resolutionId: id, fieldId: fieldId(field) })),
  );
  await seedTexts(tx, plans, at);
  await seedRelations(tx, plans);
}
