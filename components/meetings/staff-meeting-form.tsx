"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, many } from "@/lib/core/action-state";
import { kindLabels, meetingFormLabels as words } from "@/lib/meetings/labels";
import type { MeetingChoices, MeetingDetail } from "@/lib/meetings/queries/staff";
import { visibilityLabels } from "@/lib/visibility/labels";

/** What the form begins with. */
export interface MeetingFirst {
  onDay: string;
  untilDay: string;
  from: string;
  until: string;
}

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  choices: MeetingChoices;
  first: MeetingFirst;
  /** The meeting that is changed; null for a new one. */
  meeting: MeetingDetail | null;
}

/** Empty boxes beside those that are filled. */
const SPARE = 2;

/** Everything that a meeting says; readers see it once it is published. */
export function MeetingForm({ action, choices, first, meeting }: Props) {
  const [state, send] = useActionState(action, idle);
  const fresh = state.status === "idle" || state.status === "done";
  const chosen = (name: string, stored: readonly string[]) => (fresh ? stored : many(state.values[name]).filter(Boolean));
  const organisers = [...chosen("organisers", meeting?.organiserIds ?? []), ...Array.from({ length: SPARE }, () => "")];
  const text = (name: "place" | "chairLine", hint?: string) => (
    <TextField id={name} label={words[name]} hint={hint} error={errorOf(state, name)} defaultValue={typedIn(state, name, meeting?.[name])} autoComplete="off" />
  );
  const time = (name: keyof MeetingFirst, hint: string) => (
    <TextField id={name} label={words[name]} hint={hint} error={errorOf(state, name)} defaultValue={typedIn(state, name, first[name])} autoComplete="off" />
  );
  const area = (name: "attendees" | "summary" | "participants" | "papers" | "articles", hint: string) => (
    <TextAreaField id={name} label={words[name]} hint={hint} error={errorOf(state, name)} defaultValue={typedIn(state, name, meeting?.[name])} />
  );
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={words} />
      {meeting ? (
        <>
          <input type="hidden" name="id" value={meeting.id} />
          <input type="hidden" name="version" value={meeting.version} />
        </>
      ) : null}
      <TextField
        id="title"
        label={words.title}
        hint="Ví dụ Hội nghị tổng kết công tác năm 2020"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title", meeting?.title)}
        autoComplete="off"
      />
      <div className="vform">
        <SelectField id="kind" label={words.kind} error={errorOf(state, "kind")} defaultValue={typedIn(state, "kind", meeting?.kind ?? "STANDING_MEETING")}>
          {Object.entries(kindLabels).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectField>
        {meeting ? null : (
          <SelectField id="visibility" label={words.visibility} error={errorOf(state, "visibility")} defaultValue={typedIn(state, "visibility", "PUBLIC")}>
            {Object.entries(visibilityLabels).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <div className="vform vform--d">
        {time("onDay", "Ví dụ 05/01/2021")}
        {time("from", "Ví dụ 14:00")}
        {time("until", "Để trống nếu chưa rõ")}
        {time("untilDay", "Chỉ khi nhiều ngày")}
      </div>
      <div className="field">
        <label className="check">
          <input type="checkbox" id="allDay" name="allDay" value="on" defaultChecked={typedIn(state, "allDay", meeting?.allDay ? "on" : "") === "on"} />{" "}
          {words.allDay}
        </label>
      </div>
      {meeting?.published ? (
        <TextField
          id="note"
          label={words.note}
          hint="Bắt buộc khi đổi giờ, ngày hoặc địa điểm: người đọc thấy câu này. Ví dụ Chuyển sang 14 giờ 00 ngày 06/01"
          error={errorOf(state, "note")}
          defaultValue={typedIn(state, "note", meeting.stateNote)}
          autoComplete="off"
        />
      ) : null}
      {text("place", "Ví dụ Phòng họp số 2, trụ sở HĐND tỉnh")}
      {text("chairLine", "Ví dụ bà Đặng Thu Hương chủ trì")}
      <fieldset className="field" id="organisers">
        <legend>{words.organisers}</legend>
        <p className="hint">Theo thứ tự ghi trên giấy mời; nhiều cơ quan cùng tổ chức thì chọn từng cơ quan.</p>
        <div className="vform vform--boxes">
          {organisers.map((body, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
            <select key={at} className="select w-full" name="organisers" defaultValue={body} aria-label={`${words.organisers} ${at + 1}`}>
              <option value="">Không chọn</option>
              {choices.bodies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          ))}
        </div>
        {errorOf(state, "organisers") ? <p className="err">{errorOf(state, "organisers")}</p> : null}
      </fieldset>
      {area("attendees", "Thành phần bằng lời, ví dụ Thường trực HĐND, lãnh đạo các Ban")}
      {area("participants", "Mỗi dòng một người hoặc cơ quan: tên; chức danh lúc đó. Tên có trong danh bạ thì nối với trang của người đó")}
      {area("summary", "Đoạn cách nhau một dòng trống. Để trống cũng được")}
      <SelectField id="sessionId" label={words.sessionId} defaultValue={typedIn(state, "sessionId", meeting?.sessionId ?? "")}>
        <option value="">Không gắn</option>
        {choices.sessions.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      {area("papers", "Mỗi dòng một văn bản: số ký hiệu, hoặc địa chỉ trên cổng, ví dụ /van-ban/bao-cao-so-7")}
      {area("articles", "Mỗi dòng một bài: địa chỉ trên cổng, ví dụ /tin-tuc/hoi-nghi-tong-ket")}
      <p className="btns mt-6">
        <SubmitButton>{meeting ? "Lưu" : "Tạo cuộc họp"}</SubmitButton>
      </p>
    </form>
  );
}
