"use client";
import { FileText } from "lucide-react";
import { UploadButton } from "@/components/files/upload-button";
import { formatBytes } from "@/lib/core/numbers";
import type { Draft } from "./draft";

interface Props {
  rows: Draft["attachments"];
  onChange: (rows: Draft["attachments"]) => void;
}

/** Files that readers may take from the article: each with the title they see. */
export function AttachmentRows({ rows, onChange }: Props) {
  return (
    <div className="grid gap-3">
      {rows.map((row, at) => (
        <div className="attrow" key={row.fileId}>
          <input type="hidden" name="attachment" value={row.fileId} />
          <input type="hidden" name="attachmentName" value={row.name} />
          <input type="hidden" name="attachmentSize" value={row.size} />
          <label className="label" htmlFor={`tep-${at}`}>
            Tên tệp người đọc thấy
          </label>
          <input
            className="input"
            id={`tep-${at}`}
            name="attachmentTitle"
            value={row.title}
            onChange={(event) => onChange(rows.map((other) => (other.fileId === row.fileId ? { ...other, title: event.target.value } : other)))}
          />
          <p className="small muted">
            <FileText className="icon" aria-hidden="true" /> {row.name}, {formatBytes(row.size)}{" "}
            <button
              type="button"
              className="btn btn--sm btn--quiet"
              aria-label={`Bỏ tệp ${row.name}`}
              onClick={() => onChange(rows.filter((other) => other.fileId !== row.fileId))}
            >
              Bỏ
            </button>
          </p>
        </div>
      ))}
      <UploadButton
        id="them-tep"
        label="Thêm tệp kèm"
        hint="PDF, Word, Excel, tối đa 20 MB"
        accept=".pdf,.docx,.xlsx,.doc,.xls,.odt,.ods"
        onUploaded={({ id, name, size, kind }) => kind === "DOCUMENT" && onChange([...rows, { fileId: id, title: name.replace(/\.[^.]+$/, ""), name, size }])}
      />
    </div>
  );
}
