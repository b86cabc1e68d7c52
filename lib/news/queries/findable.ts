import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { passagesOfFiles } from "@/lib/texts/queries/passages";
import { sentFiles } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { publicAddress } from "../addresses";
import { standingPage } from "../pages";

/** What hangs on an edition and readers may have. */
const openAttachments = {
  where: { use: "ATTACHMENT", file: sentFiles() },
  orderBy: { position: "asc" },
  select: { fileId: true, title: true },
} satisfies Prisma.Edition$filesArgs;

const read: Reader = async (ids, at) => {
  const rows = await db.article.findMany({
    where: {
      id: { in: [...ids] },
      publishedEditionId: { not: null },
      publishAt: { not: null },
      withdrawnAt: null,
      OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }],
    },
    select: {
      ...{ id: true, slug: true, pagePath: true, publishAt: true, withdrawDueAt: true },
      category: { select: { slug: true, name: true } },
      publishedEdition: { select: { title: true, standfirst: true, bodyText: true, files: openAttachments } },
    },
  });
  const passages = await passagesOfFiles(rows.flatMap(({ publishedEdition }) => publishedEdition?.files ?? []));
  return rows.flatMap(({ id, slug, pagePath, publishAt, withdrawDueAt, category, publishedEdition: edition }) => {
    if (!edition || !publishAt) return [];
    const page = pagePath === null ? undefined : standingPage(pagePath);
    return [
      {
        id,
        kind: pagePath === null ? ("ARTICLE" as const) : ("PAGE" as const),
        address: publicAddress({ slug, pagePath }),
        title: edition.title,
        ...(page && { alias: page.name, lasting: true }),
        context: category?.name ?? "",
        symbol: "",
        day: pagePath === null ? publishAt : null,
        publishedAt: publishAt,
        hiddenFrom: withdrawDueAt,
        choices: { "chuyen-muc": category && pagePath === null ? [category.slug] : [] },
        passages: [{ label: "", to: "", text: [edition.standfirst, edition.bodyText].filter(Boolean).join(" ") }, ...passages(edition.files)],
      },
    ];
  });
};

/** Articles and standing pages for the search: what is published, from its hour on. */
export const findableNews: Source = {
  kinds: ["ARTICLE", "PAGE"],
  read,
  table: "articles",
};
