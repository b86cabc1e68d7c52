"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import { attachmentLabels } from "@/lib/documents/labels";
import { attachmentRoles } from "@/lib/visibility/labels";
import type { StaffAttachment } from "@/lib/visibility/queries";
import { type RecordAction, RecordFields, type RecordSeen, VisibilityOptions } from "./attach-form";

interface Props {
  record: RecordSeen;
  here: string;
  action: RecordAction;
  attachments: readonly StaffAttachment[];
}

/** What each file is called, what it is and who may open it. Every button saves what is typed; the arrows also move their file by a place. */
export function AttachmentRows({ record, here, action, attachments }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      {/* Enter in a box presses the first button of a form: it must save, not move a file. */}
      <button className="vh" type="submit" tabIndex={-1} aria-hidden="true">
        Lưu
      </button>
      <RecordFields record={record} here={here} />
      <ol className="atts">
        {attachments.map((one, at) => (
          <Row key={one.id} one={one} at={at} last={attachments.length - 1} type={record.type} />
        ))}
      </ol>
      <p className="btns mt-4">
        <SubmitButton className="btn">Lưu tệp đính kèm</SubmitButton>
      </p>
    </form>
  );
}

function Row({ one, at, last, type }: { one: StaffAttachment; at: number; last: number; type: RecordSeen["type"] }) {
  const name = one.title || one.name;
  const kinds = attachmentRoles[type].includes(one.role) ? attachmentRoles[type] : [one.role, ...attachmentRoles[type]];
  return (
    <li aria-label={name}>
      <input type="hidden" name="attachmentId" value={one.id} />
      <div className="atts__f">
        <TextField
          id={`title-${at}`}
          name="title"
          label={`Tên gọi tệp ${at + 1}`}
          defaultValue={one.title}
          placeholder={one.name}
          maxLength={300}
          autoComplete="off"
        />
        <SelectField id={`role-${at}`} name="role" label="Tệp này là" defaultValue={one.role}>
          {kinds.map((role) => (
            <option key={role} value={role}>
              {attachmentLabels[role]}
            </option>
          ))}
        </SelectField>
        <SelectField id={`visibility-${at}`} name="visibility" label="Ai được mở" defaultValue={one.visibility}>
          <VisibilityOptions hints={false} />
        </SelectField>
      </div>
      <p className="btns">
        <button className="btn btn--sm" type="submit" name="viec" value={`len:${at}`} disabled={at === 0}>
          <ArrowUp className="icon" aria-hidden="true" />
          Lên<span className="vh"> {name}</span>
        </button>
        <button className="btn btn--sm" type="submit" name="viec" value={`xuong:${at}`} disabled={at === last}>
          <ArrowDown className="icon" aria-hidden="true" />
          Xuống<span className="vh"> {name}</span>
        </button>
        <button className="btn btn--sm btn--danger" type="submit" name="viec" value={`bo:${at}`}>
          <Trash2 className="icon" aria-hidden="true" />
          Bỏ<span className="vh"> {name}</span>
        </button>
      </p>
    </li>
  );
}
