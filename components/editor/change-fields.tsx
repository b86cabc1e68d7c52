import { TextAreaField } from "@/components/ui/field";
import { changeWords } from "@/lib/news/labels";
import { EditionChange } from "@/prisma/generated/enums";
import type { Draft } from "./draft";

const hints: Record<EditionChange, string> = {
  CORRECTION: "Bản đang đăng có chỗ sai. Người đọc thấy điều đã sửa, kèm ngày.",
  UPDATE: "Thêm hoặc thay tin mới hơn. Điều đã sửa chỉ ghi trong nhật ký.",
};

/** What a new edition of a published article is for its readers, and what was changed. */
export function ChangeFields({ draft, error, onChange }: { draft: Draft; error: string | undefined; onChange: (change: Partial<Draft>) => void }) {
  return (
    <>
      <input type="hidden" name="correcting" value="1" />
      <fieldset>
        <legend className="label">Bản này là</legend>
        {Object.values(EditionChange).map((change) => (
          <label className="check items-start" key={change}>
            <input
              id={change === EditionChange.CORRECTION ? "change" : undefined}
              type="radio"
              name="change"
              value={change}
              checked={draft.change === change}
              onChange={() => onChange({ change })}
            />
            <span>
              {changeWords[change]}
              <small className="hint block">{hints[change]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <TextAreaField
        id="changeNote"
        label="Đã sửa gì"
        hint="Ví dụ: Bản đăng ngày 05/01 ghi 36 phòng ở; đúng là 38 phòng."
        error={error}
        value={draft.changeNote}
        onChange={(event) => onChange({ changeNote: event.target.value })}
      />
    </>
  );
}
