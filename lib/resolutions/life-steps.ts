import { dayOfIso, formatDay } from "@/lib/core/dates";
import type { RelationKind } from "@/prisma/generated/enums";
import type { IsoDay } from "./effects";
import { type NamedText, shortName } from "./named-text";
import type { ResolutionPage } from "./queries/page";
import type { ValidityEvent } from "./validity-words";

/** A step on the way of a resolution. What the record does not know is no step. */
export interface LifeStep {
  name: string;
  words: string;
  href: string | null;
  state: "done" | "now" | "next";
}

type Given = Pick<ResolutionPage, "papers" | "versions" | "adoptedOn" | "session" | "effectiveOn" | "today">;

const joined = (...words: (string | null | undefined)[]) => words.filter(Boolean).join(", ");
const day = (date: Date | null) => date && formatDay(date);

/** Dự thảo → Lấy ý kiến → Thẩm tra → Thông qua → Có hiệu lực → Sửa đổi, from the papers, the session and what happened to it until today. */
export function lifeSteps(page: Given, events: readonly ValidityEvent[], names: ReadonlyMap<string, NamedText>): LifeStep[] {
  const paper = (...roles: string[]) => page.papers.find(({ role }) => roles.includes(role));
  const draft = paper("PROPOSAL", "DRAFT");
  const first = page.versions.find(({ kind }) => kind === "DRAFT");
  const opinion = paper("OPINION");
  const examination = paper("EXAMINATION");
  const steps: LifeStep[] = [];
  if (draft || first) {
    steps.push({
      name: "Dự thảo",
      words: joined(draft?.issuer && `${draft.issuer} trình`, day(draft?.issuedOn ?? first?.onDay ?? null)),
      href: draft?.href ?? null,
      state: "done",
    });
  }
  if (opinion) steps.push({ name: "Lấy ý kiến", words: joined(opinion.issuer, day(opinion.issuedOn)), href: opinion.href, state: "done" });
  if (examination) steps.push({ name: "Thẩm tra", words: joined(examination.issuer, day(examination.issuedOn)), href: examination.href, state: "done" });
  steps.push({ name: "Thông qua", words: joined(day(page.adoptedOn), page.session?.title), href: null, state: "done" });
  const changed = changeStep(events, page.today, names);
  const inForce = page.effectiveOn !== null && page.effectiveOn <= dayOfIso(page.today);
  const effect = page.effectiveOn ? `Từ ${formatDay(page.effectiveOn)}` : "Chưa rõ ngày";
  steps.push({ name: "Có hiệu lực", words: effect, href: null, state: !inForce ? "next" : changed.state === "next" ? "now" : "done" });
  return [...steps, changed];
}

const stepNames: Partial<Record<RelationKind, string>> = { REPEAL: "Bãi bỏ", REPLACEMENT: "Thay thế", SUSPENSION: "Ngưng hiệu lực" };
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** What became of it last, until today. */
function changeStep(events: readonly ValidityEvent[], today: IsoDay, names: ReadonlyMap<string, NamedText>): LifeStep {
  const past = events.filter((event) => event.day <= today && event.what !== "EFFECTIVE");
  const last = past.at(-1);
  if (!last) return { name: "Sửa đổi", words: "Chưa có văn bản sửa đổi", href: null, state: "next" };
  if (!("relation" in last)) return { name: "Hết hiệu lực", words: `Từ ${formatDay(dayOfIso(last.day))}`, href: null, state: "now" };
  const since = `từ ${formatDay(dayOfIso(last.day))}`;
  if (last.what === "LAPSES") return { name: "Hiệu lực trở lại", words: upperFirst(since), href: null, state: "now" };
  const falls = last.what === "FALLS";
  const text = names.get((falls ? last.because[0] : undefined) ?? last.relation.from);
  const name = falls ? "Khôi phục nội dung trước khi sửa" : (stepNames[last.relation.kind] ?? "Sửa đổi");
  return { name, words: joined(text && shortName(text), since), href: text?.href ?? null, state: "now" };
}
