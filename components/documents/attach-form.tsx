"use client";
import { startTransition, useActionState, useEffect, useState } from "react";
import { sendUntaken, UploadRefused } from "@/components/files/upload";
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

export function RecordFields({ record, here }: { record: RecordSeen; here: string }) {
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
}

const labels = { uploads: "Tệp", role: "Tệp này là", title: "Tên gọi", visibility: "Ai được mở" };

/**
 * Attaches files. Without scripts the form sends one file to its route; with them files go in pieces first, and the form then takes them,
 * so that a broken line loses nothing.
 */
export function AttachForm({ record, here, action, role: proposed }: Props) {
  const [state, send] = useActionState(action, idle);
  const [scripted, setScripted] = useState(false);
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => setScripted(true), []);
  const roles = attachmentRoles[record.type];
  const role = roles.find((one) => one === proposed) ?? roles[0];
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const files = data.getAll("tep").filter((file): file is File => file instanceof File && file.name !== "");
    data.delete("tep");
    setProblem(files.length === 0 ? "Chọn tệp, ví dụ bản quét PDF đã ký." : "");
    try {
      for (const file of files) {
        setSending({ name: file.name, percent: 0 });
        data.append("upload", await sendUntaken(file, { onProgress: (percent) => setSending({ name: file.name, percent }) }));
      }
      if (files.length > 0) startTransition(() => send(data));
    } catch (error) {
      setProblem(error instanceof UploadRefused ? error.message : "Chưa tải được tệp lên. Kiểm tra đường mạng rồi gửi lại; phần đã gửi không phải gửi lại.");
    } finally {
      setSending(null);
    }
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
      {sending ? (
        <p role="status">
          <progress max={100} value={sending.percent} aria-label={`Đang gửi ${sending.name}`} /> {sending.name}: {sending.percent}%
        </p>
      ) : null}
      <p className="btns mt-4">
        <SubmitButton className="btn" aria-disabled={sending !== null}>
          Đính kèm
        </SubmitButton>
      </p>
    </form>
  );
}
