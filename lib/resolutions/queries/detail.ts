import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { PartAction, ProvisionKind, RelationKind } from "@/prisma/generated/enums";
import { Effects, type IsoDay } from "../effects";
import { type ResolutionRefusal, whyNotEdit, whyNotIssue, whyNotPublish, whyNotRestore, whyNotTrash, whyNotUnpublish } from "../policy";
import type { ProvisionRow } from "../provisions";
import { type ValidityEvent, type ValiditySpan, validityOf } from "../validity";
import { legalGraph } from "./legal-graph";
import { type TextName, textNames } from "./names";
import { factColumns, mustSee } from "./staff";

const factSelect = {
  ...factColumns,
  issuer: { select: { name: true } },
  term: { select: { name: true } },
  session: { select: { title: true } },
  fields: { select: { fieldId: true } },
} satisfies Prisma.ResolutionSelect;

type Facts = Omit<Prisma.ResolutionGetPayload<{ select: typeof factSelect }>, "fields">;

export interface RelationPartView {
  anchor: string;
  action: PartAction;
  source: string;
  newKind: ProvisionKind | null;
  newNumber: string;
  newHeading: string;
  newContent: string;
}

export interface RelationView {
  id: string;
  kind: RelationKind;
  /** True where the other text acts on this one. */
  incoming: boolean;
  /** Null where the person may not open it. */
  other: TextName | null;
  effectiveOn: Date | null;
  endsOn: Date | null;
  note: string;
  parts: RelationPartView[];
}

export interface TextView {
  id: string;
  number: number;
  kind: "DRAFT" | "ADOPTED" | "CORRECTED";
  label: string;
  onDay: Date | null;
  note: string;
  sealedAt: Date | null;
  rows: number;
}

export interface StaffResolution extends Facts {
  fieldIds: string[];
  bases: { id: string; other: TextName | null }[];
  papers: { documentId: string; role: Prisma.ResolutionPaperGetPayload<object>["role"]; other: TextName | null }[];
  relations: RelationView[];
  texts: TextView[];
  periods: ValiditySpan[];
  /** Who did what, by name; who may not be opened is "một văn bản hạn chế". */
  events: (Pick<ValidityEvent, "day" | "what"> & { by: string | null; relation: RelationKind | null; parts: string[]; because: string[] })[];
  today: IsoDay;
  why: Record<"edit" | "issue" | "publish" | "unpublish" | "trash" | "restore", ResolutionRefusal | null>;
}

const relationSelect = {
  id: true,
  kind: true,
  fromResolutionId: true,
  fromDocumentId: true,
  fromActId: true,
  toResolutionId: true,
  toDocumentId: true,
  toActId: true,
  effectiveOn: true,
  endsOn: true,
  note: true,
  parts: {
    orderBy: { position: "asc" },
    select: { anchor: true, action: true, sourceAnchor: true, newKind: true, newNumber: true, newHeading: true, newContent: true },
  },
} satisfies Prisma.LegalRelationSelect;

type RelationRow = Prisma.LegalRelationGetPayload<{ select: typeof relationSelect }>;
const fromOf = (row: RelationRow) => row.fromResolutionId ?? row.fromDocumentId ?? row.fromActId ?? "";
const toOf = (row: RelationRow) => row.toResolutionId ?? row.toDocumentId ?? row.toActId ?? "";

/** A resolution as its page in the staff area needs it; null when there is none for this person. @throws AppError FORBIDDEN */
export async function findStaffResolution(actor: Actor, id: string): Promise<StaffResolution | null> {
  mustSee(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.resolution.findFirst({ where: { id, ...openToStaff(actor) }, select: factSelect });
  if (!row) return null;
  const [relationRows, papers, texts, graph, at] = await Promise.all([
    db.legalRelation.findMany({
      where: { OR: [{ fromResolutionId: id }, { toResolutionId: id, kind: { not: "BASIS" } }] },
      orderBy: [{ position: "asc" }, { effectiveOn: "asc" }, { id: "asc" }],
      select: relationSelect,
    }),
    db.resolutionPaper.findMany({ where: { resolutionId: id }, orderBy: { position: "asc" }, select: { documentId: true, role: true } }),
    db.resolutionText.findMany({
      where: { resolutionId: id },
      orderBy: { number: "asc" },
      select: { id: true, number: true, kind: true, label: true, onDay: true, note: true, sealedAt: true, _count: { select: { provisions: true } } },
    }),
    legalGraph([id]),
    now(),
  ]);
  const validity = validityOf(new Effects(graph), id);
  const acted = validity.events.flatMap((event) => ("relation" in event ? [event.relation.from, ...event.because] : []));
  const names = await textNames(actor, [...relationRows.flatMap((one) => [fromOf(one), toOf(one)]), ...papers.map(({ documentId }) => documentId), ...acted]);
  const nameOf = (other: string) => names.get(other)?.symbol || names.get(other)?.title || "một văn bản hạn chế";
  const { fields, ...facts } = row;
  return {
    ...facts,
    fieldIds: fields.map(({ fieldId }) => fieldId),
    bases: relationRows.filter(({ kind }) => kind === "BASIS").map((one) => ({ id: one.id, other: names.get(toOf(one)) ?? null })),
    papers: papers.map((paper) => ({ ...paper, other: names.get(paper.documentId) ?? null })),
    relations: relationRows
      .filter(({ kind }) => kind !== "BASIS")
      .map((one): RelationView => {
        const incoming = one.toResolutionId === id;
        const { id: relationId, kind, effectiveOn, endsOn, note, parts } = one;
        const other = names.get(incoming ? fromOf(one) : toOf(one)) ?? null;
        const shown = parts.map(({ sourceAnchor, ...part }) => ({ ...part, source: sourceAnchor }));
        return { id: relationId, kind, incoming, other, effectiveOn, endsOn, note, parts: shown };
      }),
    texts: texts.map(({ _count, ...text }) => ({ ...text, rows: _count.provisions })),
    periods: validity.periods,
    events: validity.events.map((event) => ({
      ...{ day: event.day, what: event.what },
      ...("relation" in event
        ? { by: nameOf(event.relation.from), relation: event.relation.kind, parts: event.parts.map(({ anchor }) => anchor), because: event.because.map(nameOf) }
        : { by: null, relation: null, parts: [], because: [] }),
    })),
    today: isoDate(at),
    why: {
      edit: whyNotEdit(actor, row),
      issue: whyNotIssue(actor, row),
      publish: whyNotPublish(actor, row),
      unpublish: whyNotUnpublish(actor, row),
      trash: whyNotTrash(actor, row),
      restore: whyNotRestore(actor, row),
    },
  };
}

/** The parts of a text in reading order. @param textId of this resolution */
export async function provisionsOf(resolutionId: string, textId: string): Promise<ProvisionRow[]> {
  const rows = await db.provision.findMany({
    where: { textId, text: { resolutionId } },
    orderBy: { position: "asc" },
    select: { kind: true, number: true, heading: true, content: true, anchor: true, parent: { select: { anchor: true } } },
  });
  return rows.map(({ parent, ...words }) => ({ ...words, parent: parent?.anchor ?? null }));
}

/** The numbered parts of what counts as the text of a resolution: the last sealed one, else the adopted one, else the last draft. */
export async function partsOf(resolutionId: string): Promise<ProvisionRow[]> {
  const texts = await db.resolutionText.findMany({ where: { resolutionId }, orderBy: { number: "desc" }, select: { id: true, kind: true, sealedAt: true } });
  const settled = texts.filter(({ kind }) => kind !== "DRAFT");
  const text = settled.find(({ sealedAt }) => sealedAt) ?? settled[0] ?? texts[0];
  return text ? (await provisionsOf(resolutionId, text.id)).filter(({ kind }) => kind !== "PARAGRAPH") : [];
}
