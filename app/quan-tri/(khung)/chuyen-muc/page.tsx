import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { CategoryForm } from "@/components/news/staff-category-form";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { categoryAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { whyNotManageCategories } from "@/lib/news/policy";
import { staffCategories } from "@/lib/news/queries/categories";
import { keepCategory } from "./actions";

export const metadata: Metadata = { title: "Chuyên mục" };

const done: Record<string, string> = { luu: "Đã lưu chuyên mục.", doi: "Đã đổi thứ tự chuyên mục.", xoa: "Đã xóa chuyên mục." };

export default async function CategoriesPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotManageCategories(actor);
  if (refusal) return <StaffRefusal title="Chuyên mục" sentence={refusalWords[refusal]} />;
  const categories = await staffCategories(actor);
  const note = done[String((await searchParams).xong ?? "")];
  const next = Math.max(0, ...categories.map(({ position }) => position)) + 1;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Chuyên mục"
        line={<span>Thứ tự ở đây là thứ tự trên cổng. Chuyên mục chưa có bài đăng thì người đọc chưa thấy; chưa có bài nào thì xóa được.</span>}
      />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <div className="pan">
        {categories.map((category, place) => (
          <CategoryForm
            key={`${category.id}-${category.version}`}
            action={keepCategory}
            category={category}
            line={`${categoryAddress(category.slug)}, ${formatNumber(category.editions)} bài`}
            ends={{ first: place === 0, last: place === categories.length - 1 }}
            removable={category.editions === 0}
          />
        ))}
      </div>
      <section className="pan mt-6" aria-labelledby="them-chuyen-muc">
        <div className="pan__h">
          <h2 id="them-chuyen-muc">Thêm chuyên mục</h2>
        </div>
        <CategoryForm key={next} action={keepCategory} category={{ id: "", version: 0, name: "", position: next }} line="" />
      </section>
    </main>
  );
}
