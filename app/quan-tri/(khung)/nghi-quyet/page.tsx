import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ResolutionFilters, ResolutionTable } from "@/components/resolutions/staff-list";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatCounted } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { RESOLUTIONS_ADMIN } from "@/lib/resolutions/addresses";
import { whyWord } from "@/lib/resolutions/labels";
import { whyNotCreate, whyNotSee } from "@/lib/resolutions/policy";
import { fieldOptions, placeOptions, sessionOptions } from "@/lib/resolutions/queries/options";
import { type StaffQuestion, staffResolutions } from "@/lib/resolutions/queries/staff";
import { stages } from "@/lib/resolutions/workflow";

export const metadata: Metadata = { title: "Nghị quyết" };

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => String([value ?? ""].flat()[0]);
const idOf = (value: string | string[] | undefined) => (/^[0-9a-f-]{36}$/.test(one(value)) ? one(value) : null);

function questionOf(asked: Params): StaffQuestion {
  return {
    q: one(asked.q),
    stage: stages.find((stage) => stage === one(asked.buoc)) ?? null,
    termId: idOf(asked.khoa),
    sessionId: idOf(asked["ky-hop"]),
    fieldId: idOf(asked["linh-vuc"]),
    trash: one(asked["thung-rac"]) === "1",
  };
}

function addressOf({ q, stage, termId, sessionId, fieldId, trash }: StaffQuestion, page: number): string {
  const given = { q, buoc: stage, khoa: termId, "ky-hop": sessionId, "linh-vuc": fieldId, "thung-rac": trash ? "1" : "", trang: page > 1 ? String(page) : "" };
  const params = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size > 0 ? `${RESOLUTIONS_ADMIN}?${params}` : RESOLUTIONS_ADMIN;
}

export default async function ResolutionsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Nghị quyết" sentence={whyWord(refusal) ?? ""} />;
  const asked = await searchParams;
  const question = questionOf(asked);
  const page = pageOf(asked.trang);
  const [{ items, total }, { terms }, sessions, fields] = await Promise.all([
    staffResolutions(actor, question, page),
    placeOptions(actor),
    sessionOptions(actor, question.termId),
    fieldOptions(actor),
  ]);
  const pager = pages(total.rows, page, 50);
  if (!pager.exists) return <StaffMissing />;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nghị quyết" line={<span>{formatCounted(total)} nghị quyết. Bản chưa có số đứng trước.</span>}>
        {whyNotCreate(actor) ? null : (
          <a className="btn btn--primary" href={`${RESOLUTIONS_ADMIN}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Nghị quyết mới
          </a>
        )}
      </StaffHead>
      <div className="pan">
        <ResolutionFilters question={question} terms={terms} sessions={sessions} fields={fields} />
        {items.length > 0 ? (
          <ResolutionTable rows={items} />
        ) : (
          <div className="empty m-6">
            <h2>Không có nghị quyết nào</h2>
            {question.q ? <p>Đã tìm “{question.q}” trong số, ký hiệu và trích yếu.</p> : null}
          </div>
        )}
      </div>
      <Pagination pages={pager} addressOf={(number) => addressOf(question, number)} label="Các trang nghị quyết" />
    </main>
  );
}
