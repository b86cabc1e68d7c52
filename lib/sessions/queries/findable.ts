import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { openFiles, passagesOfFiles } from "@/lib/texts/queries/passages";
import type { AttachmentRole } from "@/prisma/generated/enums";
import { itemAnchor, sessionAddress } from "../addresses";
import { formLabels, kindLabels } from "../labels";
import { agendaIsShown, minutesAreShown } from "./shown";

type Shown = Parameters<typeof agendaIsShown>[0] & Parameters<typeof minutesAreShown>[0];

/** Agenda and minutes are given to readers separately; of a session behind closed doors the agenda alone. */
function fileIsShown(session: Shown, role: AttachmentRole, at: Date): boolean {
  if (role === "AGENDA") return agendaIsShown(session, at);
  return role === "MINUTES" ? minutesAreShown(session, at) : !session.closed;
}

const read: Reader = async (ids, at) => {
  const rows = await db.councilSession.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null }, trashedAt: null },
    select: {
      ...{ id: true, slug: true, title: true, kind: true, form: true, ordinal: true, startsOn: true, place: true, publishedAt: true, agendaPublishedAt: true },
      ...{ council: { select: { slug: true, name: true } }, term: { select: { ordinal: true, name: true, startsOn: true, endsOn: true } } },
      ...{ closed: true, minutesPublishedAt: true, attachments: openFiles },
      items: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true, title: true } },
    },
  });
  const passages = await passagesOfFiles(rows.flatMap(({ attachments }) => attachments));
  return rows.flatMap((row) => {
    const { id, slug, title, kind, form, ordinal, startsOn, place, publishedAt, agendaPublishedAt, council, term, items, attachments } = row;
    if (publishedAt === null) return [];
    const agenda = agendaIsShown(row, at) ? items : [];
    return [
      {
        id,
        kind: "SESSION" as const,
        address: sessionAddress(slug),
        title,
        alias: `Kỳ họp thứ ${ordinal} ${kindLabels[kind]}${kind === "REGULAR" ? "" : ", không thường lệ"}, năm ${startsOn.getUTCFullYear()}, ${term.name}, nhiệm kỳ ${term.startsOn.getUTCFullYear()}–${term.endsOn.getUTCFullYear()}`,
        context: council.name,
        symbol: "",
        day: startsOn,
        lasting: true,
        publishedAt,
        recheckAt:
          [agendaPublishedAt, row.minutesPublishedAt].filter((hour) => hour !== null && hour > at).toSorted((a, b) => Number(a) - Number(b))[0] ?? null,
        choices: { khoa: [String(term.ordinal)], "co-quan": [council.slug] },
        passages: [
          { label: "", to: "", text: [kindLabels[kind], formLabels[form], term.name, place].filter(Boolean).join(", ") },
          ...passages(attachments.filter(({ role }) => fileIsShown(row, role, at))),
          ...agenda.map((item) => ({ label: "Chương trình", to: `#${itemAnchor(item.id)}`, text: item.title })),
        ],
      },
    ];
  });
};

/** Sessions for the search, with their agenda once readers have it. */
export const findableSessions: Source = {
  kinds: ["SESSION"],
  read,
  table: "sessions",
};
