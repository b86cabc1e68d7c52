import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { albumAdminAddress, albumsAdminAddress } from "@/lib/albums/addresses";
import { kindWords, refusalWords } from "@/lib/albums/labels";
import { whyNotCreate, whyNotSee } from "@/lib/albums/policy";
import { staffAlbums } from "@/lib/albums/queries";
import { requireActor } from "@/lib/auth/current";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";

export const metadata: Metadata = { title: "Album" };

export default async function AlbumsPage({ searchParams }: { searchParams: Promise<{ trang?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Album" sentence={refusalWords[refusal]} />;
  const page = pageOf((await searchParams).trang);
  const { items, total } = await staffAlbums(actor, page);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Album" line={<span>Album ảnh và video trong Thư viện của cổng. Album chưa đăng đứng trước.</span>}>
        {whyNotCreate(actor) ? null : (
          <a className="btn btn--primary" href={`${albumsAdminAddress}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Album mới
          </a>
        )}
      </StaffHead>
      <div className="pan">
        {items.length === 0 ? (
          <div className="empty m-6">
            <h2>Chưa có album nào</h2>
          </div>
        ) : (
          <ul className="todo">
            {items.map(({ id, title, kind, count, eventDate, publishedAt, editorName }) => (
              <li key={id}>
                <span className={publishedAt ? "chip chip--ok" : "chip"}>{publishedAt ? "Đã đăng" : "Nháp"}</span>
                <div>
                  <a href={albumAdminAddress(id)}>{title}</a>
                  <span className="muted">
                    {kindWords[kind]}, {formatNumber(count)} tệp, ngày {formatDay(eventDate)}. Sửa lần cuối: {editorName}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Pagination pages={pages(total, page, 50)} addressOf={(number) => `${albumsAdminAddress}?trang=${number}`} label="Các trang album" />
    </main>
  );
}
