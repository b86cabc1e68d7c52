import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { openFiles, passagesOfFiles } from "@/lib/texts/queries/passages";
import { disclosureAddress } from "../addresses";
import { kindLabels, titleOf } from "../labels";
import { tableOf } from "../table";

const read: Reader = async (ids) => {
  const rows = await db.financeDisclosure.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null }, trashedAt: null },
    select: {
      ...{ id: true, slug: true, kind: true, year: true, ordinal: true, publishedAt: true },
      owner: { select: { name: true, slug: true } },
      attachments: openFiles,
      // What readers have, never the working copy.
      editions: { orderBy: { ordinal: "desc" }, take: 1, select: { decisionSymbol: true, decisionOn: true, explanation: true, table: true } },
    },
  });
  const passages = await passagesOfFiles(rows.flatMap(({ attachments }) => attachments));
  return rows.flatMap(({ id, slug, publishedAt, owner, attachments, editions: [edition], ...occasion }) => {
    if (publishedAt === null || !edition) return [];
    const contents = tableOf(edition.table).rows.map(({ content }) => content);
    return [
      {
        id,
        kind: "DISCLOSURE" as const,
        address: disclosureAddress(slug),
        title: titleOf(occasion),
        alias: `Công khai tài chính, công khai ngân sách ${kindLabels[occasion.kind]}`,
        context: owner.name,
        symbol: edition.decisionSymbol,
        day: edition.decisionOn,
        publishedAt,
        choices: { "co-quan": [owner.slug] },
        passages: [
          { label: "", to: "", text: edition.explanation },
          { label: "Bảng số liệu", to: "#bang", text: contents.join(". ") },
          ...passages(attachments),
        ].filter(({ text }) => text !== ""),
      },
    ];
  });
};

/** Finance disclosures for the search: what was published, in the edition that readers have. */
export const findableDisclosures: Source = {
  kinds: ["DISCLOSURE"],
  read,
  table: "finance_disclosures",
};
