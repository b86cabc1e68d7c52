import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlbumCards } from "@/components/albums/album-cards";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { libraryPageAddress } from "@/lib/albums/addresses";
import { listAlbums } from "@/lib/albums/queries";
import { pageOf, pages } from "@/lib/core/pagination";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";

interface Props {
  searchParams: Promise<{ trang?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata({ title: "Thư viện ảnh và video", path: libraryPageAddress(pageOf((await searchParams).trang)) });
}

export default async function LibraryPage({ searchParams }: Props) {
  const page = pageOf((await searchParams).trang);
  const { items, total } = await listAlbums(page);
  const pager = pages(total, page);
  if (!pager.exists) notFound();
  return (
    <SitePage area="/thu-vien">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Thư viện" }]} />
        <header className="pagehead">
          <h1>Thư viện ảnh và video</h1>
        </header>
        {total === 0 ? <p>Chưa có album nào. Ảnh của từng hoạt động có trong các bài ở mục Tin tức.</p> : <AlbumCards albums={items} />}
        <Pagination pages={pager} addressOf={libraryPageAddress} label="Các trang thư viện" />
      </div>
    </SitePage>
  );
}
