import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { openFiles, passagesOfFiles } from "@/lib/texts/queries/passages";
import { documentAddress } from "../addresses";
import { kindLabels } from "../labels";

const read: Reader = async (ids) => {
  const rows = await db.document.findMany({
    where: { id: { in: [...ids] }, visibility: "PUBLIC", publishedAt: { not: null }, trashedAt: null },
    select: {
      ...{ id: true, kind: true, slug: true, symbol: true, title: true, summary: true, body: true, issuedOn: true, publishedAt: true, issuerName: true },
      ...{ signerName: true, issuer: { select: { slug: true, name: true } }, term: { select: { ordinal: true } }, field: { select: { slug: true } } },
      signer: { select: { fullName: true } },
      attachments: openFiles,
    },
  });
  const passages = await passagesOfFiles(rows.flatMap(({ attachments }) => attachments));
  return rows.flatMap(
    ({ id, kind, slug, symbol, title, summary, body, issuedOn, publishedAt, issuer, issuerName, term, field, signer, signerName, attachments }) => {
      if (publishedAt === null) return [];
      return [
        {
          id,
          kind: "DOCUMENT" as const,
          address: documentAddress(slug),
          title,
          alias: `${kindLabels[kind]} ${symbol}`,
          context: [kindLabels[kind], issuer?.name || issuerName].filter(Boolean).join(" · "),
          symbol,
          day: issuedOn,
          publishedAt,
          choices: {
            khoa: term ? [String(term.ordinal)] : [],
            "co-quan": issuer ? [issuer.slug] : [],
            "linh-vuc": field ? [field.slug] : [],
          },
          passages: [{ label: "", to: "", text: [summary, body, signerName || signer?.fullName].filter(Boolean).join(" ") }, ...passages(attachments)],
        },
      ];
    },
  );
};

/** Other documents for the search: public ones, from the hour of their publication on. */
export const findableDocuments: Source = {
  kinds: ["DOCUMENT"],
  read,
  table: "documents",
};
