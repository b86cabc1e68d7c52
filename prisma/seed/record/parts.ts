import type { ProvisionKind } from "@/prisma/generated/enums";

/** A part of a text with its own parts. */
export interface Part {
  kind: ProvisionKind;
  number: string;
  heading?: string;
  content?: string;
  parts?: readonly Part[];
}

/** An article: words of its own, then clauses. */
export const article = (number: string, heading: string, ...parts: (string | Part)[]): Part => ({
  ...{ kind: "ARTICLE", number, heading },
  content: parts.filter((part) => typeof part === "string").join("\n"),
  parts: parts.filter((part) => typeof part !== "string"),
});

export const clause = (number: string, content: string, ...points: string[]): Part => ({
  ...{ kind: "CLAUSE", number, content },
  parts: points.map((point, index) => ({ kind: "POINT", number: "abcdđeghik"[index] ?? "l", content: point })),
});

export const chapter = (number: string, heading: string, ...parts: Part[]): Part => ({ kind: "CHAPTER", number, heading, parts });
