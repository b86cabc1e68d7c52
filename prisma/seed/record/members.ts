import "server-only";
import type { Tx } from "@/lib/core/db";
import { freeSlug, slugify } from "@/lib/core/slug";
import { sortKey } from "@/lib/core/vietnamese";
import { bodyId } from "./bodies";
import { committees, groupPlaces, groupSlug } from "./body-list";
import { chanceOf, idOf } from "./chance";
import { postId, postList } from "./posts";
import { type Mandate, officials, roster, type Somebody } from "./roster";
import { constituencyId, type TermKey, termId, termKeys, terms } from "./terms";
import { day, writeAll } from "./write";

const everybody = [...new Map([...termKeys.flatMap((key) => roster[key].map(({ who }) => who)), ...officials].map((who) => [who.fullName, who])).values()];

/** Ids of people by full name: those of the news are there already. */
export type People = Map<string, string>;

async function seedPeople(tx: Tx): Promise<People> {
  const there = await tx.person.findMany({ select: { id: true, fullName: true, slug: true } });
  const people: People = new Map(there.map(({ id, fullName }) => [fullName, id]));
  const slugs = there.map(({ slug }) => slug);
  const chance = chanceOf("people");
  const facts = ({ sex, birthYear }: Somebody) => ({
    ...{ sex, birthYear },
    hometown: `Xã ${chance.pick(["Hua Pe", "Bản Vẹ", "Nà Đon", "Đá Bạc", "Huổi Mo", "Làng Chè", "Khe Dầu", "Vân Trung"])}`,
    education: chance.pick(["Cử nhân luật", "Cử nhân kinh tế", "Kỹ sư lâm nghiệp", "Bác sĩ", "Thạc sĩ quản lý công", "Cử nhân sư phạm", "Kỹ sư xây dựng"]),
  });
  const rows = everybody.map((who) => {
    const columns = facts(who);
    const known = people.get(who.fullName);
    if (known) return { known, columns };
    const slug = freeSlug(slugify(who.fullName), slugs);
    slugs.push(slug);
    const id = idOf(`person/${slug}`);
    people.set(who.fullName, id);
    return { row: { id, slug, fullName: who.fullName, sortKey: sortKey(who.fullName), ...columns } };
  });
  await writeAll(
    tx.person,
    rows.flatMap(({ row }) => (row ? [row] : [])),
  );
  for (const { known, columns } of rows) if (known) await tx.person.update({ where: { id: known }, data: columns, select: { id: true } });
  await writeAll(
    tx.personSensitive,
    everybody.map(({ fullName, ethnicity, birthYear }) => ({
      ...{ personId: people.get(fullName) ?? "", ethnicity, religion: "Không" },
      birthDate: new Date(Date.UTC(birthYear, chance.int(0, 11), chance.int(1, 28))),
      partyJoinedOn: chance.percent(82) ? new Date(Date.UTC(birthYear + chance.int(24, 32), chance.int(0, 11), 3)) : null,
      phone: `0200 3 555 ${String(chance.int(100, 599))}`,
    })),
  );
  return people;
}

export const memberId = (term: TermKey, fullName: string) => idOf(`member/${term}/${fullName}`);

const work = [
  "UBND xã Hua Pe",
  "Ban Chỉ huy Quân sự tỉnh",
  "Sở Y tế",
  "Trường THPT Nậm Sơn",
  "Hội Nông dân tỉnh",
  "Hội Phụ nữ tỉnh",
  "Bệnh viện đa khoa tỉnh",
] as const;

/** The last day and the reason of mandates that ended before their term: by number in the roster, never a leader's. */
const early: Record<TermKey, Record<number, { to: string; endReason: "RELEASED" | "DECEASED" | "TRANSFERRED" }>> = {
  14: { 34: { to: "2019-03-15", endReason: "TRANSFERRED" }, 50: { to: "2020-02-10", endReason: "DECEASED" } },
  15: { 33: { to: "2023-07-13", endReason: "RELEASED" }, 51: { to: "2024-06-28", endReason: "TRANSFERRED" } },
  16: {},
};

/** Whether the mandate runs on a day. */
export function sits(term: TermKey, index: number, date: Date): boolean {
  const end = early[term][index];
  return !end || date <= day(end.to);
}

async function seedMandates(tx: Tx, people: People): Promise<void> {
  const chance = chanceOf("mandates");
  const row = (key: TermKey) => (mandate: Mandate, index: number) => {
    const { who, constituency, reelected, leading } = mandate;
    const end = early[key][index];
    return {
      ...{ id: memberId(key, who.fullName), personId: people.get(who.fullName) ?? "", termId: termId(key), reelected },
      constituencyId: constituencyId(key, constituency),
      groupId: bodyId(`${groupSlug(Math.floor((constituency - 1) / 2))}${key === "14" ? "-2004" : ""}`),
      fullTime: leading,
      voteShare: (chance.int(5600, 9650) / 100).toFixed(2),
      workplace: leading ? "Hội đồng nhân dân tỉnh" : chance.pick(work),
      fromDay: day(terms[key].from),
      toDay: end ? day(end.to) : key === "16" ? null : day(terms[key].to),
      endReason: end?.endReason ?? null,
    };
  };
  await writeAll(
    tx.member,
    termKeys.flatMap((key) => roster[key].map(row(key))),
  );
}

/** Spans in which offices of the council were held: a term, and within the second one the council before and after the merger. */
const spans: readonly { term: TermKey; tail: string; from: string; to: string | null; end: "TERM_ENDED" | "BODY_ENDED" | null }[] = [
  { term: "14", tail: "-2004", from: "2016-06-22", to: "2021-06-24", end: "TERM_ENDED" },
  { term: "15", tail: "-2004", from: "2021-06-25", to: "2025-06-30", end: "BODY_ENDED" },
  { term: "15", tail: "", from: "2025-07-01", to: "2026-04-01", end: "TERM_ENDED" },
  { term: "16", tail: "", from: "2026-04-02", to: null, end: null },
];

/** Who holds which office in a span, by full name. */
function placesIn(term: TermKey, tail: string): { body: string; key: "head" | "deputy" | "member"; who: string }[] {
  const mandates = roster[term];
  const name = (index: number) => mandates[index]?.who.fullName ?? "";
  const council = tail ? `hdnd-tinh-lac-giang${tail}` : "hdnd-tinh-lac-giang";
  const heads = [4, 3, 5, 6];
  // The known members that follow the leaders sit where the news say; the others are dealt out.
  const seats = [10, 8, 7, 9];
  return [
    { body: council, key: "head", who: name(0) },
    { body: council, key: "deputy", who: name(1) },
    { body: council, key: "deputy", who: name(2) },
    ...heads.map((index) => ({ body: `thuong-truc-hdnd-tinh${tail}`, key: "member" as const, who: name(index) })),
    ...committees.flatMap(({ slug }, index) => [
      { body: `${slug}${tail}`, key: "head" as const, who: name(heads[index] ?? 3) },
      { body: `${slug}${tail}`, key: "deputy" as const, who: name(11 + index) },
      { body: `${slug}${tail}`, key: "member" as const, who: name(seats[index] ?? 7) },
      ...[0, 1, 2, 3].map((step) => ({ body: `${slug}${tail}`, key: "member" as const, who: name(15 + 4 * index + step) })),
    ]),
    ...groupPlaces.flatMap((_, index) => {
      const inGroup = mandates.filter(({ constituency, leading }) => !leading && Math.floor((constituency - 1) / 2) === index);
      return (["head", "deputy"] as const).map((key, step) => ({ body: `${groupSlug(index)}${tail}`, key, who: inGroup[step]?.who.fullName ?? "" }));
    }),
  ];
}

const office = [
  { body: "van-phong-hdnd-tinh", key: "head", who: "Phạm Đức Lương", from: "2017-03-01", to: "2021-06-30", end: "BODY_ENDED" },
  { body: "van-phong-doan-dbqh-va-hdnd-tinh", key: "head", who: "Phạm Đức Lương", from: "2021-07-01", to: null, end: null },
  { body: "van-phong-doan-dbqh-va-hdnd-tinh", key: "deputy", who: "Ma Thị Nhung", from: "2021-07-01", to: null, end: null },
  { body: "phong-cong-tac-hdnd", key: "head", who: "Trần Thu Hà", from: "2021-07-15", to: null, end: null },
  { body: "phong-dan-nguyen", key: "head", who: "Đinh Thị Ngân", from: "2022-01-01", to: null, end: null },
  { body: "phong-hanh-chinh-to-chuc-quan-tri", key: "head", who: "Cao Đức Thịnh", from: "2021-07-15", to: null, end: null },
  { body: "dang-bo-van-phong", key: "secretary", who: "Phạm Đức Lương", from: "2020-06-10", to: null, end: null },
  { body: "cong-doan-van-phong", key: "head", who: "Ma Thị Nhung", from: "2018-01-10", to: null, end: null },
] as const;

async function seedPosts(tx: Tx, people: People): Promise<void> {
  await writeAll(
    tx.post,
    postList.map(({ body, key, ...post }) => ({ id: postId(body, key), bodyId: bodyId(body), ...post })),
  );
  const sole = new Map(postList.map((post) => [`${post.body}/${post.key}`, post.sole]));
  const holding = (body: string, key: (typeof postList)[number]["key"], who: string, from: string) => ({
    ...{ id: idOf(`holding/${body}/${key}/${who}/${from}`), personId: people.get(who) ?? "", postId: postId(body, key), fromDay: day(from) },
    sole: sole.get(`${body}/${key}`) ?? false,
  });
  const inCouncil = spans.flatMap(({ term, tail, from, to, end }) =>
    placesIn(term, tail).map(({ body, key, who }) => ({
      ...holding(body, key, who, from),
      ...{ termId: termId(term), toDay: to ? day(to) : null, endReason: end, fullTime: key !== "member" && !body.startsWith("to-") },
      decision: "Nghị quyết tại kỳ họp thứ nhất",
    })),
  );
  const inOffice = office.map(({ body, key, who, from, to, end }) => ({
    ...holding(body, key, who, from),
    ...{ termId: null, toDay: to ? day(to) : null, endReason: end, fullTime: true, decision: "Quyết định của Thường trực Hội đồng nhân dân tỉnh" },
  }));
  await writeAll(tx.postHolding, [...inCouncil, ...inOffice]);
}

/** People, mandates of three terms and the offices they held. */
export async function seedMembers(tx: Tx): Promise<People> {
  const people = await seedPeople(tx);
  await seedMandates(tx, people);
  await seedPosts(tx, people);
  return people;
}
