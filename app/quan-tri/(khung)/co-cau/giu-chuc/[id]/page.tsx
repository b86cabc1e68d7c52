import type { Metadata } from "next";
import { spanWords } from "@/components/bodies/span-words";
import { holdingEndFields, holdingFields, leaveFields } from "@/components/bodies/staff-fields";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { BODIES_ADMIN, bodyAdminAddress } from "@/lib/bodies/addresses";
import { holdingEndLabels, refusalWords } from "@/lib/bodies/labels";
import { whyNotSee, whyNotWrite } from "@/lib/bodies/policy";
import { findHolding, staffTerms } from "@/lib/bodies/queries/staff";
import { keepHolding, leave, takeOut } from "../../actions";

export const metadata: Metadata = { title: "Lần giữ chức vụ" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

export default async function HoldingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Lần giữ chức vụ" sentence={refusalWords[refusal]} />;
  const holding = await findHolding(actor, (await params).id);
  if (!holding) return <StaffMissing />;
  const why = whyNotWrite(actor);
  const { id, version, person, post, fromDay, toDay, decision, endReason, endDecision } = holding;
  const seen = { id, version };
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`${person.fullName}, ${post.title}`}
        crumbs={[
          { href: BODIES_ADMIN, word: "Cơ cấu" },
          { href: bodyAdminAddress(post.body.id), word: post.body.name },
        ]}
        line={<span>{[spanWords(fromDay, toDay), decision, endReason ? holdingEndLabels[endReason] : "", endDecision].filter(Boolean).join(". ")}</span>}
      />
      <StaffDone done={(await searchParams).xong} words={{ luu: "Đã lưu." }} />
      {why ? <p className="note note--line mb-6">{refusalWords[why]}</p> : null}
      {why || toDay ? null : (
        <section className="pan pan__form" aria-labelledby="thoi-giu">
          <h2 id="thoi-giu">Thôi giữ chức vụ</h2>
          <RecordForm key={version} action={leave} form="thoi-giu" fields={leaveFields()} hidden={seen} word="Ghi thôi giữ chức vụ" />
        </section>
      )}
      {why ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="sua">
          <h2 id="sua">Sửa điều đã ghi</h2>
          <p className="hint">Người và chức vụ không đổi được: ghi nhầm người thì bỏ dòng này trong 24 giờ, hoặc ghi thôi giữ rồi ghi người đúng.</p>
          <RecordForm
            key={version}
            action={keepHolding}
            form="sua"
            fields={[...holdingFields(holding, await staffTerms(actor)), ...holdingEndFields(holding)]}
            hidden={seen}
            word="Lưu"
          />
        </section>
      )}
      {holding.whyNotTakeOut ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="ghi-nham">
          <h2 id="ghi-nham">Ghi nhầm</h2>
          <p className="hint">Bỏ dòng này khỏi hồ sơ. Nhật ký vẫn giữ việc đã ghi và đã bỏ.</p>
          <RecordForm action={takeOut} form="bo" fields={[]} hidden={{ ...seen, body: post.body.id }} word="Bỏ dòng ghi nhầm" look="danger" />
        </section>
      )}
    </main>
  );
}
