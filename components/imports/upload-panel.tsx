import { FileInput } from "lucide-react";
import { formatBytes } from "@/lib/core/numbers";
import { importUploadAddress } from "@/lib/imports/addresses";
import { MAX_FILE_BYTES } from "@/lib/imports/schema";

/** One plain form with one file; works the same with and without JavaScript. */
export function UploadPanel({ failure }: { failure: string | null }) {
  return (
    <form action={importUploadAddress} method="post" encType="multipart/form-data">
      <div className="drop">
        <FileInput className="icon" aria-hidden="true" />
        <label htmlFor="tep">
          <b>Chọn tệp bài viết, hoặc kéo tệp vào ô dưới</b>
        </label>
        <p className="muted" id="tep-goi-y">
          Word (.docx), trang web (.html) hoặc văn bản (.txt), không quá {formatBytes(MAX_FILE_BYTES)}
        </p>
        <input
          className="input"
          id="tep"
          name="tep"
          type="file"
          required
          accept=".docx,.html,.htm,.txt"
          aria-describedby={failure ? "tep-loi tep-goi-y" : "tep-goi-y"}
          aria-invalid={failure ? true : undefined}
        />
        <button className="btn btn--primary" type="submit">
          Đọc tệp
        </button>
      </div>
    </form>
  );
}
