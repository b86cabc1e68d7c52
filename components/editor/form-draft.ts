import { many } from "@/lib/core/action-state";
import { bodySchema } from "@/lib/news/body";
import { BylineRole, EditionChange } from "@/prisma/generated/enums";
import type { Draft } from "./draft";

type Values = Record<string, string | string[]>;

const one = (values: Values, name: string): string => [values[name] ?? ""].flat()[0] ?? "";

/**
 * The draft in a form that was sent, with or without JavaScript. Rows of the form are repeated fields side by side.
 * @throws ZodError when the text is no document: it must never count as an emptied one
 */
export function draftOfForm(values: Values): Draft {
  const names = many(values.bylineName);
  const roles = many(values.bylineRole);
  const persons = many(values.bylinePerson);
  const peopleNames = many(values.peopleName);
  const fileNames = many(values.attachmentName);
  const fileSizes = many(values.attachmentSize);
  const titles = many(values.attachmentTitle);
  return {
    title: one(values, "title"),
    standfirst: one(values, "standfirst"),
    body: bodySchema.parse(parsed(one(values, "body"))),
    categoryId: one(values, "categoryId"),
    eventDate: one(values, "eventDate"),
    proposedPublishAt: one(values, "proposedPublishAt"),
    bylines: names.map((name, row) => ({ name, role: roleOf(roles[row]), personId: persons[row] || null })),
    people: many(values.people).map((id, row) => ({ id, fullName: peopleNames[row] ?? "" })),
    attachments: many(values.attachment).map((fileId, row) => ({
      fileId,
      title: titles[row] ?? "",
      name: fileNames[row] ?? "",
      size: Number(fileSizes[row]) || 0,
    })),
    leadFileId: one(values, "leadFileId") || null,
    leadAlt: one(values, "leadAlt"),
    correcting: one(values, "correcting") === "1",
    change: Object.values(EditionChange).find((change) => change === one(values, "change")) ?? "",
    changeNote: one(values, "changeNote"),
  };
}

function roleOf(word: string | undefined): BylineRole {
  return Object.values(BylineRole).find((role) => role === word) ?? "TEXT";
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
