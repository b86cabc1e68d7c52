import type { RelationKind, ResolutionSeries } from "@/prisma/generated/enums";
import { type Chance, chanceOf, idOf } from "./chance";
import { chosen } from "./chosen";
import { type FieldKey, fieldList } from "./fields";
import { halvesOf, type SessionPlan } from "./session-list";
import { titleFor } from "./titles";
import { daysAfter } from "./write";

/** A resolution of the made-up council, before it is written down. */
export interface ResolutionPlan {
  id: string;
  session: SessionPlan;
  series: ResolutionSeries;
  year: number;
  number: number;
  symbol: string;
  slug: string;
  title: string;
  field: FieldKey;
  /** On which half-day of its session it was adopted, from 0. */
  half: number;
  adoptedOn: Date;
  effectiveOn: Date;
  /** What it does to an earlier one. */
  acts: { kind: RelationKind; on: ResolutionPlan }[];
  /** Key of the hand-written ones. */
  chosen: string | null;
  /** Voted down: it has no number, and nobody issued it. */
  rejected: boolean;
}

const two = (number: number) => String(number).padStart(2, "0");

/** "24/2020/NQ-HĐND", "45/NQ-HĐND". */
export function symbolOf(series: ResolutionSeries, year: number, number: number): string {
  return series === "NORMATIVE" ? `${two(number)}/${year}/NQ-HĐND` : `${two(number)}/NQ-HĐND`;
}

/** How the laws are spread over the fields. */
const weights: Record<ResolutionSeries, readonly FieldKey[]> = {
  NORMATIVE: [
    "ngan-sach-dau-tu",
    "ngan-sach-dau-tu",
    "nong-nghiep-moi-truong",
    "nong-nghiep-moi-truong",
    "giao-duc",
    "y-te",
    ...fieldList.map(({ slug }) => slug),
  ],
  INDIVIDUAL: [
    ...["ngan-sach-dau-tu", "ngan-sach-dau-tu", "ngan-sach-dau-tu", "to-chuc-bo-may", "dat-dai", "xay-dung-giao-thong", "phap-che-giam-sat"],
    ...fieldList.map(({ slug }) => slug),
  ] as FieldKey[],
};

/** One resolution in five changes an earlier one of its field: which, and how. */
function actOn(chance: Chance, plans: readonly ResolutionPlan[], field: FieldKey, on: Date): ResolutionPlan["acts"] {
  if (!chance.percent(34)) return [];
  const hit = new Set(plans.flatMap(({ acts }) => acts.map((act) => act.on)));
  const open = plans.filter(
    (plan) =>
      plan.series === "NORMATIVE" && plan.field === field && !plan.chosen && !hit.has(plan) && plan.acts.length === 0 && plan.adoptedOn < daysAfter(on, -300),
  );
  if (open.length === 0) return [];
  return [{ kind: chance.pick(["AMENDMENT", "AMENDMENT", "REPLACEMENT", "REPEAL"] as const), on: chance.pick(open) }];
}

const inner = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

function titleOfAct({ kind, on }: ResolutionPlan["acts"][number]): string | null {
  const named = `Nghị quyết số ${on.symbol} ${/^(Về|Thông qua|Ban hành|Quy định)/.test(on.title) ? inner(on.title) : `về ${inner(on.title)}`}`;
  if (kind === "AMENDMENT") return `Sửa đổi, bổ sung một số điều của ${named}`;
  return kind === "REPEAL" ? `Bãi bỏ ${named}` : null;
}

/** Every resolution of the sessions, in the order of adoption. */
export function resolutionPlans(sessions: readonly SessionPlan[]): ResolutionPlan[] {
  const plans: ResolutionPlan[] = [];
  const numbers = new Map<string, number>();
  const slugs = new Set<string>();
  const used = new Set(Object.values(chosen).map(({ title }) => title));
  for (const session of sessions) {
    const chance = chanceOf(`resolutions/${session.key}`);
    const halves = halvesOf(session);
    const count = session.normative + session.individual;
    // Papers are heard on the first half-days; what is heard is voted on from the second day on.
    const firstVote = halves.length > 3 ? 2 : halves.length - 1;
    for (let index = 0; index < count; index++) {
      const series: ResolutionSeries = index < session.normative ? "NORMATIVE" : "INDIVIDUAL";
      const half = firstVote + Math.floor((index * (halves.length - firstVote)) / count);
      const adoptedOn = halves[half]?.on ?? session.from;
      const year = adoptedOn.getUTCFullYear();
      const counter = `${session.council}/${series}/${year}`;
      const number = (numbers.get(counter) ?? 0) + 1;
      numbers.set(counter, number);
      const symbol = symbolOf(series, year, number);
      // After the merger a second council gives the same number in the same year: the story is told of the first.
      const first = !plans.some((plan) => plan.symbol === symbol && plan.year === year);
      const hand = (first && chosen[series === "NORMATIVE" ? symbol : `${symbol} ${year}`]) || null;
      const byHand = hand?.acts?.flatMap(({ kind, on }) => plans.filter((plan) => plan.symbol === on).map((plan) => ({ kind, on: plan })));
      let field = hand?.field ?? chance.pick(weights[series]);
      const acts = byHand ?? (series === "NORMATIVE" && !hand ? actOn(chance, plans, field, adoptedOn) : []);
      const wanted = symbol.toLowerCase().replace("đ", "d").replaceAll("/", "-");
      const slug = slugs.has(`${year}/${wanted}`) ? `${wanted}-${session.council}` : wanted;
      slugs.add(`${year}/${slug}`);
      let title = hand?.title ?? (acts[0] ? titleOfAct(acts[0]) : null);
      if (title) used.add(title);
      while (!title) {
        title = titleFor(chance, series, field, adoptedOn, used);
        // What replaces another keeps its field; for the others another one has words left.
        if (!title && acts.length > 0) acts.length = 0;
        if (!title) field = chance.pick(weights[series]);
      }
      plans.push({
        ...{ id: idOf(`resolution/${year}/${slug}`), session, series, year, number, symbol, slug, title, field, half, adoptedOn, acts },
        effectiveOn: daysAfter(adoptedOn, hand?.effectiveAfter ?? (series === "NORMATIVE" ? 10 : 0)),
        chosen: hand ? symbol : null,
        rejected: false,
      });
    }
  }
  return plans;
}

/** What was laid before the council and did not find its majority. */
export function rejectedPlans(sessions: readonly SessionPlan[]): ResolutionPlan[] {
  return sessions
    .filter(({ key }) => key === "2022-07-12")
    .map((session) => {
      const [half, slug] = [3, "muc-thu-phi-tham-quan-ho-pa-hu"];
      const adoptedOn = halvesOf(session)[half]?.on ?? session.from;
      const title = "Quy định mức thu phí tham quan hồ Pa Hu từ năm 2023";
      return {
        ...{ id: idOf(`resolution/rejected/${slug}`), session, series: "NORMATIVE", year: 2022, number: 0, symbol: "", slug, title },
        ...{ field: "van-hoa-xa-hoi", half, adoptedOn, effectiveOn: adoptedOn, acts: [], chosen: null, rejected: true },
      };
    });
}
