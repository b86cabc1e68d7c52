import { FolderInput } from "lucide-react";
import { SendingForm, SentFile } from "@/components/files/sending-form";
import { moveUploadAddress } from "@/lib/imports/addresses";
import { UPLOAD_WORDS } from "@/lib/imports/move";

/** A form with the file of an old portal and its address. */
export function MoveUpload({ failure }: { failure: string | null }) {
  return (
    <SendingForm action={moveUploadAddress}>
      <div className="drop">
        <FolderInput className="icon" aria-hidden="true" />
        <label htmlFor="dia-chi">
          <b>Địa chỉ của cổng cũ</b>
        </label>
        <p className="muted" id="dia-chi-goi-y">
          Ví dụ https://hdnd-cu.lacgiang.example. Tệp RSS, WXR tự nói địa chỉ thì để trống.
        </p>
        <input
          className="input"
          id="dia-chi"
          name="dia-chi"
          type="text"
          inputMode="url"
          autoComplete="off"
          maxLength={300}
          aria-describedby={failure ? "tep-loi dia-chi-goi-y" : "dia-chi-goi-y"}
        />
        <label htmlFor="tep" className="mt-4">
          <b>Chọn tệp của cổng cũ</b>
        </label>
        <p className="muted" id="tep-goi-y">
          Thư mục trang .html kèm ảnh nén thành .zip, hoặc tệp RSS, Atom, WXR (.xml), không quá {UPLOAD_WORDS}
        </p>
        <SentFile
          id="tep"
          required
          accept=".zip,.xml,.rss,.atom"
          describedBy={failure ? "tep-loi tep-goi-y" : "tep-goi-y"}
          aria-invalid={failure ? true : undefined}
        />
        <button className="btn btn--primary" type="submit">
          Đọc thử, chưa nhập
        </button>
      </div>
    </SendingForm>
  );
}
