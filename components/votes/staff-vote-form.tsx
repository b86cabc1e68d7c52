"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import { halfLabels } from "@/lib/sessions/labels";
import { methodLabels, resultLabels, subjectLabels, voteFormLabels as words } from "@/lib/votes/labels";
import type { StaffVote, VotePlaces, VoteSession } from "@/lib/votes/queries/staff";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  session: VoteSession;
  places: VotePlaces;
  /** The vote that is corrected, with its hour as typed; null for a new one. */
  vote: (StaffVote & { hour: string }) | null;
}

const numbers = ["eligible", "present", "inFavour", "against", "notVoting"] as const;

/** Everything that a protocol says of one vote. A number that it does not give stays empty. */
export function VoteForm({ action, session, places, vote }: Props) {
  const [state, send] = useActionState(action, idle);
  const quorum = places.quorums.at(-1);
  const first: Record<string, string> = vote
    ? Object.fromEntries(numbers.map((name) => [name, vote.counts[name] === null ? "" : String(vote.counts[name])]))
    : { eligible: places.eligible > 0 ? String(places.eligible) : "", present: quorum ? String(quorum.present) : "" };
  const box = (name: "open" | "provisional", word: string, hint: string) => (
    <div className="field">
      <label className="check">
        <input type="checkbox" name={name} id={name} value="on" defaultChecked={typedIn(state, name, vote?.[name] ? "on" : "") === "on"} /> {word}
      </label>
      <p className="hint">{hint}</p>
      {errorOf(state, name) ? <p className="err">{errorOf(state, name)}</p> : null}
    </div>
  );
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={words} />
      {vote ? (
        <>
          <input type="hidden" name="id" value={vote.id} />
          <input type="hidden" name="version" value={vote.version} />
        </>
      ) : null}
      <input type="hidden" name="sessionId" value={session.id} />
      <TextField
        id="title"
        label={words.title}
        hint="Ví dụ Kế hoạch đầu tư công năm 2021"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title", vote?.title)}
        autoComplete="off"
      />
      <div className="vform">
        <SelectField
          id="subject"
          label={words.subject}
          error={errorOf(state, "subject")}
          defaultValue={typedIn(state, "subject", vote?.subject ?? "RESOLUTION")}
        >
          <Options of={Object.entries(subjectLabels)} />
        </SelectField>
        <SelectField id="method" label={words.method} error={errorOf(state, "method")} defaultValue={typedIn(state, "method", vote?.method ?? "ELECTRONIC")}>
          <Options of={Object.entries(methodLabels)} />
        </SelectField>
        <TextField
          id="onDay"
          label={words.onDay}
          error={errorOf(state, "onDay")}
          defaultValue={typedIn(state, "onDay", formatDay(vote?.onDay ?? places.sittings.at(-1)?.onDay ?? session.startsOn))}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          id="votedAt"
          label={words.votedAt}
          placeholder="15:47"
          error={errorOf(state, "votedAt")}
          defaultValue={typedIn(state, "votedAt", vote?.hour)}
          autoComplete="off"
        />
      </div>
      <fieldset>
        <legend className="hint">Số đại biểu và số phiếu. Biên bản không ghi số nào thì để trống số đó.</legend>
        <div className="vform vform--n">
          {numbers.map((name) => (
            <TextField
              key={name}
              id={name}
              label={words[name]}
              error={errorOf(state, name)}
              defaultValue={typedIn(state, name, first[name])}
              inputMode="numeric"
              autoComplete="off"
            />
          ))}
        </div>
      </fieldset>
      <div className="vform">
        <SelectField
          id="recordedResult"
          label={words.recordedResult}
          error={errorOf(state, "recordedResult")}
          defaultValue={typedIn(state, "recordedResult", vote?.recordedResult ?? "")}
        >
          <option value="">Không ghi</option>
          <Options of={Object.entries(resultLabels)} />
        </SelectField>
        <SelectField id="sittingId" label={words.sittingId} defaultValue={typedIn(state, "sittingId", vote?.sittingId ?? places.sittings.at(-1)?.id)}>
          <option value="">Không gắn</option>
          <Options of={places.sittings.map(({ id, onDay, half }) => [id, `${halfLabels[half]} ${formatDay(onDay)}`] as const)} />
        </SelectField>
        <SelectField id="itemId" label={words.itemId} defaultValue={typedIn(state, "itemId", vote?.itemId ?? "")}>
          <option value="">Không gắn</option>
          <Options of={places.items.map(({ id, title }) => [id, title] as const)} />
        </SelectField>
        <SelectField id="resolutionId" label={words.resolutionId} defaultValue={typedIn(state, "resolutionId", vote?.resolutionId ?? "")}>
          <option value="">Không gắn</option>
          <Options of={places.resolutions.map(({ id, symbol, title }) => [id, symbol ? `${symbol}: ${title}` : title] as const)} />
        </SelectField>
      </div>
      {box("open", words.open, "Chỉ đánh dấu khi tên đã công khai lúc biểu quyết. Bỏ dấu thì danh sách tên bị xóa.")}
      {box("provisional", words.provisional, "Người đọc thấy dòng “Kết quả tạm thời” cho đến khi bỏ dấu này.")}
      <TextAreaField
        id="note"
        label={words.note}
        hint="Điều người đọc cần biết. Để trống cũng được"
        error={errorOf(state, "note")}
        defaultValue={typedIn(state, "note", vote?.note)}
      />
      <p className="btns mt-6">
        <SubmitButton>{vote ? "Lưu" : "Ghi biểu quyết"}</SubmitButton>
      </p>
    </form>
  );
}

function Options({ of }: { of: readonly (readonly [string, string])[] }) {
  return of.map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));
}
