import { PictureOf } from "@/components/news/staff-words";
import { plainText } from "@/lib/news/body";
import { bylineRoleWords, changeWords, fieldWords } from "@/lib/news/labels";
import type { ConflictView } from "./conflict-spots";
import type { Draft } from "./draft";
import type { FieldName } from "./merge";

type Categories = readonly { id: string; name: string }[];

function textOf(name: FieldName<Draft>, value: Draft[FieldName<Draft>], categories: Categories): string {
  if (Array.isArray(value))
    return value
      .map((one) => {
        if ("fullName" in one) return one.fullName;
        return "role" in one ? `${one.name} (${bylineRoleWords[one.role]})` : one.title || one.name;
      })
      .join(", ");
  if (name === "categoryId") return categories.find(({ id }) => id === value)?.name ?? "";
  if (name === "change" && (value === "CORRECTION" || value === "UPDATE")) return changeWords[value];
  return String(value ?? "");
}

/** Two texts of one article beside each other. */
export const articleConflict = (categories: Categories): ConflictView<Draft> => ({
  id: "xung-dot",
  words: (blocks) => plainText({ type: "doc", content: [...blocks] }),
  seen: (block) => (block.type === "figure" ? { word: "ảnh", shown: <PictureOf figure={block} /> } : null),
  field: (name, value) => {
    const said = textOf(name, value, categories);
    const picture = name === "leadFileId" && typeof value === "string" && value !== "";
    return {
      ...{ word: fieldWords[name] ?? name, said },
      shown: picture ? <PictureOf figure={{ type: "figure", attrs: { fileId: value, caption: "", credit: "", alt: "" } }} /> : <p>{said || "Để trống"}</p>,
    };
  },
  kept: (who) => `Bản của ${who} vẫn nằm trong Lịch sử`,
});
