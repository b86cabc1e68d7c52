import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { itemAnchor, sessionAddress } from "../addresses";
import { formLabels, kindLabels } from "../labels";
import { agendaIsShown } from "./shown";

const read: Reader = async (ids, at) => {
  const rows = await db.councilSession.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null }, trashedAt: null },
    select: {
      ...{ id: true, slug: true, title: true, kind: true, form: true, ordinal: true, startsOn: true, place: true, publishedAt: true, agendaPublishedAt: true },
      ...{ council: { select: { slug: true, name: true } }, term: { select: { ordinal: true, name: true, startsOn: true, endsOn: true } } },
      items: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true, title: true } },
    },
  });
  return rows.flatMap((row) => {
    const { id, slug, title, kind, form, ordinal, startsOn, place, publishedAt, agendaPublishedAt, council, term, items } = row;
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
        recheckAt: agendaPublishedAt && agendaPublishedAt > at ? agendaPublishedAt : null,
        choices: { khoa: [String(term.ordinal)], "co-quan": [council.slug] },
        passages: [
          { label: "", to: "", text: [kindLabels[kind], formLabels[form], term.name, place].filter(Boolean).join(", ") },
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
