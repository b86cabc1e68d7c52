import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import { agendaOf, type ItemPlan, sittingId } from "./agenda-plan";
import { bodyId } from "./bodies";
import { chanceOf, idOf } from "./chance";
import { memberId, type People, sits } from "./members";
import type { ResolutionPlan } from "./resolution-list";
import { roster } from "./roster";
import { halvesOf, type SessionPlan } from "./session-list";
import { termId } from "./terms";
import { daysAfter, hourOn, pourAll, writeAll } from "./write";

export const sessionId = (plan: SessionPlan) => idOf(`session/${plan.key}`);

/** Members with a mandate on a day, by their number in the roster. */
export function seatedOn({ term }: SessionPlan, on: Date): number[] {
  return roster[term].flatMap((_, index) => (sits(term, index, on) ? [index] : []));
}

/** Who was absent from a half-day: the same for attendance and votes. */
export function absentFrom(session: SessionPlan, half: number): Map<number, "EXCUSED" | "UNEXCUSED"> {
  const chance = chanceOf(`absent/${session.key}/${half}`);
  // Chairs do not miss their session.
  const others = seatedOn(session, session.from).filter((index) => index > 2);
  const count = chance.pick([0, 1, 1, 2, 2, 3, 3, 4]);
  return new Map(
    chance
      .shuffle(others)
      .slice(0, count)
      .map((index) => [index, chance.percent(92) ? "EXCUSED" : "UNEXCUSED"]),
  );
}

const held = ({ state }: SessionPlan) => state === "COMPLETE";

function rowOf(plan: SessionPlan, at: Date): Prisma.CouncilSessionCreateManyInput {
  const { slug, ordinal, title, kind, form, state, from, days, byMonth, note } = plan;
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1));
  const published = hourOn(daysAfter(from, -25), 600);
  const told = plan.state === "PLANNED" || published > at ? at : published;
  const year = from.getUTCFullYear();
  return {
    ...{ id: sessionId(plan), slug, ordinal, title, kind, form, state, note },
    councilId: bodyId(plan.council),
    termId: termId(plan.term),
    startsOn: byMonth ? first : from,
    endsOn: byMonth ? null : daysAfter(from, days - 1),
    precision: byMonth ? "MONTH" : "DAY",
    place: form === "ONLINE" ? "Họp trực tuyến tới 9 điểm cầu" : year > 2024 ? "Hội trường tỉnh, phường Tân Giang" : "Hội trường tỉnh, thành phố Lạc Thành",
    hotline: held(plan) ? "" : "0200 3 555 888",
    papersDueAt: state === "CONVENED" ? hourOn(daysAfter(from, -5), 900) : null,
    publishedAt: told,
    agendaPublishedAt: state === "PLANNED" ? null : told,
    minutesPublishedAt: held(plan) ? hourOn(daysAfter(from, days + 9), 600) : null,
  };
}

/** Half-days behind closed doors, by the key of their session. */
const closed: Readonly<Record<string, { half: number; note: string }>> = {
  "2023-07-11": { half: 1, note: "Họp kín theo đề nghị của Thường trực Hội đồng nhân dân tỉnh: thảo luận nội dung về quốc phòng, an ninh." },
};

function sittingsOf(plan: SessionPlan): Prisma.SittingCreateManyInput[] {
  return halvesOf(plan).map(({ on, half }, index) => ({
    ...{ id: sittingId(plan, index), sessionId: sessionId(plan), onDay: on, half },
    ...(closed[plan.key]?.half === index ? { closed: true, note: closed[plan.key]?.note } : {}),
    ...(half === "MORNING" ? { startsAt: 480, endsAt: 690 } : { startsAt: 840, endsAt: 1020 }),
  }));
}

const outcomeOf = ({ symbol, rejected }: ResolutionPlan) =>
  rejected
    ? "Hội đồng nhân dân không thông qua; đề nghị Ủy ban nhân dân tỉnh tính lại mức thu, trình tại kỳ họp khác."
    : `Hội đồng nhân dân thông qua Nghị quyết số ${symbol}.`;

function itemRows(plan: SessionPlan, items: readonly ItemPlan[]): Prisma.AgendaItemCreateManyInput[] {
  const positions = new Map<number, number>();
  return items.map(({ id, half, kind, title, speakerLine, minutes, resolution, withdrawn }) => {
    const position = (positions.get(half) ?? 0) + 1;
    positions.set(half, position);
    return {
      ...{ id, sessionId: sessionId(plan), sittingId: sittingId(plan, half), position, kind, title, speakerLine, minutes },
      resolutionId: resolution?.id ?? null,
      ...(withdrawn ? { withdrawnAt: hourOn(daysAfter(plan.from, -10), 960), withdrawReason: withdrawn } : {}),
      outcome: resolution ? outcomeOf(resolution) : "",
    };
  });
}

/** In each plenary discussion some members speak. */
function speechesIn(plan: SessionPlan, items: readonly ItemPlan[], people: People): Prisma.SpeechCreateManyInput[] {
  const chance = chanceOf(`speeches/${plan.key}`);
  const topics = [
    "tiến độ giải ngân vốn đầu tư công",
    "nhà bán trú cho học sinh",
    "nước sạch ở các bản vùng cao",
    "giá vật tư nông nghiệp",
    "đường liên xã sau mùa mưa",
  ];
  return items
    .filter(({ kind }) => kind === "PLENARY_DISCUSSION" && held(plan))
    .flatMap(({ id }) =>
      chance
        .shuffle(seatedOn(plan, plan.from))
        .slice(0, chance.int(5, 8))
        .map((index, position) => {
          const name = roster[plan.term][index]?.who.fullName ?? "";
          return {
            id: idOf(`speech/${id}/${position}`),
            itemId: id,
            personId: people.get(name) ?? null,
            name,
            title: "Đại biểu",
            position: position + 1,
            summary: `Nêu ý kiến về ${chance.pick(topics)}.`,
          };
        }),
    );
}

function attendanceIn(plan: SessionPlan): Prisma.AttendanceCreateManyInput[] {
  if (!held(plan)) return [];
  const seated = seatedOn(plan, plan.from);
  return halvesOf(plan).flatMap((_, half) => {
    const absent = absentFrom(plan, half);
    return seated.map((index) => ({
      ...{ sittingId: sittingId(plan, half), memberId: memberId(plan.term, roster[plan.term][index]?.who.fullName ?? "") },
      state: absent.get(index) ?? ("PRESENT" as const),
      reason: absent.get(index) === "EXCUSED" ? "Bận công tác" : "",
    }));
  });
}

/** Sessions with half-days, agenda, speakers and attendance. @returns the agenda of each session, in the same order */
export async function seedSessions(tx: Tx, plans: readonly SessionPlan[], people: People, at: Date): Promise<void> {
  await writeAll(
    tx.councilSession,
    plans.map((plan) => rowOf(plan, at)),
  );
  const chairs = ["Hoàng Thị Minh Hạnh", "Nguyễn Quốc Trường", "Lò Văn Thiện"];
  await writeAll(
    tx.sessionChair,
    plans.flatMap((plan) =>
      chairs.map((name, index) => ({
        ...{ sessionId: sessionId(plan), personId: people.get(name) ?? "", position: index + 1 },
        title: `${index === 0 ? "Chủ tịch" : "Phó Chủ tịch"} Hội đồng nhân dân tỉnh`,
      })),
    ),
  );
  await writeAll(tx.sitting, plans.flatMap(sittingsOf));
  await pourAll(tx, "attendance", plans.flatMap(attendanceIn));
  const coming = plans.filter(({ state }) => state === "CONVENED");
  await writeAll(
    tx.sessionReply,
    coming.flatMap((plan) =>
      seatedOn(plan, plan.from)
        .slice(0, 57)
        .map((index) => ({
          ...{ sessionId: sessionId(plan), memberId: memberId(plan.term, roster[plan.term][index]?.who.fullName ?? "") },
          ...{ coming: index < 55, reason: index < 55 ? "" : "Đi công tác" },
        })),
    ),
  );
}

/** The agendas, once the resolutions are there that they name. */
export async function seedAgendas(tx: Tx, plans: readonly SessionPlan[], resolutions: readonly ResolutionPlan[], people: People): Promise<void> {
  const agendas = plans.map((plan) => ({
    plan,
    items:
      plan.state === "PLANNED"
        ? []
        : agendaOf(
            plan,
            resolutions.filter(({ session }) => session === plan),
          ),
  }));
  await pourAll(
    tx,
    "agenda_items",
    agendas.flatMap(({ plan, items }) => itemRows(plan, items)),
  );
  await writeAll(
    tx.speech,
    agendas.flatMap(({ plan, items }) => speechesIn(plan, items, people)),
  );
}
