import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { naming } from "@/lib/core/constraints";
import { dayOfIso } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { symbolKey } from "@/lib/core/vietnamese";
import { wrongField } from "@/lib/core/wrong-field";
import type { z } from "@/lib/core/zod";
import { openToStaff } from "@/lib/visibility/policy";
import { type EnteredValue, figureOf, shareOf } from "../counting";
import { type IndicatorDefinition, RATIO } from "../definition";
import { entryRange } from "../entered";
import { fieldWords, figureWords } from "../labels";
import { partLines, readParts } from "../part-lines";
import { whyNotEnter, whyNotKnown } from "../policy";
import { partChoices } from "../queries/choices";
import { countedIn } from "../queries/counted";
import type { Place } from "../queries/place";
import { enterInput, seenInput } from "../schema";
import { meant, refuse, type Seen } from "./guard";

type Words = z.infer<typeof enterInput>;

async function partsOf(definition: IndicatorDefinition, place: Place, { parts, part, whole }: Words): Promise<EnteredValue["parts"]> {
  const choices = await partChoices(definition, place);
  const read: Record<string, Record<string, number | null>> = {};
  for (const [key, text] of Object.entries(parts)) {
    const named = choices.get(key);
    if (!named) throw wrongField(`parts.${key}`, "Tải lại trang rồi làm lại: trang đang mở đã cũ");
    const { parts: found, wrong } = readParts(text, named);
    if (wrong) throw wrongField(`parts.${key}`, wrong);
    if (Object.keys(found).length > 0) read[key] = found;
  }
  if (definition.kindOfValue !== "share" || (part === null && whole === null)) return read;
  if (part === null) throw wrongField("part", "Nhập cả hai số, ví dụ 1.206 trên 1.284");
  if (whole === null) throw wrongField("whole", "Nhập cả hai số, ví dụ 1.206 trên 1.284");
  if (part > whole) throw wrongField("part", "Số này lớn hơn số chung. Xem lại hai số");
  return { ...read, [RATIO]: { PART: part, WHOLE: whole } };
}

function amountOf({ kindOfValue }: IndicatorDefinition, { value, part, whole }: Words, parts: EnteredValue["parts"]): number | null {
  if (kindOfValue !== "share") {
    if (value !== null && !Number.isInteger(value)) throw wrongField("value", "Nhập số nguyên, ví dụ 97");
    if (value === null && Object.keys(parts).length === 0) throw wrongField("value", "Nhập số, hoặc ít nhất một phần của nó");
    return value;
  }
  const share = part !== null && whole !== null ? shareOf({ part, whole }) : null;
  if (share === null && value === null) throw wrongField("value", "Nhập tỷ lệ, ví dụ 93,9, hoặc nhập số trên tổng số");
  if (share !== null && value !== null && share !== value)
    throw wrongField("value", `Hai số đã nhập cho tỷ lệ ${figureWords({ value: share, unit: "%" })}. Xem lại hoặc để trống ô này`);
  if (value !== null && value > 100) throw wrongField("value", "Nhập tỷ lệ không quá 100");
  return value ?? share;
}

/** The document that is named by its symbol or by its address, among those that the account may open. */
async function documentOf(actor: Actor, words: string): Promise<string | null> {
  if (!words) return null;
  const slug = /(?:^|\/)van-ban\/([a-z0-9-]+)\/?$/.exec(words)?.[1];
  const document = await db.document.findFirst({
    where: { AND: [slug ? { slug } : { symbolKey: symbolKey(words) }, { trashedAt: null }, openToStaff(actor)] },
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (!document) throw wrongField("document", `Không có văn bản “${words}”. Chép số ký hiệu hoặc địa chỉ từ trang Văn bản`);
  return document.id;
}

/**
 * Writes down what a figure is said to be, with where it is from: the only value where the record has none, else the official one beside
 * the computed, which needs a note where it is another. Parts that do not add up are taken as they are and told wherever the figure is shown.
 * Input: enterInput. @throws ZodError; AppError FORBIDDEN, INVALID, NOT_FOUND, CONFLICT
 */
export async function enterValue(actor: Actor, input: unknown): Promise<Seen> {
  const words = enterInput.parse(input);
  const { definition, place } = await meant(actor, words);
  refuse(whyNotKnown(definition, place.kind, words, place.today));
  const period = entryRange(definition, { from: words.from, to: words.to });
  const parts = await partsOf(definition, place, words);
  const value = amountOf(definition, words, parts);
  const { computed } = figureOf(definition, await countedIn(definition, place, period), null, new Map());
  const shown = figureOf(definition, null, { value, parts, source: words.source, note: words.note }, new Map()).value;
  if (computed !== null && shown !== null && shown !== computed && !words.note) {
    throw wrongField(
      "note",
      `Hồ sơ có ${figureWords({ value: computed, unit: definition.unit })}. Ghi vì sao số công bố khác, ví dụ tính cả một nghị quyết ban hành đầu năm sau`,
    );
  }
  const data = { value, parts, source: words.source, note: words.note, documentId: await documentOf(actor, words.document) };
  const scope = { indicator: definition.code, periodFrom: dayOfIso(period.from), periodTo: dayOfIso(period.to), bodyId: place.id };
  return words.id === undefined ? create(actor, scope, data) : change(actor, { id: words.id, version: words.version ?? 0 }, scope, data);
}

type Named = { indicator: string; periodFrom: Date; periodTo: Date; bodyId: string };
type Data = { value: number | null; parts: EnteredValue["parts"]; source: string; note: string; documentId: string | null };

const twice = { indicator_values_indicator_periodFrom_periodTo_bodyId_key: () => new AppError("CONFLICT", "already-entered") };

async function create(actor: Actor, scope: Named, data: Data): Promise<Seen> {
  const enteredById = accountOf(actor);
  const write = () =>
    db.$transaction(async (tx) => {
      const made = await tx.indicatorValue.create({ data: { ...scope, ...data, enteredById }, select: { id: true, version: true } });
      await record(tx, actor, "indicator.enter", { type: "indicator-value", id: made.id, detail: { indicator: scope.indicator, version: made.version } });
      await changed(tx);
      return made;
    });
  return naming(write, twice);
}

/** Whoever enters a number answers for it by an account. */
function accountOf(actor: Actor): string {
  if (actor.id === null) throw new AppError("FORBIDDEN", "may-not-enter-figures");
  return actor.id;
}

const named = (data: { value: unknown; parts: unknown; source: string; note: string; documentId: string | null }) => ({
  ...{ figureValue: data.value, figureParts: JSON.stringify(data.parts), figureSource: data.source, figureNote: data.note, figureDocument: data.documentId },
});

async function change(actor: Actor, { id, version }: Seen, scope: Named, data: Data): Promise<Seen> {
  return db.$transaction(async (tx) => {
    const before = await tx.indicatorValue.findUnique({
      where: { id },
      select: { indicator: true, bodyId: true, value: true, parts: true, source: true, note: true, documentId: true },
    });
    if (!before || before.indicator !== scope.indicator || before.bodyId !== scope.bodyId) throw new AppError("NOT_FOUND");
    const { count } = await tx.indicatorValue.updateMany({
      where: { id, version, ...scope },
      data: { ...data, enteredById: accountOf(actor), version: version + 1 },
    });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    const fields = differing(named({ ...before, value: before.value?.toNumber() ?? null }), named(data));
    await record(tx, actor, "indicator.correct", { type: "indicator-value", id, detail: { indicator: scope.indicator, fields, version: version + 1 } });
    await changed(tx);
    return { id, version: version + 1 };
  });
}

/** Takes a value back, for one that was written to the wrong place. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function takeBackValue(actor: Actor, input: unknown): Promise<void> {
  const { id, version } = seenInput.parse(input);
  refuse(whyNotEnter(actor), "FORBIDDEN");
  await db.$transaction(async (tx) => {
    const before = await tx.indicatorValue.findUnique({ where: { id } });
    if (!before) throw new AppError("NOT_FOUND");
    const { count } = await tx.indicatorValue.deleteMany({ where: { id, version } });
    if (count === 0) await refuseStale(tx, [id], fieldWords);
    const { indicator, periodFrom, periodTo, bodyId, value, source, note, documentId } = before;
    const parts = Object.values(before.parts as EnteredValue["parts"]).map((own) => partLines(own, []));
    const removed = removal({
      bodyId,
      fromDay: periodFrom,
      toDay: periodTo,
      number: value?.toNumber() ?? null,
      decision: source,
      note,
      documentId,
      text: parts.join("\n"),
    });
    await record(tx, actor, "indicator.take-back", { type: "indicator-value", id, detail: { indicator, removed } });
    await changed(tx);
  });
}
