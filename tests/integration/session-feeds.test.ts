import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { icsOf } from "@/lib/meetings/feed";
import { calendar, calendarUpdatedAt } from "@/lib/meetings/queries";
import { sessionFeed, sittingFeed } from "@/lib/meetings/queries/sessions";
import { saveSitting } from "@/lib/sessions/commands/sittings";
import { make } from "@/tests/support/make";
import { makeSession } from "@/tests/support/make-public-session";

const { day } = makeSession;
const touch = (id: string, data: object) => db.councilSession.update({ where: { id }, data });
const fileOf = (entries: Parameters<typeof icsOf>[1]) => icsOf("Lịch", entries, (path) => `https://hdnd.lacgiang.example${path}`).replace(/\r\n[ \t]/g, "");

async function twoHalves() {
  const session = await makeSession.session();
  const morning = await makeSession.sitting(session.id);
  const secret = await makeSession.sitting(session.id, {
    onDay: day("2020-12-09"),
    half: "AFTERNOON",
    startsAt: 810,
    endsAt: 1020,
    closed: true,
    note: "GHI-CHU-KIN",
  });
  return { session, morning, secret };
}

test("một kỳ họp, một buổi: tệp lịch riêng, mã như trong lịch chung, buổi kín nói là họp kín", async () => {
  const { session, morning, secret } = await twoHalves();
  const whole = await sessionFeed(session.slug);
  expect([whole?.title, whole?.entries.map(({ id, line }) => [id, line])]).toEqual([
    session.title,
    [
      [morning.id, ""],
      [secret.id, "Họp kín"],
    ],
  ]);
  const [one, inAll] = [await sittingFeed(secret.id), await calendar({ from: "2020-12-09", to: "2020-12-09" })];
  expect(one).toEqual(inAll.find(({ id }) => id === secret.id));
  expect([one?.file, one?.sessionFile]).toEqual([`/lich/buoi-hop/${secret.id}.ics`, `/lich/ky-hop/${session.slug}.ics`]);
  const file = fileOf(one ? [one] : []);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  for (const line of [`UID:${secret.id}`, "SEQUENCE:0", "DTSTART;TZID=Asia/Ho_Chi_Minh:20201209T133000"]) expect(file).toContain(`${line}\r\n`);
  expect(file).toContain("DESCRIPTION:Họp kín\\nTổ chức");
  for (const told of [file, fileOf(whole?.entries ?? []), fileOf(inAll)]) expect(told).not.toContain("GHI-CHU-KIN");
});

test("chưa công bố chương trình thì không có buổi nào để lấy; chưa đăng, đã bỏ, chưa định ngày thì không có tệp", async () => {
  const { session, morning } = await twoHalves();
  await touch(session.id, { agendaPublishedAt: null });
  const days = (await sessionFeed(session.slug))?.entries;
  expect([days?.map(({ id, allDay, to }) => [id, allDay, to]), await sittingFeed(morning.id)]).toEqual([[[session.id, true, "2020-12-10"]], null]);
  await touch(session.id, { agendaPublishedAt: new Date("2020-11-01"), precision: "MONTH", startsOn: day("2020-12-01") });
  expect([await sessionFeed(session.slug), await sittingFeed(morning.id)]).toEqual([null, null]);
  for (const data of [{ publishedAt: null, agendaPublishedAt: null }, { trashedAt: new Date() }, { trashedAt: null, publishedAt: new Date("2100-01-01") }]) {
    await touch(session.id, { precision: "DAY", ...data });
    expect([await sessionFeed(session.slug), await sittingFeed(morning.id)]).toEqual([null, null]);
  }
  expect([await sessionFeed("khong-co"), await sittingFeed("khong-co"), await sittingFeed(randomUUID())]).toEqual([null, null, null]);
});

test("đổi giờ một buổi: cùng mã, tăng số lần, lịch nói lúc cập nhật theo cả kỳ họp", async () => {
  const { session, morning } = await twoHalves();
  const clerk = await make.actor({ role: "CLERK" });
  const before = await calendarUpdatedAt();
  expect(before).toEqual((await db.councilSession.findUniqueOrThrow({ where: { id: session.id } })).updatedAt);
  const words = { onDay: "08/12/2020", half: "MORNING", startsAt: "9:00", endsAt: "11:30" };
  await saveSitting(clerk, { id: morning.id, version: 1, ...words });
  const moved = await sittingFeed(morning.id);
  expect(moved).toMatchObject({ id: morning.id, sequence: 1, minute: 540 });
  expect((await calendarUpdatedAt())?.getTime()).toBe(moved?.updatedAt.getTime());
  expect(Number(moved?.updatedAt)).toBeGreaterThan(Number(before));
  // What readers do not know of says nothing of when their calendar changed.
  const draft = await makeSession.session({ publishedAt: null, agendaPublishedAt: null });
  await touch(draft.id, { note: "Chưa đăng" });
  expect((await calendarUpdatedAt())?.getTime()).toBe(moved?.updatedAt.getTime());
});
