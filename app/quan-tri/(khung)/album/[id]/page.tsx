import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { AlbumForm } from "@/components/albums/staff-album-form";
import { PickForm } from "@/components/albums/staff-pick";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { VerbButton } from "@/components/ui/verb-button";
import { albumAddress, albumAdminAddress, albumsAdminAddress } from "@/lib/albums/addresses";
import { kindWords, refusalWords } from "@/lib/albums/labels";
import { whyNotSee } from "@/lib/albums/policy";
import { findStaffAlbum, pickable } from "@/lib/albums/queries";
import { requireActor } from "@/lib/auth/current";
import { pageOf, pages } from "@/lib/core/pagination";
import { add, publish, save, withdraw } from "../actions";

export const metadata: Metadata = { title: "Album" };

const done: Record<string, string> = {
  luu: "Đã lưu.",
  them: "Đã thêm vào album.",
  dang: "Đã đăng. Người đọc thấy album trong vài giây.",
  go: "Đã gỡ. Người đọc không còn thấy album.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; tim?: string | string[]; trang?: string | string[] }>;
}

export default async function AlbumPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Album" sentence={refusalWords[refusal]} />;
  const album = await findStaffAlbum(actor, (await params).id);
  if (!album) return <StaffMissing />;
  const { xong, tim, trang } = await searchParams;
  const [asked, page] = [String(tim ?? "").trim(), pageOf(trang)];
  const editable = album.why.edit === null;
  const files = editable ? await pickable(actor, album, asked, page) : { items: [], total: 0 };
  const seen = { id: album.id, version: album.version };
  const address = albumAdminAddress(album.id);
  const words = (reason: keyof typeof refusalWords | null) => reason && refusalWords[reason];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={album.title}
        crumbs={[{ href: albumsAdminAddress, word: "Album" }]}
        line={
          <span>
            {kindWords[album.kind]}. Sửa lần cuối: {album.editorName}.{album.publisherName ? ` Đăng: ${album.publisherName}.` : " Chưa đăng."}
          </span>
        }
      >
        {album.publishedAt ? (
          <a className="btn" href={albumAddress(album.slug)}>
            <ExternalLink className="icon" aria-hidden="true" />
            Xem trên cổng
          </a>
        ) : null}
        {album.publishedAt ? (
          <VerbButton action={withdraw} hidden={seen} className="btn btn--danger" why={words(album.why.withdraw)}>
            Gỡ album
          </VerbButton>
        ) : (
          <VerbButton action={publish} hidden={seen} className="btn btn--ok" why={words(album.why.publish)}>
            Đăng album
          </VerbButton>
        )}
      </StaffHead>
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {album.why.edit ? <p className="note note--line mb-6">{refusalWords[album.why.edit]}</p> : null}
      <div className="pan pan__form">
        <AlbumForm key={album.version} action={save} album={album} editable={editable} />
      </div>
      {editable ? (
        <section className="pan pan__form mt-6" aria-labelledby="them-tep">
          <h2 id="them-tep">Thêm tệp</h2>
          <form className="fbar" action={`${address}#them-tep`}>
            <label className="vh" htmlFor="tim-tep">
              Tìm theo tên, mô tả hoặc chú thích
            </label>
            <input className="input" id="tim-tep" name="tim" type="search" defaultValue={asked} placeholder="Tên, mô tả hoặc chú thích" maxLength={100} />
            <button className="btn btn--sm" type="submit">
              Tìm
            </button>
          </form>
          <PickForm key={`${album.version}-${asked}-${page}`} action={add} {...seen} files={files.items} single={album.kind === "VIDEO"} />
          <Pagination
            pages={pages(files.total, page, 24)}
            addressOf={(number) => `${address}?${new URLSearchParams({ ...(asked ? { tim: asked } : {}), trang: String(number) })}#them-tep`}
            label="Các trang tệp"
          />
        </section>
      ) : null}
    </main>
  );
}
