import { TriangleAlert } from "lucide-react";
import { newerVersionAddress, picturesAddress } from "@/lib/imports/addresses";

interface Props {
  articleId: string;
  /** Pictures out of a file whose words nobody has confirmed yet, with their import. */
  waiting: { importId: string; count: number } | null;
  /** Whether this account may bring in a newer version of the file. */
  mayImport: boolean;
}

/** Beside a text: what of its file is not confirmed, and the way for a newer version of it. */
export function EditionSource({ articleId, waiting, mayImport }: Props) {
  if (!waiting && !mayImport) return null;
  return (
    <div className="statep">
      {waiting ? (
        <p className="note note--line">
          <TriangleAlert className="icon" aria-hidden="true" />
          <span>
            {waiting.count} ảnh lấy từ tệp chưa ai xác nhận chú thích, người chụp, mô tả. <a href={picturesAddress(waiting.importId)}>Xác nhận ảnh</a>
          </span>
        </p>
      ) : null}
      {mayImport ? (
        <p className={waiting ? "mt-3" : ""}>
          <a href={newerVersionAddress(articleId)}>Nhập bản mới của bài từ tệp</a>
        </p>
      ) : null}
    </div>
  );
}
