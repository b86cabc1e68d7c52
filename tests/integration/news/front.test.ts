import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { pinArticle, releasePlace } from "@/lib/news/commands/pin";
import { retireArticle } from "@/lib/news/commands/retire";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { frontPage } from "@/lib/news/queries";
import { frontDesk } from "@/lib/news/queries/front";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "../../support/make";

const HOUR = 3_600_000;
const later = (hours = 24) => new Date(Date.now() + hours * HOUR).toISOString();

type Published = Awaited<ReturnType<typeof make.published>>;
/** Oldest first: seven articles of one category. */
const news: Published[] = [];
let approver: Published["approver"];

beforeAll(async () => {
  const { id: categoryId } = await make.category();
  approver = await make.actor({ role: "APPROVER" });
  for (let day = 7; day > 0; day--) {
    news.push(
      await make.published({ approver, publishAt: new Date(Date.now() - day * 24 * HOUR), content: { title: `Tin của ${day} ngày trước`, categoryId } }),
    );
  }
});

const top = async () => {
  const { lead, latest } = await frontPage();
  return [lead, ...latest].map((card) => news.findIndex(({ id }) => id === card?.id));
};
const shownIds = async () => {
  const { lead, latest, sections } = await frontPage();
  return [lead, ...latest, ...sections.flatMap(({ items }) => items)].flatMap((card) => (card ? [card.id] : []));
};
const versionOf = async (place: number) => (await db.frontPlace.findUnique({ where: { place }, select: { version: true } }))?.version ?? 0;
const pin = async (place: number, article: Published | undefined, until = later()) =>
  pinArticle(approver, { place, version: await versionOf(place), articleId: article?.id, until });

test("ghim một bài cũ lên đầu trang: nó đứng đó một lần, các tin mới dồn xuống; hết giờ là tin mới nhất, không cần ai làm gì", async () => {
  expect(await top()).toEqual([6, 5, 4, 3, 2]);
  await pin(1, news[0]);
  await pin(3, news[6]);
  expect(await top()).toEqual([0, 5, 6, 4, 3]);
  const ids = await shownIds();
  expect(new Set(ids).size).toBe(ids.length);
  expect(await auditTrailOf("front-1")).toEqual(["front.pin"]);
  const { places, views } = await frontDesk(approver);
  expect(places[0]?.pin).toMatchObject({ articleId: news[0]?.id, state: "shown" });
  expect(views.map(({ titles }) => titles[0]?.title)).toEqual(["Tin của 7 ngày trước", expect.any(String), "Tin của 1 ngày trước"]);
  await db.frontPlace.updateMany({ data: { until: new Date(Date.now() - 1000) } });
  expect(await top()).toEqual([6, 5, 4, 3, 2]);
  expect((await frontDesk(approver)).places.map((place) => place.pin?.state)).toEqual(["over", undefined, "over", undefined, undefined]);
  // An article whose hour has passed in one place may be pinned to another.
  await pin(2, news[0]);
  expect(await top()).toEqual([6, 0, 5, 4, 3]);
  await releasePlace(approver, { place: 2, version: await versionOf(2) });
  expect(await top()).toEqual([6, 5, 4, 3, 2]);
  expect(await auditTrailOf("front-2")).toEqual(["front.pin", "front.release"]);
});

test("bài ghim đã gỡ, đã rút hay chưa đến giờ đăng thì người đọc thấy tin mới nhất ở chỗ ấy", async () => {
  const coming = await make.published({ approver, publishAt: new Date(Date.now() + HOUR), content: { title: "Tin sắp đăng" } });
  await pin(1, coming);
  expect(await top()).toEqual([6, 5, 4, 3, 2]);
  expect((await frontDesk(approver)).places[0]?.pin?.state).toBe("coming");
  await expect(pin(2, coming, later(0.5))).rejects.toMatchObject({ reason: "pin-before-opening" });
  const [gone, old] = [
    await make.published({ approver, publishAt: new Date(Date.now() - 9e8) }),
    await make.published({ approver, publishAt: new Date(Date.now() - 9e8) }),
  ];
  await pin(1, gone);
  await pin(2, old);
  expect((await shownIds()).slice(0, 2)).toEqual([gone.id, old.id]);
  await withdrawArticle(approver, { id: gone.id, version: gone.version, reason: "Đăng nhầm" });
  await retireArticle(approver, { id: old.id, version: old.version, reason: "Đã có mức mới" });
  expect(await top()).toEqual([6, 5, 4, 3, 2]);
  expect((await frontDesk(approver)).places.slice(0, 2).map((place) => place.pin?.state)).toEqual(["withdrawn", "retired"]);
  await expect(pin(3, gone)).rejects.toMatchObject({ reason: "already-withdrawn" });
  await expect(pin(3, old)).rejects.toMatchObject({ reason: "already-retired" });
});

test("chỉ người duyệt sắp xếp; một bài không ghim hai chỗ; bản cũ bị từ chối; không để lại dấu vết", async () => {
  await pin(4, news[1]);
  const trail = await auditTrailOf("front-4");
  await expect(pin(5, news[1])).rejects.toMatchObject({ code: "FORBIDDEN", reason: "pinned-elsewhere" });
  await expect(pin(5, news[2], later(-1))).rejects.toMatchObject({ reason: "pin-hour-passed" });
  await expect(pinArticle(approver, { place: 4, version: 0, articleId: news[2]?.id, until: later() })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: approver.name, what: expect.stringMatching(/^ghim bài/) },
  });
  await expect(pinArticle(approver, { place: 6, version: 0, articleId: news[2]?.id, until: later() })).rejects.toMatchObject({ name: "ZodError" });
  await expect(pinArticle(approver, { place: 5, version: 0, articleId: "", until: "mai" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(releasePlace(approver, { place: 5, version: 1 })).rejects.toMatchObject({ reason: "not-pinned" });
  const draft = await make.article();
  await expect(pinArticle(approver, { place: 5, version: 0, articleId: draft.articleId, until: later() })).rejects.toMatchObject({ reason: "not-published" });
  for (const role of ["AUTHOR", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] satisfies Role[]) {
    const actor = await make.actor({ role });
    await expect(pinArticle(actor, { place: 5, version: 0, articleId: news[2]?.id, until: later() })).rejects.toMatchObject({
      reason: "may-not-arrange-front",
    });
    await expect(releasePlace(actor, { place: 4, version: await versionOf(4) })).rejects.toMatchObject({ reason: "may-not-arrange-front" });
    await expect(frontDesk(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect(await auditTrailOf("front-4")).toEqual(trail);
  expect(await auditTrailOf("front-5")).toEqual([]);
  // What the policy says the database holds as well.
  await expect(db.frontPlace.create({ data: { place: 6 } })).rejects.toThrow(/front_places_five/);
  await expect(db.frontPlace.update({ where: { place: 4 }, data: { until: null } })).rejects.toThrow(/front_places_until_an_hour/);
});
