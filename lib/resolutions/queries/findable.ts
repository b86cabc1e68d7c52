import "server-only";
import { dayOf, instantVn, todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Passage, Reader, Source } from "@/lib/search/entry";
import { openFiles, passagesOfFiles } from "@/lib/texts/queries/passages";
import type { Prisma } from "@/prisma/generated/client";
import { resolutionAddress } from "../addresses";
import { stateWords } from "../question";

const select = {
  ...{ id: true, year: true, slug: true, symbol: true, title: true, summary: true, issuedOn: true, publishedAt: true, signerName: true },
  issuer: { select: { slug: true, name: true } },
  term: { select: { ordinal: true } },
  fields: { select: { field: { select: { slug: true } } } },
  signer: { select: { fullName: true } },
  attachments: openFiles,
  validity: { orderBy: { fromDay: "asc" }, select: { fromDay: true, toDay: true, state: true } },
  // The words as they were adopted; a correction takes their place.
  texts: {
    where: { sealedAt: { not: null }, kind: { in: ["ADOPTED", "CORRECTED"] } },
    orderBy: { number: "desc" },
    take: 1,
    select: {
      provisions: { orderBy: { position: "asc" }, select: { id: true, parentId: true, kind: true, number: true, heading: true, content: true, anchor: true } },
    },
  },
} satisfies Prisma.ResolutionSelect;
type Row = Prisma.ResolutionGetPayload<{ select: typeof select }>;
type Provisions = Row["texts"][number]["provisions"];

const label: Partial<Record<Provisions[number]["kind"], string>> = { ARTICLE: "Điều", ANNEX: "Phụ lục" };

/** One passage for every Điều and annex with what stands under it; what stands before them all is the record's own. */
export function passagesOf(provisions: Provisions): Passage[] {
  const passages = new Map<string, Passage>();
  const homes = new Map<string, string>();
  for (const { id, parentId, kind, number, heading, content, anchor } of provisions) {
    const named = label[kind];
    const home = named ? id : ((parentId && homes.get(parentId)) ?? "");
    homes.set(id, home);
    const known = passages.get(home) ?? { label: named ? `${named} ${number}`.trim() : "", to: named ? `#${anchor}` : "", text: "" };
    passages.set(home, { ...known, text: [known.text, heading, content].filter(Boolean).join(" ") });
  }
  return [...passages.values()];
}

function validityOn(periods: Row["validity"], today: Date) {
  const here = periods.find(({ fromDay, toDay }) => fromDay <= today && (toDay === null || toDay >= today));
  const next = periods.find(({ fromDay }) => fromDay > today);
  return { state: here?.state, changesAt: next ? instantVn(dayOf(next.fromDay)) : null };
}

const read: Reader = async (ids, at) => {
  const rows = await db.resolution.findMany({
    where: { id: { in: [...ids] }, stage: "ISSUED", visibility: "PUBLIC", publishedAt: { not: null }, trashedAt: null },
    select,
  });
  const passages = await passagesOfFiles(rows.flatMap(({ attachments }) => attachments));
  const today = todayOf(at);
  return rows.flatMap((row) => {
    const { id, year, slug, symbol, title, summary, issuedOn, publishedAt, issuer, term, fields, signer, signerName, validity, texts, attachments } = row;
    if (year === null || slug === null || publishedAt === null) return [];
    const { state, changesAt } = validityOn(validity, today);
    return [
      {
        id,
        kind: "RESOLUTION" as const,
        address: resolutionAddress({ year, slug }),
        title,
        alias: `Nghị quyết số ${symbol}`,
        context: issuer.name,
        symbol,
        day: issuedOn,
        publishedAt,
        recheckAt: changesAt,
        choices: {
          khoa: [String(term.ordinal)],
          "co-quan": [issuer.slug],
          "linh-vuc": fields.map(({ field }) => field.slug),
          "trang-thai": state ? [stateWords[state]] : [],
        },
        passages: [
          { label: "", to: "", text: [summary, signerName || signer?.fullName].filter(Boolean).join(". ") },
          ...passagesOf(texts[0]?.provisions ?? []),
          ...passages(attachments),
        ],
      },
    ];
  });
};

/** Resolutions for the search: issued, public, from the hour of their publication on. */
export const findableResolutions: Source = {
  kinds: ["RESOLUTION"],
  read,
  table: "resolutions",
};
