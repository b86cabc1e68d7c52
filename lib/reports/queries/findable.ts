import "server-only";
import { now } from "@/lib/core/clock";
import { dayOfIso } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { openToReaders } from "@/lib/visibility/policy";
import { reportAddress } from "../addresses";
import { type ReportBody, runsOf } from "../body";
import { type ReportContent, reportContentSchema } from "../content";
import { tokenWords } from "../words";

/** A section as readers read it, figures in words. */
function wordsOf(body: ReportBody, { figures }: ReportContent): string {
  return runsOf(body)
    .map((run) =>
      run
        .map((node) => {
          if (node.type === "hardBreak") return " ";
          return node.type === "text"
            ? node.text
            : tokenWords(
                figures.find(({ indicator }) => indicator === node.attrs.indicator),
                node.attrs,
              );
        })
        .join(""),
    )
    .join(" ");
}

const read: Reader = async (ids) => {
  const rows = await db.report.findMany({
    where: { AND: [{ id: { in: [...ids] }, publishedVersionId: { not: null } }, openToReaders(await now())] },
    // What readers have, never what is being written.
    select: { id: true, slug: true, publishedAt: true, owner: { select: { slug: true } }, publishedVersion: { select: { content: true } } },
  });
  return rows.flatMap(({ id, slug, publishedAt, owner, publishedVersion }) => {
    if (publishedAt === null || !publishedVersion) return [];
    const content = reportContentSchema.parse(publishedVersion.content);
    return [
      {
        id,
        kind: "REPORT" as const,
        address: reportAddress(slug),
        title: content.title,
        alias: `Báo cáo công tác ${content.period.name}`,
        context: content.owner.name,
        symbol: content.official.symbol,
        day: dayOfIso(content.period.to),
        publishedAt,
        choices: { "co-quan": [owner.slug] },
        passages: [
          { label: "", to: "", text: content.headline },
          ...content.sections.map(({ title, body }) => ({ label: title, to: "", text: wordsOf(body, content) })),
        ].filter(({ text }) => text.trim() !== ""),
      },
    ];
  });
};

/** Published reports for the search, in the version that readers have. */
export const findableReports: Source = {
  kinds: ["REPORT"],
  read,
  table: "reports",
};
