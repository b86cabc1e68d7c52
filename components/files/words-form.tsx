"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { languageLabels, licenceLabels } from "@/lib/files/facts";
import type { Focus } from "@/lib/files/focus";
import type { FileLanguage, FileLicence } from "@/prisma/generated/enums";
import { FocusPicker } from "./focus-picker";

export type FileAction = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  action: FileAction;
  file: { id: string; version: number; alt: string; caption: string; credit: string; language: FileLanguage | null; licence: FileLicence | null };
  /** Of a picture; null for documents. */
  picture: { src: string; focus: Focus } | null;
  /** Where the drawer stands, and the drawer of the next file; null after the last one. */
  here: string;
  next: string | null;
}

const labels = {
  focusX: "Điểm chính, từ trái",
  focusY: "Điểm chính, từ trên",
  alt: "Mô tả",
  caption: "Chú thích",
  credit: "Người chụp",
  language: "Ngôn ngữ",
  licence: "Quyền sử dụng",
};

/** One of a closed list of words, or none of them. */
function OpenChoice({
  state,
  name,
  label,
  words,
  now,
}: {
  state: ActionState;
  name: string;
  label: string;
  words: Record<string, string>;
  now: string | null;
}) {
  return (
    <SelectField id={name} label={label} error={errorOf(state, name)} defaultValue={typedIn(state, name, now ?? "")}>
      <option value="">Chưa ghi</option>
      {Object.entries(words).map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}

/** What a file shows, who took it, on which terms it may be used, and which point of it stays in sight. */
export function WordsForm({ action, file, picture, here, next }: Props) {
  const [state, send] = useActionState(action, idle);
  const percent = (name: string, share: number) => Number(typedIn(state, name, String(share * 100)).replace(",", ".")) / 100 || 0;
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <input type="hidden" name="id" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
      <input type="hidden" name="ve" value={here} />
      {next ? <input type="hidden" name="ke" value={next} /> : null}
      {picture ? (
        <>
          <FocusPicker
            src={picture.src}
            first={{ x: percent("focusX", picture.focus.x), y: percent("focusY", picture.focus.y) }}
            error={errorOf(state, "focusX") ?? errorOf(state, "focusY")}
          />
          <TextAreaField
            id="alt"
            label="Mô tả ảnh cho người không nhìn thấy"
            hint="Viết điều nhìn thấy, không mở đầu bằng “Ảnh…”"
            error={errorOf(state, "alt")}
            rows={3}
            defaultValue={typedIn(state, "alt", file.alt)}
          />
        </>
      ) : (
        <input type="hidden" name="alt" value={file.alt} />
      )}
      <TextAreaField
        id="caption"
        label={picture ? "Chú thích" : "Tệp nói gì"}
        error={errorOf(state, "caption")}
        rows={2}
        defaultValue={typedIn(state, "caption", file.caption)}
      />
      <TextField
        id="credit"
        label={picture ? "Người chụp" : "Nguồn"}
        error={errorOf(state, "credit")}
        defaultValue={typedIn(state, "credit", file.credit)}
        autoComplete="off"
      />
      {picture ? null : <OpenChoice state={state} name="language" label="Ngôn ngữ" words={languageLabels} now={file.language} />}
      <OpenChoice state={state} name="licence" label="Quyền sử dụng" words={licenceLabels} now={file.licence} />
      <p className="btns">
        {next ? (
          <SubmitButton name="viec" value="ke">
            Lưu, sang {picture ? "ảnh" : "tệp"} kế
          </SubmitButton>
        ) : null}
        <SubmitButton className={next ? "btn" : "btn btn--primary"}>Lưu</SubmitButton>
      </p>
    </form>
  );
}
