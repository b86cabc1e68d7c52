"use client";
import { startTransition, useActionState, useEffect, useState } from "react";
import { SendingLine } from "@/components/files/sending-line";
import { chosenFiles, useSending } from "@/components/files/use-sending";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, SelectField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { attachmentLabels } from "@/lib/documents/labels";
import { attachAddress } from "@/lib/visibility/addresses";
import { attachmentRoles, visibilityHints, visibilityLabels } from "@/lib/visibility/labels";
import type { RecordType } from "@/lib/visibility/schema";
import type { Visibility } from "@/prisma/generated/enums";

export type RecordAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/** Which record a form is about, and where the form stands. */
export interface RecordSeen {
  type: RecordType;
  id: string;
  version: number;
}

export function RecordFields({ record, here }: { record: Omit<RecordSeen, "type"> & { type: string }; here: string }) {
  return (
    <>
      <input type="hidden" name="type" value={record.type} />
      <input type="hidden" name="id" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
      <input type="hidden" name="ve" value={here} />
    </>
  );
}

/** What can be chosen for who may open something. */
export function VisibilityOptions({ hints = true }: { hints?: boolean }) {
  return (Object.keys(visibilityLabels) as Visibility[]).map((value) => (
    <option key={value} value={value}>
      {hints ? `${visibilityLabels[value]}: ${visibilityHints[value].toLowerCase()}` : visibilityLabels[value]}
    </option>
  ));
}

interface Props {
  record: RecordSeen;
  here: string;
  action: RecordAction;
  /** What the file is proposed to be. */
  role?: string | undefined;
  /** What is attached already, and may give way to the new file. */
  attachments?: readonly { id: string; title: string; name: string }[];
}

const labels = { uploads: "Tệp", role: "Tệp này là", title: "Tên gọi", visibility: "Ai được mở", replaces: "Thay cho tệp" };

/**
 * Attaches files. Without scripts the form sends one file to its route; with them files go in pieces first, and the form then takes them,
 * so that a broken line loses nothing.
 */
export function AttachForm({ record, here, action, role: proposed, attachments = [] }: Props) {
  const [state, send] = useActionState(action, idle);
  const [scripted, setScripted] = useState(false);
  const { sending, problem, setProblem, sendAll } = useSending();
  useEffect(() => setScripted(true), []);
  const roles = attachmentRoles[record.type];
  const role = roles.find((one) => one === proposed) ?? roles[0];
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const files = chosenFiles(data, "tep");
    data.delete("tep");
    if (files.length === 0) return setProblem("Chọn tệp, ví dụ bản quét PDF đã ký.");
    const uploads = await sendAll(files);
    for (const id of uploads ?? []) data.append("upload", id);
    if (uploads) startTransition(() => send(data));
  };
  return (
    <form
      method="post"
      action={attachAddress}
      encType="multipart/form-data"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void submit(event.currentTarget);
      }}
    >
      <ErrorSummary state={state} labels={labels} />
      <RecordFields record={record} here={here} />
      <Field
        id="tep"
        label="Chọn tệp"
        hint="PDF, Word (.docx), Excel (.xlsx), CSV, văn bản thuần hoặc ảnh; mỗi tệp nhiều nhất 50 MB"
        error={problem || undefined}
      >
        {(tied) => <input className="input" type="file" name="tep" multiple={scripted} {...tied} />}
      </Field>
      <SelectField id="role" label="Tệp này là" error={errorOf(state, "role")} defaultValue={typedIn(state, "role", role)}>
        {roles.map((one) => (
          <option key={one} value={one}>
            {attachmentLabels[one]}
          </option>
        ))}
      </SelectField>
      <SelectField id="visibility-moi" name="visibility" label="Ai được mở" defaultValue={typedIn(state, "visibility", "PUBLIC")}>
        <VisibilityOptions />
      </SelectField>
      <TextField
        id="title-tep"
        name="title"
        label="Tên gọi"
        hint="Để trống thì dùng tên tệp. Ví dụ Phụ lục I: Danh mục dự án"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title")}
        maxLength={300}
        autoComplete="off"
      />
      {attachments.length > 0 ? (
        <SelectField
          id="replaces"
          label="Thay cho tệp"
          hint="Tệp mới đứng vào chỗ tệp cũ; địa chỉ cũ dẫn người đọc sang tệp mới"
          error={errorOf(state, "replaces")}
          defaultValue={typedIn(state, "replaces")}
        >
          <option value="">Không thay tệp nào</option>
          {attachments.map(({ id, title, name }) => (
            <option key={id} value={id}>
              {title || name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SendingLine sending={sending} />
      <p className="btns mt-4">
        <SubmitButton className="btn" aria-disabled={sending !== null}>
          Đính kèm
        </SubmitButton>
      </p>
    </form>
  );
}
