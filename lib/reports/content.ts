import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "@/lib/core/canonical";
import { z } from "@/lib/core/zod";
import type { Unit } from "@/lib/indicators/figure";
import { ReportPeriod, ReportSectionKind } from "@/prisma/generated/enums";
import { codePattern, partKey, reportBodySchema } from "./body";

/*
 * A version of a report: everything that its pages and files are made from, and nothing else. It holds names and definitions as they were on that
 * day, so that what was approved reads the same after an indicator, a body or a member is called otherwise. The ids behind the figures stay in
 * the snapshot; here is their hash.
 */

const code = z.string().max(80).regex(codePattern);
const day = z.iso.date();
const value = z.number().nonnegative().nullable();
const words = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const unit = z.custom<Unit>((given) => typeof given === "string" && given !== "");

const part = z.strictObject({
  key: partKey,
  name: words,
  value,
  /** How many records stand behind it; 0 for what was entered. */
  records: z.int().nonnegative(),
});

const figure = z.strictObject({
  indicator: code,
  name: words,
  unit,
  /** What it counts, and how: the sentences of the indicator on that day. */
  definition: words,
  counting: words,
  /** Law behind it: "Nghị định 30/2020/NĐ-CP"; "" for none. */
  source: words,
  /** Null where more is neither better nor worse. */
  higherIsBetter: z.boolean().nullable(),
  value,
  origin: z.enum(["COMPUTED", "ENTERED", "OFFICIAL"]),
  computed: value,
  entered: z.strictObject({ value, source: words, note: words }).nullable(),
  ratio: z.strictObject({ part: z.number(), whole: z.number() }).nullable(),
  /** What the records are: "resolution"; null where none are counted. */
  counts: z.string().nullable(),
  /** How many records stand behind it, and their ids as one hash (`recordsHash`). */
  records: z.int().nonnegative(),
  recordsHash: hash,
  breakdowns: z.array(z.strictObject({ key: code, name: words, tiles: z.boolean(), parts: z.array(part) })),
  contradictions: z.array(words),
  before: value,
  target: value,
  average: value,
});

const chartHead = {
  key: code,
  /** What it shows as one sentence: "Hai kỳ thường lệ chiếm hơn nửa số nghị quyết". */
  title: words,
  /** What is drawn: "Nghị quyết theo kỳ họp, 2020". */
  detail: words,
};
const chart = z.discriminatedUnion("kind", [
  z.strictObject({
    ...chartHead,
    kind: z.enum(["columns", "line", "bars"]),
    unit,
    /** Heads of the two columns of its table: "Kỳ họp", "Nghị quyết". */
    axis: words,
    measure: words,
    points: z
      .array(
        z.strictObject({
          /** "Kỳ họp thứ 12", and what has room under a column: "12". */
          name: words,
          short: words,
          value,
          /** Of what the title speaks. */
          strong: z.boolean(),
        }),
      )
      .max(200),
    target: value,
  }),
  z.strictObject({
    ...chartHead,
    kind: z.literal("bullets"),
    rows: z.array(z.strictObject({ name: words, unit, value, target: value, before: value })).max(40),
  }),
]);

export const reportContentSchema = z.strictObject({
  /** Raised when the shape changes: an old version is read for ever. */
  form: z.literal(1),
  title: words,
  headline: words,
  period: z.strictObject({
    kind: z.enum(ReportPeriod),
    from: day,
    to: day,
    /** "năm 2020", "6 tháng đầu năm 2020", "nhiệm kỳ 2016–2021". */
    name: words,
    /** The one it is compared with: "năm 2019"; null for none. */
    before: words.nullable(),
  }),
  /** The term of the average: "khóa XIV, nhiệm kỳ 2016–2021"; null where none is meant. */
  term: words.nullable(),
  owner: z.strictObject({ id: z.uuid(), name: words }),
  /** When the figures were frozen. */
  frozenAt: z.iso.datetime(),
  /** Head and foot of the paper; "" and null are left open, as a draft is printed. */
  official: z.strictObject({
    issuer: words,
    superior: words,
    symbol: words,
    place: words,
    issuedOn: day.nullable(),
    signedFor: words,
    signerTitle: words,
    signerName: words,
    recipients: z.array(words),
  }),
  /** Codes of the figures that stand above everything, at most six. */
  highlights: z.array(code).max(6),
  sections: z.array(z.strictObject({ id: z.uuid(), kind: z.enum(ReportSectionKind), title: words, body: reportBodySchema })),
  figures: z.array(figure),
  charts: z.array(chart),
  /** What is aimed at for the period after. */
  targets: z.array(z.strictObject({ indicator: code, name: words, unit, from: day, to: day, value: z.number().nonnegative(), source: words })),
});

export type ReportContent = z.infer<typeof reportContentSchema>;
export type ReportedFigure = ReportContent["figures"][number];
export type ReportChart = ReportContent["charts"][number];
export type PointChart = Exclude<ReportChart, { kind: "bullets" }>;
export type BulletChart = Extract<ReportChart, { kind: "bullets" }>;

/** SHA-256 of a content in hexadecimal figures, the same before and after the database kept it: an approval is bound to it. */
export function contentHash(content: ReportContent): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}

/** One hash for the ids behind a figure, in the order of the list. */
export function recordsHash(ids: readonly string[]): string {
  return createHash("sha256").update(ids.join("\n")).digest("hex");
}
