"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  place: number;
  version: number;
  /** What is pinned, as the boxes show it; null for the newest. */
  pin: { articleId: string; title: string; until: string; line: string } | null;
  candidates: { id: string; word: string }[];
  /** The hour that is proposed for a new pin. */
  proposed: string;
}

/** One place of the front page: what is pinned there and until when. */
export function FrontPlaceForm({ action, place, version, pin, candidates, proposed }: Props) {
  const [state, send] = useActionState(action, idle);
  const name = place === 1 ? "Vị trí 1, tin đầu trang" : `Vị trí ${place}`;
  const known = pin === null || candidates.some(({ id }) => id === pin.articleId);
  return (
    <form action={send} className="pan__b front__place" aria-label={name} noValidate>
      {state.status === "refused" || state.status === "failed" ? <ErrorSummary state={state} /> : null}
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="version" value={version} />
      <h2>{name}</h2>
      <p className="small muted mb-4">{pin ? pin.line : "Chưa ghim bài nào, người đọc thấy tin mới nhất."}</p>
      <SelectField
        id={`articleId-${place}`}
        name="articleId"
        label="Bài ghim"
        error={errorOf(state, "articleId")}
        defaultValue={typedIn(state, "articleId", pin?.articleId)}
        // A select keeps its first choice: after a refusal it starts anew with what was chosen.
        key={typedIn(state, "articleId")}
      >
        <option value="">Chọn bài</option>
        {pin && !known ? <option value={pin.articleId}>{pin.title}</option> : null}
        {candidates.map(({ id, word }) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </SelectField>
      <TextField
        id={`until-${place}`}
        name="until"
        label="Hiện đến ngày giờ"
        hint="Giờ Hà Nội (UTC+7), ví dụ 05/01/2021, 17 giờ 00"
        error={errorOf(state, "until")}
        defaultValue={typedIn(state, "until", pin?.until || proposed)}
        autoComplete="off"
      />
      <p className="btns mt-4">
        <SubmitButton className="btn">
          {pin ? "Lưu" : "Ghim"}
          <span className="vh"> vị trí {place}</span>
        </SubmitButton>
        {pin ? (
          <button className="btn btn--quiet" type="submit" name="viec" value="bo-ghim">
            Bỏ ghim<span className="vh"> vị trí {place}</span>
          </button>
        ) : null}
      </p>
    </form>
  );
}
