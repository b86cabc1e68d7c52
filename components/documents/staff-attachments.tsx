import { Lock } from "lucide-react";
import { attachmentLabels } from "@/lib/documents/labels";
import { libraryFileAddress, staffFileAddress, staffPictureAddress, staffWordsAddress } from "@/lib/files/addresses";
import { fileFacts, languageLabels, licenceLabels } from "@/lib/files/facts";
import { fileWords, scanWord } from "@/lib/files/labels";
import { readingWord } from "@/lib/texts/labels";
import { readableTypes } from "@/lib/texts/schema";
import { attachmentsAnchor } from "@/lib/visibility/addresses";
import { refusalWords, visibilityLabels } from "@/lib/visibility/labels";
import { narrower } from "@/lib/visibility/policy";
import type { StaffAttachments as Attached, StaffAttachment } from "@/lib/visibility/queries";
import type { Visibility } from "@/prisma/generated/enums";
import { AccessForm } from "./access-form";
import { AttachForm, type RecordAction, type RecordSeen } from "./attach-form";
import { AttachmentRows } from "./attachment-rows";

/** `attach`, `arrange` and `open` of app/quan-tri/(khung)/dinh-kem/actions.ts. */
export type RecordActions = Record<"attach" | "arrange" | "open", RecordAction>;

interface Props {
  record: RecordSeen & { visibility: Visibility };
  /** `staffAttachments(actor, type, id)` of lib/visibility. */
  data: Attached;
  actions: RecordActions;
  /** Where the page stands. */
  here: string;
  /** Why nothing can be changed, in words; null where it can. */
  why: string | null;
  /** What the next file is proposed to be; the first of the list where nobody says. */
  role?: string | undefined;
  /** Where the words of a file are compared with its pages, for records that take something over from them. */
  compare?: (fileId: string) => string;
  /** `xong` and `loi` of the address. */
  said?: { xong?: string | string[] | undefined; loi?: string | string[] | undefined };
}

const done: Record<string, string> = { "dinh-kem": "Đã đính kèm.", "luu-tep": "Đã lưu tệp đính kèm.", "muc-xem": "Đã lưu ai được xem." };
const words: Record<string, string> = {
  ...fileWords,
  ...refusalWords,
  "no-file": "Chưa chọn tệp. Chọn tệp rồi bấm Đính kèm.",
  "edited-by-someone-else": "Có người vừa sửa hồ sơ này. Xem lại bản mới dưới đây rồi đính kèm lại.",
  INVALID: "Có ô chưa đúng. Chọn lại loại tệp và ai được mở, rồi đính kèm lại.",
};

function Said({ xong, loi }: NonNullable<Props["said"]>) {
  const [good, bad] = [done[String(xong ?? "")], loi === undefined ? undefined : String(loi)];
  if (good) {
    return (
      <p className="note note--line note--ok mb-4" role="status">
        {good}
      </p>
    );
  }
  if (bad === undefined) return null;
  return (
    <p className="note note--line note--bad mb-4" role="alert">
      {words[bad] ?? "Chưa đính kèm được. Thử lại; nếu vẫn vậy, báo quản trị."}
    </p>
  );
}

/** A file in one line, with what it is and who may open it under its record. */
function Line({ one, visibility, compare }: { one: StaffAttachment; visibility: Visibility; compare: Props["compare"] }) {
  const effective = narrower(one.visibility, visibility);
  const href = one.kind === "PICTURE" ? staffPictureAddress(one.fileId, 1280, "jpg") : staffFileAddress(one.fileId, one.name);
  return (
    <>
      <a href={href}>{one.title || one.name}</a>
      <span className="muted">
        {attachmentLabels[one.role]}, {one.title ? `${one.name}, ` : ""}
        {fileFacts(one)}. {scanWord(one)}.{readableTypes.includes(one.mimeType) ? ` ${readingWord(one.text)}` : ""}
      </span>
      {one.text?.state === "READ" ? <a href={staffWordsAddress(one.fileId)}>Xem, sửa chữ máy đọc</a> : null}
      {compare && one.text?.state === "READ" ? <a href={compare(one.fileId)}>Đối chiếu chữ máy đọc</a> : null}
      <span className={effective === "PUBLIC" ? "chip chip--ok" : "chip"}>
        {effective === "RESTRICTED" ? <Lock className="icon" aria-hidden="true" /> : null}
        {visibilityLabels[effective]}
      </span>
    </>
  );
}

/** What is written down of the bytes, for whoever must compare or cite them. */
function FileRecord({ one }: { one: StaffAttachment }) {
  return (
    <details>
      <summary>
        Dấu vân tay, ngôn ngữ, quyền sử dụng<span className="vh">: {one.title || one.name}</span>
      </summary>
      <p className="small break-all">
        SHA-256 <code>{one.sha256}</code>
      </p>
      <p className="small">
        {one.language ? languageLabels[one.language] : "Chưa ghi ngôn ngữ"}. {one.licence ? licenceLabels[one.licence] : "Chưa ghi quyền sử dụng"}.
      </p>
    </details>
  );
}

/** The files of a record with everything that can be done to them: for the staff page of a resolution, document, session, meeting or question. */
export function StaffAttachments({ record, data, actions, here, why, role, compare, said = {} }: Props) {
  const seen = { type: record.type, id: record.id, version: record.version };
  const { attachments } = data;
  return (
    <section className="pan pan__form" id={attachmentsAnchor} aria-labelledby="tep-dinh-kem-h" tabIndex={-1}>
      <h2 id="tep-dinh-kem-h">Tệp đính kèm</h2>
      <Said {...said} />
      {attachments.length === 0 ? <p className="muted">Chưa có tệp nào.</p> : null}
      <ul className="attlist">
        {attachments.map((one) => (
          <li key={one.id}>
            <Line one={one} visibility={record.visibility} compare={compare} />
            <FileRecord one={one} />
            {why === null ? (
              <details>
                <summary>
                  Ai được mở, thay tệp<span className="vh">: {one.title || one.name}</span>
                </summary>
                <AccessForm
                  record={seen}
                  here={here}
                  action={actions.open}
                  attachmentId={one.id}
                  visibility={one.visibility}
                  grants={one.grants}
                  choices={data}
                />
                <p className="small">
                  <a href={libraryFileAddress(one.fileId)}>Thay tệp này trong kho</a>: địa chỉ giữ nguyên, bản cũ còn ở mục Bản trước. Ngôn ngữ, quyền sử dụng
                  cũng sửa ở đó.
                </p>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {why === null ? (
        <>
          {attachments.length > 0 ? (
            <details className="mt-4">
              <summary>Sửa tên gọi, loại, thứ tự; bỏ tệp</summary>
              <AttachmentRows key={record.version} record={seen} here={here} action={actions.arrange} attachments={attachments} />
            </details>
          ) : null}
          <h3 className="mt-6">Thêm tệp</h3>
          <AttachForm key={`moi-${record.version}`} record={seen} here={here} action={actions.attach} role={role} attachments={attachments} />
        </>
      ) : (
        <p className="small muted mt-4">{why}</p>
      )}
    </section>
  );
}

/** Who may see a record: for the staff page of a resolution, document or meeting. */
export function StaffAccess({ record, data, actions, here, why }: Omit<Props, "said" | "role" | "compare">) {
  const seen = { type: record.type, id: record.id, version: record.version };
  return (
    <section className="pan pan__form" id="ai-duoc-xem" aria-labelledby="ai-duoc-xem-h">
      <h2 id="ai-duoc-xem-h">Ai được xem</h2>
      {why === null ? (
        <AccessForm key={record.version} record={seen} here={here} action={actions.open} visibility={record.visibility} grants={data.grants} choices={data} />
      ) : (
        <p>
          <b>{visibilityLabels[record.visibility]}</b>
        </p>
      )}
    </section>
  );
}
