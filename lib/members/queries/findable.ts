import "server-only";
import { dayOf, instantVn, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { mandatesForReaders } from "@/lib/visibility/policy";
import { memberAddress } from "../addresses";

const DAY = 86_400_000;

const read: Reader = async (ids, at) => {
  const today = todayOf(at);
  const rows = await db.person.findMany({
    where: { id: { in: [...ids] }, mandates: { some: mandatesForReaders } },
    select: {
      ...{ id: true, slug: true, fullName: true, titleLine: true, biography: true, createdAt: true },
      mandates: {
        where: mandatesForReaders,
        orderBy: { fromDay: "desc" },
        select: { fromDay: true, term: { select: { ordinal: true, name: true } }, constituency: { select: { name: true, area: true } } },
      },
      posts: {
        where: { post: { body: { shown: true } } },
        orderBy: { fromDay: "desc" },
        select: { toDay: true, post: { select: { title: true, body: { select: { name: true, slug: true } } } } },
      },
    },
  });
  return rows.map(({ id, slug, fullName, titleLine, biography, createdAt, mandates, posts }) => {
    const places = mandates.flatMap(({ constituency }) => (constituency ? [`${constituency.name}: ${constituency.area}`] : []));
    const ends = posts.flatMap(({ toDay }) => (toDay !== null && toDay >= today ? [toDay.getTime()] : []));
    const offices = posts.map(({ post }) => `${post.title}, ${post.body.name}`);
    return {
      id,
      kind: "PERSON" as const,
      address: memberAddress(slug),
      title: fullName,
      context: titleLine || `Đại biểu ${mandates[0]?.term.name ?? ""}`.trim(),
      // Whoever holds an office is found by it; who held it once is found by what stands on the page.
      alias: [
        `Đại biểu ${fullName}`,
        ...posts.filter(({ toDay }) => toDay === null || toDay >= today).map(({ post }) => `${post.title} ${post.body.name}`),
      ].join(", "),
      symbol: "",
      day: mandates[0]?.fromDay ?? null,
      lasting: true,
      publishedAt: createdAt,
      // The day after an office ends, nobody is found as its holder any more.
      recheckAt: ends.length > 0 ? instantVn(dayOf(new Date(Math.min(...ends) + DAY))) : null,
      choices: {
        khoa: [...new Set(mandates.map(({ term }) => String(term.ordinal)))],
        "co-quan": [...new Set(posts.map(({ post }) => post.body.slug))],
      },
      passages: [{ label: "", to: "", text: [...new Set([...offices, ...places]), biography].filter(Boolean).join(". ") }],
    };
  });
};

/** Members of the council, present and former, for the search. */
export const findableMembers: Source = {
  kinds: ["PERSON"],
  read,
  table: "people",
};
