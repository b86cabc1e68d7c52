import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { NewArticleForm } from "@/components/news/staff-new-form";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/news/labels";
import { whyNotCreate } from "@/lib/news/policy";
import { staffCategories } from "@/lib/news/queries/categories";
import { create } from "../actions";

export const metadata: Metadata = { title: "Viết tin" };

export default async function NewArticlePage() {
  const actor = await requireActor();
  const refusal = whyNotCreate(actor);
  if (refusal) return <StaffRefusal title="Viết tin" sentence={refusalWords[refusal]} />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Viết tin" crumbs={[{ href: "/quan-tri/tin-bai", word: "Tin bài" }]} />
      <div className="pan pan__form">
        <NewArticleForm action={create} categories={await staffCategories(actor)} />
        <p className="mt-6 muted">
          Đã có bài trong tệp Word, trang web hay văn bản? <a href="/quan-tri/tin-bai/nhap">Nhập từ tệp</a>
        </p>
      </div>
    </main>
  );
}
