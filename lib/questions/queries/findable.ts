import "server-only";
import { db } from "@/lib/core/db";
import type { Reader, Source } from "@/lib/search/entry";
import { openFiles, passagesOfFiles } from "@/lib/texts/queries/passages";
import { askedInTheOpen } from "@/lib/visibility/policy";
import { questionAddress } from "../addresses";
import { shortened } from "../labels";

const read: Reader = async (ids) => {
  const rows = await db.question.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null }, trashedAt: null, ...askedInTheOpen },
    select: {
      ...{ id: true, slug: true, text: true, answer: true, askedOn: true, publishedAt: true, askerTitle: true, answererName: true, answererTitle: true },
      field: { select: { slug: true } },
      attachments: openFiles,
      asker: { select: { person: { select: { fullName: true } }, term: { select: { ordinal: true } } } },
      commitments: { orderBy: [{ dueOn: "asc" }, { id: "asc" }], select: { text: true } },
    },
  });
  const passages = await passagesOfFiles(rows.flatMap(({ attachments }) => attachments));
  return rows.flatMap(({ id, slug, text, answer, askedOn, publishedAt, askerTitle, answererName, answererTitle, field, asker, commitments, attachments }) => {
    if (publishedAt === null) return [];
    const answerer = [answererTitle, answererName].filter(Boolean).join(" ");
    return [
      {
        id,
        kind: "QUESTION" as const,
        address: questionAddress(slug),
        title: shortened(text),
        alias: `Chất vấn và trả lời chất vấn của đại biểu ${asker.person.fullName}, ${askerTitle}`,
        context: `${asker.person.fullName} hỏi ${answerer}`,
        symbol: "",
        day: askedOn,
        publishedAt,
        choices: { khoa: [String(asker.term.ordinal)], "linh-vuc": field ? [field.slug] : [] },
        passages: [
          { label: "", to: "", text },
          { label: "Trả lời", to: "", text: answer },
          ...commitments.map((commitment) => ({ label: "Lời hứa", to: "", text: commitment.text })),
          ...passages(attachments),
        ].filter((passage) => passage.text !== ""),
      },
    ];
  });
};

/** Questions of members for the search: published, nothing of what was asked behind closed doors. */
export const findableQuestions: Source = {
  kinds: ["QUESTION"],
  read,
  table: "questions",
};
