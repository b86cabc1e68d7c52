import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { CategoryForm } from "@/components/news/staff-category-form";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { whyWord } from "@/lib/resolutions/labels";
import { whyNotCreate } from "@/lib/resolutions/policy";
import { staffFields } from "@/lib/resolutions/queries/options";
import { keepField } from "./actions";

export const metadata: Metadata = { title: "Lĩnh vực" };

const done: Record<string, string> = { luu: "Đã lưu lĩnh vực.", doi: "Đã đổi thứ tự lĩnh vực.", xoa: "Đã xóa lĩnh vực." };

export default async function FieldsPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotCreate(actor);
  if (refusal) return <StaffRefusal title="Lĩnh vực" sentence={whyWord(refusal) ?? ""} />;
  const fields = await staffFields(actor);
  const note = done[String((await searchParams).xong ?? "")];
  const next = Math.max(0, ...fields.map(({ position }) => position)) + 1;
  const words = { kind: "lĩnh vực", add: "Thêm lĩnh vực" };
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Lĩnh vực"
        line={<span>Nghị quyết, văn bản và chất vấn nói về việc gì. Thứ tự ở đây là thứ tự trong bộ lọc trên cổng; chưa dùng ở đâu thì xóa được.</span>}
      />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <div className="pan">
        {fields.map((field, place) => (
          <CategoryForm
            key={`${field.id}-${field.version}`}
            action={keepField}
            category={field}
            line={`${formatNumber(field.uses)} nơi dùng`}
            ends={{ first: place === 0, last: place === fields.length - 1 }}
            removable={field.uses === 0}
            words={words}
          />
        ))}
      </div>
      <section className="pan mt-6" aria-labelledby="them-linh-vuc">
        <div className="pan__h">
          <h2 id="them-linh-vuc">Thêm lĩnh vực</h2>
        </div>
        <CategoryForm key={next} action={keepField} category={{ id: "", version: 0, name: "", position: next }} line="" words={words} />
      </section>
    </main>
  );
}
