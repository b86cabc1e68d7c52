import { CircleCheck, TriangleAlert } from "lucide-react";
import { staffPictureAddress } from "@/lib/files/addresses";
import type { ImportedPicture } from "@/lib/imports/queries/pictures";
import { PictureConfirm } from "./picture-confirm";

interface Props {
  importId: string;
  version: number;
  pictures: ImportedPicture[];
  action: Parameters<typeof PictureConfirm>[0]["action"];
  /** Why this account may not change the draft; null when it may. */
  refusal: string | null;
  /** What the last sending did: how many were confirmed, which still lack words. Null when nothing was sent. */
  done: { confirmed: number; lacking: number[] } | null;
}

/** The pictures of an import and how far their words are confirmed. */
export function PicturePanel({ importId, version, pictures, action, refusal, done }: Props) {
  const confirmed = pictures.filter((picture) => picture.confirmed).length;
  return (
    <section className="pan mb-6" aria-labelledby="anh-cua-bai">
      <div className="pan__h">
        <h2 id="anh-cua-bai">Ảnh của bài: {confirmed === pictures.length ? "đã xác nhận hết" : `đã xác nhận ${confirmed} trong ${pictures.length}`}</h2>
      </div>
      <div className="pan__b">
        {done ? <Done {...done} /> : null}
        {refusal ? (
          <>
            <p className="note note--line">{refusal}</p>
            <ol className="picks__l">
              {pictures.map(({ position, fileId, caption, credit, alt }) => (
                <li className="picks__i" key={position}>
                  <div className="picks__p">
                    {/* biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser. */}
                    <img src={staffPictureAddress(fileId, 640, "webp")} alt={alt} />
                  </div>
                  <p>
                    {caption || "Chưa có chú thích"}
                    {credit ? `. Ảnh: ${credit}` : ""}
                    <span className="muted block">{alt || "Chưa có mô tả"}</span>
                  </p>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <PictureConfirm key={version} importId={importId} version={version} pictures={pictures} action={action} />
        )}
      </div>
    </section>
  );
}

function Done({ confirmed, lacking }: { confirmed: number; lacking: number[] }) {
  const Icon = lacking.length ? TriangleAlert : CircleCheck;
  const sentences = [
    confirmed ? `Đã xác nhận ${confirmed} ảnh.` : "Đã lưu chữ của các ảnh.",
    lacking.length ? `Ảnh ${lacking.join(", ")} chưa xác nhận được: viết đủ chú thích và mô tả rồi bấm lại; chữ đã gõ vẫn được lưu.` : "",
  ];
  return (
    <p className="note note--line mb-4" role="status">
      <Icon className="icon" aria-hidden="true" />
      {sentences.filter(Boolean).join(" ")}
    </p>
  );
}
