import type { Metadata } from "next";
import { BulkUpload } from "@/components/files/bulk-upload";
import { FileDetail } from "@/components/files/library-detail";
import { LibraryFilters, LibraryTabs } from "@/components/files/library-filters";
import { LibraryGrid } from "@/components/files/library-grid";
import { libraryListAddress, libraryQuestion } from "@/components/files/library-question";
import { StaffTitle } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatBytes, formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { fileWords } from "@/lib/files/labels";
import { whyNotUpload } from "@/lib/files/policy";
import { LIBRARY_PAGE, libraryFile, libraryShelves, listLibrary } from "@/lib/files/queries/library";
import { usesOf } from "@/lib/news/queries/uses";
import { crop, describe, remove, restore } from "./actions";

export const metadata: Metadata = { title: "Ảnh, tệp" };

const done: Record<string, string> = {
  luu: "Đã lưu.",
  cat: "Đã cắt ảnh. Bản chưa cắt vẫn giữ ở mục Bản trước.",
  thay: "Đã thay. Bản cũ vẫn giữ ở mục Bản trước.",
  tra: "Đã đưa bản trước trở lại.",
  xoa: "Đã xóa.",
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotUpload(actor);
  if (refusal) return <StaffRefusal title="Ảnh, tệp" sentence={fileWords[refusal]} />;
  const asked = await searchParams;
  const question = libraryQuestion(asked);
  const page = pageOf(asked.trang);
  const [{ items, total, counts }, shelves, file] = await Promise.all([
    listLibrary(actor, question, page),
    libraryShelves(actor),
    asked.chon ? libraryFile(actor, String(asked.chon)) : null,
  ]);
  const pager = pages(total, page, LIBRARY_PAGE);
  if (!pager.exists || (asked.chon && !file)) return <StaffMissing />;
  const uses = file && (await usesOf(actor, file.id));
  const addressOf = (id: string | null) => libraryListAddress(question, page, id);
  const after = file ? items[items.findIndex(({ id }) => id === file.id) + 1] : undefined;
  const note = done[String(asked.xong ?? "")];
  const line = `${formatNumber(shelves.pictures)} ảnh, ${formatNumber(shelves.documents)} tệp văn bản, bản gốc ${formatBytes(shelves.bytes)}`;
  const filtered =
    libraryListAddress({ ...question, chore: null }) !== libraryListAddress({ ...question, chore: null, q: "", kind: null, period: null, uploader: null });
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <BulkUpload head={<StaffTitle title="Ảnh, tệp" line={<span>{line}</span>} />} />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <div className={file ? "edit" : undefined}>
        <div>
          <div className="pan">
            <LibraryTabs question={question} counts={counts} />
            <LibraryFilters question={question} shelves={shelves} />
            {items.length > 0 ? (
              <>
                <LibraryGrid files={items} chosen={file?.id ?? null} addressOf={addressOf} />
                {counts["no-alt"] > 0 && !file ? (
                  <p className="mfoot">
                    <a
                      className="btn btn--sm"
                      href={question.chore === "no-alt" ? addressOf(items[0]?.id ?? null) : libraryListAddress({ ...question, chore: "no-alt" })}
                    >
                      {question.chore === "no-alt" ? "Viết mô tả lần lượt" : `Xem ${formatNumber(counts["no-alt"])} ảnh thiếu mô tả`}
                    </a>
                  </p>
                ) : null}
              </>
            ) : (
              <div className="empty m-6">
                <h2>{filtered ? "Không có ảnh, tệp nào khớp" : "Chưa có gì ở mục này"}</h2>
                {question.q ? <p>Đã tìm “{question.q}” trong tên tệp, mô tả, chú thích, người chụp; có dấu và không dấu.</p> : null}
                {filtered ? (
                  <p className="btns">
                    <a className="btn" href={libraryListAddress({ ...question, q: "", kind: null, period: null, uploader: null })}>
                      Bỏ bộ lọc
                    </a>
                  </p>
                ) : null}
              </div>
            )}
          </div>
          <Pagination pages={pager} addressOf={(n) => libraryListAddress(question, n)} label="Các trang ảnh, tệp" />
        </div>
        {file && uses ? (
          <FileDetail
            file={file}
            uses={uses}
            actions={{ describe, crop, restore, remove }}
            addresses={{
              here: addressOf(file.id),
              list: addressOf(null),
              next: after ? addressOf(after.id) : null,
              replaced: `${addressOf(file.id).replace(/#.*$/, "")}&xong=thay`,
            }}
          />
        ) : null}
      </div>
    </main>
  );
}
