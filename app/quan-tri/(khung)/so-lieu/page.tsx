import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedFigures } from "@/components/indicators/asked";
import { FigureChooser } from "@/components/indicators/figure-chooser";
import { FigureTable } from "@/components/indicators/figure-table";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { figuresFileAddress } from "@/lib/indicators/addresses";
import { refusalWords } from "@/lib/indicators/labels";
import { periodWords } from "@/lib/indicators/periods";
import { whyNotSee } from "@/lib/indicators/policy";
import { figureChoices, figuresPage } from "@/lib/indicators/queries/staff";

export const metadata: Metadata = { title: "Số liệu" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FiguresPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Số liệu" sentence={refusalWords[refusal]} />;
  const choices = await figureChoices(actor);
  if (!choices) return <StaffRefusal title="Số liệu" sentence="Chưa có cơ quan nào trong hồ sơ. Thêm Hội đồng nhân dân ở trang Cơ cấu trước." />;
  const asked = askedFigures(await searchParams, choices.usual);
  if (!choices.bodies.some(({ id }) => id === asked.bodyId)) notFound();
  const { place, lines, terms, term } = await figuresPage(actor, asked, asked.other);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Số liệu ${periodWords(asked.period)}`}
        line={<span>{place.name}. Số nào tính được từ hồ sơ thì mở ra đúng các bản ghi đã đếm; số chưa có hồ sơ thì nhập kèm nguồn.</span>}
      >
        <a className="btn" href={figuresFileAddress(asked, "csv")} download>
          <Download className="icon" aria-hidden="true" />
          CSV
        </a>
        <a className="btn" href={figuresFileAddress(asked, "xlsx")} download>
          <Download className="icon" aria-hidden="true" />
          Excel
        </a>
      </StaffHead>
      <FigureChooser asked={asked} bodies={choices.bodies} terms={terms} code={null} />
      <div className="pan">
        {lines.length === 0 ? (
          <p className="pan__b muted">Chưa có chỉ tiêu nào tính cho cơ quan này. Chọn cơ quan khác.</p>
        ) : (
          <FigureTable lines={lines} asked={asked} average={term ? `trung bình ${term.name}` : null} />
        )}
      </div>
    </main>
  );
}
