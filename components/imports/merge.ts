import { type BlockChange, bodyChanges } from "@/components/news/edition-diff";
import type { Block, Body, Inline } from "@/lib/news/body";

/* What a newer version of a file changes in a text, and the text that comes out when somebody takes some of it. */

/** Programs list the marks of a word in different orders; that is no change. */
function plainly<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      key === "marks" && Array.isArray(part)
        ? part.length
          ? (part as NonNullable<Extract<Inline, { type: "text" }>["marks"]>).toSorted((a, b) => a.type.localeCompare(b.type))
          : undefined
        : key === "content" && Array.isArray(part) && part.length === 0
          ? undefined
          : part,
    ),
  ) as T;
}

/** The changes from the text as it stands to what the file says, in reading order. */
export function changesAgainst(current: Body, proposed: Body): BlockChange[] {
  const written = proposed.content.filter((block) => !isEmpty(block));
  return bodyChanges(plainly({ ...current, content: current.content.filter((block) => !isEmpty(block)) }), plainly({ ...proposed, content: written }));
}

/** Editors leave an empty paragraph where the cursor may stand. */
const isEmpty = (block: Block) => block.type === "paragraph" && !block.content?.length;

/** A picture that the file has not was mostly added by hand: it stays unless somebody says otherwise. */
export const staysByItself = (change: BlockChange): boolean => change.kind === "gone" && change.block.type === "figure";

/** @param takes whether the change at this place of the list is taken over */
export function mergedBody(changes: readonly BlockChange[], takes: (at: number) => boolean): Body {
  const content = changes.flatMap((change, at): Block[] => {
    switch (change.kind) {
      case "same":
        return change.blocks;
      case "new":
        return takes(at) ? [change.block] : [];
      case "gone":
        return takes(at) ? [] : [change.block];
      default:
        return [takes(at) ? change.after : change.before];
    }
  });
  return { type: "doc", content: content.length ? content : [{ type: "paragraph" }] };
}
