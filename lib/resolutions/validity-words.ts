import type { RelationKind } from "@/prisma/generated/enums";
import type { AffectedPart } from "./effects";
import { partName } from "./part-names";
import type { ActedEvent, ValidityEvent } from "./validity";

export type { ValidityEvent } from "./validity";

const partVerbs: Record<AffectedPart["action"], string> = { REPLACE: "sửa", INSERT_AFTER: "bổ sung", REPEAL: "bãi bỏ", SUSPEND: "ngưng hiệu lực" };

/** "sửa điểm a khoản 1 Điều 4, bổ sung Điều 4a": what is done to which part. */
export function partsWords(parts: readonly Pick<AffectedPart, "action" | "anchor" | "inserts">[]): string {
  return parts.map(({ action, anchor, inserts }) => `${partVerbs[action]} ${partName(action === "INSERT_AFTER" && inserts ? inserts : anchor)}`).join(", ");
}

const begins: Partial<Record<RelationKind, string>> = {
  AMENDMENT: "Được sửa đổi, bổ sung bởi",
  REPLACEMENT: "Được thay thế bởi",
  REPEAL: "Bị bãi bỏ bởi",
  SUSPENSION: "Bị đình chỉ, ngưng hiệu lực bởi",
};
const objects: Partial<Record<RelationKind, string>> = {
  AMENDMENT: "việc sửa đổi, bổ sung bởi",
  REPLACEMENT: "việc thay thế bởi",
  REPEAL: "việc bãi bỏ bởi",
  SUSPENSION: "việc đình chỉ bởi",
};

/** An event in three pieces: before the acting text's name, behind it, and whether others stand behind that (`because`). */
export interface EventWords {
  before: string;
  after: string;
}

/** What happened, as a sentence around the name of the acting text. */
export function actedWords(event: ActedEvent): EventWords {
  const { kind } = event.relation;
  const parts = event.parts.length > 0 ? partsWords(event.parts) : "";
  const because = event.because.length > 0 ? ", do" : "";
  switch (event.what) {
    case "BEGINS":
      return { before: begins[kind] ?? "Chịu tác động của", after: parts && `: ${parts}` };
    case "LAPSES":
      return { before: `Hết hạn, có hiệu lực trở lại: ${objects[kind] ?? "tác động của"}`, after: "" };
    case "FALLS":
      return { before: `Khôi phục như trước: không còn ${objects[kind] ?? "tác động của"}`, after: `${parts && ` (${parts})`}${because}` };
    case "REVIVES":
      return { before: `Có trở lại ${objects[kind] ?? "tác động của"}`, after: `${parts && ` (${parts})`}${because}` };
  }
}

/** The words of an event that the text brought with itself. */
export function ownWords(event: Exclude<ValidityEvent, ActedEvent>): string {
  return event.what === "EFFECTIVE" ? "Bắt đầu có hiệu lực" : "Hết hiệu lực theo thời hạn ghi trong văn bản";
}
