import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import type { ActionState } from "@/lib/core/action-state";

/** Now, or at an hour. A date in the past is allowed: an older text keeps its place in the lists. */
export function HourFields({ state, proposed }: { state: ActionState; proposed: string }) {
  const later = typedIn(state, "khi", proposed ? "gio" : "ngay") === "gio";
  return (
    <fieldset>
      <legend className="label">Khi nào người đọc thấy</legend>
      <label className="check">
        <input type="radio" name="khi" value="ngay" defaultChecked={!later} />
        <span>Ngay bây giờ</span>
      </label>
      <label className="check">
        <input type="radio" name="khi" value="gio" defaultChecked={later} />
        <span>Vào ngày giờ này:</span>
      </label>
      <TextField
        id="publishAt"
        label="Ngày giờ đăng"
        hint={`Giờ Hà Nội (UTC+7), ví dụ 05/01/2021, 17 giờ 00.${proposed ? " Đây là giờ tác giả đề nghị." : ""}`}
        error={errorOf(state, "publishAt")}
        defaultValue={typedIn(state, "publishAt", proposed)}
        autoComplete="off"
      />
    </fieldset>
  );
}
