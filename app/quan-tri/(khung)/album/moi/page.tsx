import type { Metadata } from "next";
import { NewAlbumForm } from "@/components/albums/staff-new-album";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { albumsAdminAddress } from "@/lib/albums/addresses";
import { refusalWords } from "@/lib/albums/labels";
import { whyNotCreate } from "@/lib/albums/policy";
import { requireActor } from "@/lib/auth/current";
import { create } from "../actions";

export const metadata: Metadata = { title: "Album mới" };

export default async function NewAlbumPage() {
  const refusal = whyNotCreate(await requireActor());
  if (refusal) return <StaffRefusal title="Album mới" sentence={refusalWords[refusal]} />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Album mới" crumbs={[{ href: albumsAdminAddress, word: "Album" }]} />
      <div className="pan pan__form">
        <NewAlbumForm action={create} />
      </div>
    </main>
  );
}
