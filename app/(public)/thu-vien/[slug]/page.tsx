import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AlbumView } from "@/components/albums/album-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { albumAddress, libraryAddress } from "@/lib/albums/addresses";
import { findAlbum } from "@/lib/albums/queries";
import { pictureAddress } from "@/lib/files/addresses";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findAlbum(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, description, items } = await find((await params).slug);
  const picture = items.find(({ picture: { widths } }) => widths.length > 0)?.picture;
  const width = picture?.widths.findLast((candidate) => candidate <= 1600) ?? picture?.widths[0];
  const image =
    picture && width
      ? { path: pictureAddress(picture.id, width, "jpg"), width, height: Math.round((picture.height * width) / picture.width), alt: picture.alt }
      : undefined;
  return pageMetadata({ title, description, path: albumAddress(slug), image });
}

export default async function AlbumPage({ params }: Props) {
  const album = await find((await params).slug);
  return (
    <SitePage area="/thu-vien">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Thư viện", href: libraryAddress }, { name: album.title }]} />
        <AlbumView album={album} />
      </div>
    </SitePage>
  );
}
