import "server-only";
import type { Tx } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingKind } from "@/prisma/generated/enums";
import { bodyId, councilOn } from "./bodies";
import { chanceOf, idOf } from "./chance";
import type { People } from "./members";
import type { SessionPlan } from "./session-list";
import { sessionId } from "./sessions";
import { daysAfter, hourOn, writeAll } from "./write";

interface Planned {
  row: Prisma.MeetingCreateManyInput & { id: string };
  organisers: string[];
}

function meeting(
  kind: MeetingKind,
  title: string,
  on: Date,
  minutes: number,
  organisers: string[],
  rest: Omit<Partial<Prisma.MeetingCreateManyInput>, "id"> = {},
): Planned {
  const slug = slugify(`${title} ${on.toISOString().slice(0, 10)}`);
  const startsAt = hourOn(on, minutes);
  const row = {
    id: idOf(`meeting/${slug}`),
    kind,
    slug,
    title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 150 * 60_000),
    publishedAt: hourOn(daysAfter(on, -4), 600),
  };
  return { row: { ...row, ...rest }, organisers };
}

/** Each month the standing committee meets, since the beginning of the first term. */
function standing(until: Date): Planned[] {
  const found: Planned[] = [];
  for (let on = new Date("2016-08-15"); on < until; on = new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 15))) {
    const title = `Phiên họp Thường trực Hội đồng nhân dân tỉnh tháng ${on.getUTCMonth() + 1}/${on.getUTCFullYear()}`;
    found.push(
      meeting("STANDING_MEETING", title, on, 480, [`thuong-truc-hdnd-tinh${councilOn(on).tail}`], {
        place: "Phòng họp tầng 3",
        chairLine: "bà Hoàng Thị Minh Hạnh chủ trì",
      }),
    );
  }
  return found;
}

const weekly: readonly {
  weekday: number;
  minutes: number;
  kind: MeetingKind;
  title: string;
  body: string;
  place: string;
  chairLine: string;
  internal?: true;
}[] = [
  {
    weekday: 1,
    minutes: 480,
    kind: "WORKING",
    title: "Thường trực họp giao ban tuần",
    body: "thuong-truc-hdnd-tinh",
    place: "Phòng họp tầng 3",
    chairLine: "bà Hoàng Thị Minh Hạnh chủ trì",
  },
  {
    weekday: 2,
    minutes: 510,
    kind: "COMMITTEE_MEETING",
    title: "Ban Pháp chế làm việc với Sở Nội vụ",
    body: "ban-phap-che",
    place: "Phòng họp số 2",
    chairLine: "bà Đặng Thu Hương chủ trì",
  },
  {
    weekday: 3,
    minutes: 480,
    kind: "SURVEY",
    title: "Ban Dân tộc khảo sát nhà bán trú và nước sạch",
    body: "ban-dan-toc",
    place: "Xã Hua Pe",
    chairLine: "ông Giàng A Páo, trưởng đoàn",
  },
  {
    weekday: 3,
    minutes: 840,
    kind: "WORKING",
    title: "Tổ biên tập họp hoàn thiện dự thảo nghị quyết",
    body: "van-phong-doan-dbqh-va-hdnd-tinh",
    place: "Phòng họp số 1",
    chairLine: "ông Phạm Đức Lương chủ trì",
    internal: true,
  },
  {
    weekday: 4,
    minutes: 570,
    kind: "RECEPTION",
    title: "Tiếp công dân định kỳ của Ban Kinh tế – Ngân sách",
    body: "ban-kinh-te-ngan-sach",
    place: "Trụ sở tiếp công dân tỉnh",
    chairLine: "ông Vũ Hồng Sơn",
  },
  {
    weekday: 5,
    minutes: 510,
    kind: "VOTER_MEETING",
    title: "Tiếp xúc cử tri chuyên đề",
    body: "to-dai-bieu-so-6",
    place: "Nhà văn hóa xã Tà Lèng",
    chairLine: "Tổ đại biểu số 6",
  },
];

/** The weeks around the day of seeding: eight past, three to come. */
function weeks(today: Date): Planned[] {
  const monday = daysAfter(today, -((today.getUTCDay() + 6) % 7));
  return Array.from({ length: 11 }, (_, index) => daysAfter(monday, 7 * (index - 7))).flatMap((week, index) =>
    weekly
      .filter((_, place) => chanceOf(`week/${index}/${place}`).percent(85))
      .map(({ weekday, minutes, kind, title, body, place, chairLine, internal }, order) => {
        const change = index === 8 && order === 1 ? { state: "CHANGED" as const, stateNote: "Chuyển sang phòng họp số 1", sequence: 1 } : {};
        const off = index === 8 && order === 3 ? { state: "POSTPONED" as const, stateNote: "Hoãn sang tuần sau do mưa lũ", sequence: 1 } : {};
        const on = daysAfter(week, weekday - 1);
        const told = { publishedAt: hourOn(daysAfter(week, -2), 1000) };
        return meeting(kind, title, on, minutes, [body], { place, chairLine, visibility: internal ? "INTERNAL" : "PUBLIC", ...told, ...change, ...off });
      }),
  );
}

/** Meetings since 2016: what the standing committee held, the review conference of 2020, and the weeks around today. */
export async function seedMeetings(tx: Tx, sessions: readonly SessionPlan[], people: People, today: Date): Promise<void> {
  const review = meeting(
    "CONFERENCE",
    "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021",
    new Date("2021-01-05"),
    840,
    ["dang-bo-van-phong", "van-phong-hdnd-tinh", "cong-doan-van-phong"],
    { place: "Hội trường tỉnh", chairLine: "bà Hoàng Thị Minh Hạnh dự và chỉ đạo", attendees: "Lãnh đạo các Ban, công chức, người lao động Văn phòng" },
  );
  const deadlines = sessions
    .filter(({ state }) => state === "CONVENED")
    .map((session) =>
      meeting(
        "DEADLINE",
        `Gửi tài liệu ${session.title.charAt(0).toLowerCase()}${session.title.slice(1)} đến đại biểu`,
        daysAfter(session.from, -5),
        900,
        ["van-phong-doan-dbqh-va-hdnd-tinh"],
        {
          ...{ endsAt: null, sessionId: sessionId(session), publishedAt: hourOn(daysAfter(today, -3), 600) },
        },
      ),
    );
  const meetings = [...standing(daysAfter(today, -1)), review, ...deadlines, ...weeks(today)];
  await writeAll(
    tx.meeting,
    meetings.map(({ row }) => row),
  );
  await writeAll(
    tx.meetingOrganiser,
    meetings.flatMap(({ row, organisers }) => organisers.map((body, index) => ({ meetingId: row.id, bodyId: bodyId(body), position: index + 1 }))),
  );
  await writeAll(
    tx.meetingParticipant,
    ["Hoàng Thị Minh Hạnh", "Nguyễn Quốc Trường", "Phạm Đức Lương"].map((name, index) => ({
      ...{ id: idOf(`participant/${review.row.id}/${index}`), meetingId: review.row.id, position: index + 1, personId: people.get(name) ?? null, name },
      title: ["Chủ tịch Hội đồng nhân dân tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh", "Chánh Văn phòng"][index] ?? "",
    })),
  );
  const article = await tx.article.findFirst({ where: { slug: { startsWith: "hoi-nghi-tong-ket-cong-tac-nam-2020" } }, select: { id: true } });
  if (article) await writeAll(tx.meetingArticle, [{ meetingId: review.row.id, articleId: article.id }]);
}
