import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { openFiles, passagesOfFiles } from "@/lib/texts/queries/passages";
import { meetingAddress } from "../addresses";
import { kindLabels } from "../labels";

const read: Reader = async (ids) => {
  const rows = await db.meeting.findMany({
    where: { id: { in: [...ids] }, visibility: "PUBLIC", publishedAt: { not: null }, trashedAt: null },
    select: {
      ...{ id: true, slug: true, title: true, kind: true, startsAt: true, place: true, chairLine: true, attendees: true, summary: true, publishedAt: true },
      attachments: openFiles,
      organisers: { orderBy: { position: "asc" }, select: { body: { select: { slug: true, name: true } } } },
    },
  });
  const passages = await passagesOfFiles(rows.flatMap(({ attachments }) => attachments));
  return rows.flatMap(({ id, slug, title, kind, startsAt, place, chairLine, attendees, summary, publishedAt, organisers, attachments }) => {
    if (publishedAt === null) return [];
    return [
      {
        id,
        kind: "MEETING" as const,
        address: meetingAddress(slug),
        title,
        alias: "Lịch công tác",
        context: [kindLabels[kind], ...organisers.map(({ body }) => body.name)].join(" · "),
        symbol: "",
        day: startsAt,
        publishedAt,
        choices: { "co-quan": organisers.map(({ body }) => body.slug) },
        passages: [{ label: "", to: "", text: [summary, chairLine, attendees, place].filter(Boolean).join(". ") }, ...passages(attachments)],
      },
    ];
  });
};

/** Meetings of the calendar for the search: public ones, from the hour of their publication on. */
export const findableMeetings: Source = {
  kinds: ["MEETING"],
  read,
  table: "meetings",
};
