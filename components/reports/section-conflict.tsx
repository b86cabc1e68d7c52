import type { ConflictView } from "@/components/editor/conflict-spots";
import { fieldWords } from "@/lib/reports/labels";
import type { SpokenFigure } from "@/lib/reports/words";
import type { SectionDraft } from "./section-draft";
import { plainSection } from "./section-words";

/** Where the two texts of a section are set beside each other. */
export const conflictId = (section: string) => `xung-dot-${section}`;

/** Two texts of one section beside each other. */
export function sectionConflict(
  section: string,
  figures: readonly (SpokenFigure & { indicator: string })[],
  charts: readonly { key: string; name: string }[],
): ConflictView<SectionDraft> {
  return {
    id: conflictId(section),
    words: (blocks) => plainSection({ type: "doc", content: [...blocks] }, figures),
    seen: (block) =>
      block.type === "chart" ? { word: "biểu đồ", shown: <p>{charts.find(({ key }) => key === block.attrs.key)?.name ?? block.attrs.key}</p> } : null,
    field: (name, value) => ({ word: `${fieldWords[name] ?? name} phần`, said: String(value), shown: <p>{String(value)}</p> }),
    kept: () => "Chưa lưu khi còn chỗ chưa chọn",
  };
}
