import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import type { ActionState } from "@/lib/core/action-state";

interface Props {
  state: ActionState;
  /** What happens then: "Khi nào người đọc thấy". */
  question: string;
  /** Name of the box and its words. */
  field: { name: string; label: string; hint: string };
  /** The hour that stands in the box at first; "" proposes now. */
  proposed: string;
}

/** Now, or at an hour; without a script the box stands open beside both. */
export function NowOrHour({ state, question, field: { name, label, hint }, proposed }: Props) {
  const later = typedIn(state, "khi", proposed ? "gio" : "ngay") === "gio";
  return (
    <fieldset className="mt-4">
      <legend className="label">{question}</legend>
      <label className="check">
        <input type="radio" name="khi" value="ngay" defaultChecked={!later} />
        <span>Ngay bây giờ</span>
      </label>
      <label className="check">
        <input type="radio" name="khi" value="gio" defaultChecked={later} />
        <span>Vào ngày giờ này:</span>
      </label>
      <TextField id={name} label={label} hint={hint} error={errorOf(state, name)} defaultValue={typedIn(state, name, proposed)} autoComplete="off" />
    </fieldset>
  );
}

/** When readers see an article. A date in the past is allowed: an older text keeps its place in the lists. */
export function HourFields({ state, proposed }: { state: ActionState; proposed: string }) {
  const hint = `Giờ Hà Nội (UTC+7), ví dụ 05/01/2021, 17 giờ 00.${proposed ? " Đây là giờ tác giả đề nghị." : ""}`;
  return <NowOrHour state={state} question="Khi nào người đọc thấy" field={{ name: "publishAt", label: "Ngày giờ đăng", hint }} proposed={proposed} />;
}
