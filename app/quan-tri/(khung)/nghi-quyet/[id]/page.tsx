import { ExternalLink, Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffAccess, StaffAttachments } from "@/components/documents/staff-attachments";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { FactsForm } from "@/components/resolutions/staff-facts";
import { PreambleView, TextList } from "@/components/resolutions/staff-parts";
import { RelationTable } from "@/components/resolutions/staff-relations";
import { StateChip } from "@/components/resolutions/staff-state";
import { IssueForm, StageForm, StageLine } from "@/components/resolutions/staff-steps";
import { ValidityEvents, ValidityLine } from "@/components/resolutions/staff-validity";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { RESOLUTIONS_ADMIN, resolutionAddress, resolutionAdminAddress, scanAdminAddress } from "@/lib/resolutions/addresses";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { whyWord } from "@/lib/resolutions/labels";
import { fieldOptions, placeOptions, sessionOptions, signerOptions, suggestSymbol } from "@/lib/resolutions/queries/options";
import { stateOnDay } from "@/lib/resolutions/validity";
import { staffAttachments } from "@/lib/visibility/queries";
import { arrange, attach, open } from "../../dinh-kem/actions";
import { issue, keepFacts, move, publish, restore, trash, unpublish, unrelate } from "../actions";

export const metadata: Metadata = { title: "Nghị quyết" };

const done: Record<string, string> = {
  tao: "Đã tạo dự thảo. Điền thông tin, nội dung và căn cứ ở dưới.",
  luu: "Đã lưu.",
  buoc: "Đã chuyển bước.",
  "ban-hanh": "Đã ban hành. Hiệu lực của văn bản liên quan đã tính lại.",
  "cong-khai": "Đã công khai. Người đọc thấy nghị quyết trong vài giây.",
  go: "Đã gỡ. Người đọc không còn thấy nghị quyết.",
  bo: "Đã bỏ vào thùng rác.",
  "khoi-phuc": "Đã khôi phục.",
  "ban-quet": "Đã xác nhận bản quét và ghi vào hồ sơ.",
  "xoa-ban": "Đã xóa bản toàn văn.",
  "quan-he": "Đã lưu quan hệ. Hiệu lực đã tính lại.",
  "xoa-quan-he": "Đã xóa quan hệ. Hiệu lực đã tính lại.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; loi?: string | string[] }>;
}

export default async function ResolutionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const resolution = await openStaffResolution(actor, (await params).id);
  if (!resolution) return <StaffMissing />;
  const { id, version, stage, why, periods, today } = resolution;
  const [places, sessions, signers, fields, suggested, data, said] = await Promise.all([
    placeOptions(actor),
    sessionOptions(actor, resolution.termId),
    signerOptions(actor),
    fieldOptions(actor),
    suggestSymbol(actor, resolution),
    staffAttachments(actor, "resolution", id),
    searchParams,
  ]);
  const choices = { ...places, sessions, signers, fields };
  const note = done[String(said.xong ?? "")];
  const editable = why.edit === null;
  const seen = { id, version };
  const address = resolutionAdminAddress(id);
  const record = { type: "resolution" as const, ...seen, visibility: resolution.visibility };
  const panel = { record, data, actions: { attach, arrange, open }, here: address, why: whyWord(why.edit) };
  const writes = actor.can("council.write");
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={resolution.symbol || "Dự thảo nghị quyết"}
        crumbs={[{ href: RESOLUTIONS_ADMIN, word: "Nghị quyết" }]}
        line={
          <span>
            <StateChip stage={stage} validity={stateOnDay(periods, today)} /> {resolution.title}. {resolution.issuer.name}, {resolution.term.name}
            {resolution.session ? `, ${resolution.session.title}` : ""}.
          </span>
        }
      >
        {resolution.publishedAt && resolution.year && resolution.slug ? (
          <a className="btn" href={resolutionAddress({ year: resolution.year, slug: resolution.slug })}>
            <ExternalLink className="icon" aria-hidden="true" />
            Xem trên cổng
          </a>
        ) : null}
      </StaffHead>
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      {why.edit ? <p className="note note--line mb-6">{whyWord(why.edit)}</p> : null}
      <div className="lawgrid">
        <div>
          <section className="pan pan__form" aria-labelledby="thong-tin">
            <h2 id="thong-tin">Thông tin</h2>
            <FactsForm key={version} action={keepFacts} resolution={resolution} editable={editable} choices={choices} />
          </section>
          <PreambleView resolution={resolution} edit={editable ? `${address}/mo-dau` : null} />
          <TextList resolution={resolution} address={`${address}/ban-chu`} editable={editable} />
          <section className="pan" aria-labelledby="quan-he">
            <div className="pan__h">
              <h2 id="quan-he">Quan hệ văn bản</h2>
              {editable ? (
                <a className="btn btn--sm" href={`${address}/quan-he`}>
                  <Plus className="icon" aria-hidden="true" />
                  Thêm quan hệ
                </a>
              ) : null}
            </div>
            <div className="pan__b">
              {resolution.relations.length > 0 ? (
                <RelationTable
                  relations={resolution.relations}
                  verbs={(relation) =>
                    editable && relation.other ? (
                      <div className="btns">
                        <a className="btn btn--sm" href={`${address}/quan-he?sua=${relation.id}`}>
                          Sửa
                        </a>
                        <VerbButton key={version} action={unrelate} hidden={{ ...seen, relationId: relation.id }} className="btn btn--sm btn--danger">
                          Xóa
                        </VerbButton>
                      </div>
                    ) : null
                  }
                />
              ) : (
                <p className="muted">Chưa ghi quan hệ nào với văn bản khác.</p>
              )}
            </div>
          </section>
          <section className="pan" aria-labelledby="hieu-luc-tinh">
            <div className="pan__h">
              <h2 id="hieu-luc-tinh">Hiệu lực, máy tính từ ngày và quan hệ</h2>
            </div>
            <div className="pan__b">
              {periods.length > 0 ? (
                <>
                  <ValidityLine periods={periods} today={today} />
                  <ValidityEvents events={resolution.events} />
                </>
              ) : (
                <p className="muted">Ban hành thì có dòng hiệu lực.</p>
              )}
              <p className="small muted mt-3">Không nhập tay hiệu lực. Ngày hoặc quan hệ đổi thì hệ thống tính lại cả chuỗi.</p>
            </div>
          </section>
        </div>
        <div>
          <section className="pan pan__form" aria-labelledby="buoc">
            <h2 id="buoc">Bước</h2>
            <StageLine stage={stage} />
            {editable && stage !== "ISSUED" ? <StageForm key={version} action={move} resolution={resolution} /> : null}
          </section>
          {writes ? (
            <section className="pan pan__form" aria-labelledby="so">
              <h2 id="so">{stage === "ISSUED" ? "Số và ngày ban hành" : "Ban hành"}</h2>
              {why.issue ? (
                <p className="small muted">{whyWord(why.issue)}</p>
              ) : (
                <IssueForm key={version} action={issue} resolution={resolution} suggested={suggested} />
              )}
            </section>
          ) : null}
          <section className="pan pan__form" aria-labelledby="cong-khai">
            <h2 id="cong-khai">Trên cổng</h2>
            <p className="small">{resolution.publishedAt ? "Đang công khai." : "Chưa công khai."}</p>
            {resolution.publishedAt ? (
              <VerbButton action={unpublish} hidden={seen} className="btn btn--danger mt-3" why={whyWord(why.unpublish)}>
                Gỡ khỏi cổng
              </VerbButton>
            ) : (
              <VerbButton action={publish} hidden={seen} className="btn btn--ok mt-3" why={whyWord(why.publish)}>
                Công khai trên cổng
              </VerbButton>
            )}
          </section>
          <StaffAccess {...panel} />
          <StaffAttachments {...panel} said={said} compare={(fileId) => scanAdminAddress(id, fileId)} />
          {writes ? (
            <section className="pan pan__form" aria-labelledby="thung-rac">
              <h2 id="thung-rac">Thùng rác</h2>
              {resolution.trashedAt ? (
                <VerbButton action={restore} hidden={seen} className="btn" why={whyWord(why.restore)}>
                  Khôi phục
                </VerbButton>
              ) : (
                <VerbButton action={trash} hidden={seen} className="btn btn--danger" why={whyWord(why.trash)}>
                  Bỏ vào thùng rác
                </VerbButton>
              )}
            </section>
          ) : null}
        </div>
      </div>
    </main>
  );
}
