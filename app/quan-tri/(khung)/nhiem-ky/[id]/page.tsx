import type { Metadata } from "next";
import { spanInside } from "@/components/bodies/span-words";
import { termFields } from "@/components/bodies/staff-fields";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { StaffConstituencies } from "@/components/members/staff-constituencies";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { TERMS_ADMIN } from "@/lib/bodies/addresses";
import { refusalWords } from "@/lib/bodies/labels";
import { whyNotSee, whyNotWrite } from "@/lib/bodies/policy";
import { today } from "@/lib/bodies/queries";
import { findStaffTerm } from "@/lib/bodies/queries/staff";
import { membersAdminAddress } from "@/lib/members/addresses";
import { whyNotCloseTerm } from "@/lib/members/policy";
import { staffConstituencies } from "@/lib/members/queries/staff";
import { close, keepConstituency, keepTerm } from "../actions";

export const metadata: Metadata = { title: "Nhiệm kỳ" };

const done = { luu: "Đã lưu.", "ket-thuc": "Đã ghi ngày cuối của nhiệm kỳ cho mọi đại biểu và chức vụ chưa ghi kết thúc." };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

export default async function TermPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Nhiệm kỳ" sentence={refusalWords[refusal]} />;
  const term = await findStaffTerm(actor, (await params).id);
  if (!term) return <StaffMissing />;
  const why = whyNotWrite(actor);
  const { id, version, name, body, startsOn, endsOn } = term;
  const council = body.kind === "COUNCIL";
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`${name.charAt(0).toLocaleUpperCase("vi")}${name.slice(1)}`}
        crumbs={[{ href: TERMS_ADMIN, word: "Nhiệm kỳ" }]}
        line={
          <span>
            {body.name}, {spanInside(startsOn, endsOn)}
          </span>
        }
      >
        {council ? (
          <a className="btn" href={membersAdminAddress(id)}>
            Đại biểu của khóa
          </a>
        ) : null}
      </StaffHead>
      <StaffDone done={(await searchParams).xong} words={done} />
      {why ? <p className="note note--line mb-6">{refusalWords[why]}</p> : null}
      {why ? null : (
        <section className="pan pan__form" aria-labelledby="thong-tin">
          <h2 id="thong-tin">Thông tin nhiệm kỳ</h2>
          <RecordForm key={version} action={keepTerm} form="nhiem-ky" fields={termFields(term)} hidden={{ id, version, bodyId: body.id }} word="Lưu nhiệm kỳ" />
        </section>
      )}
      {council ? <StaffConstituencies termId={id} places={await staffConstituencies(actor, id)} editable={!why} keep={keepConstituency} /> : null}
      {council && !whyNotCloseTerm(actor, term, await today()) ? (
        <section className="pan pan__form mt-6" aria-labelledby="het-nhiem-ky">
          <h2 id="het-nhiem-ky">Hết nhiệm kỳ</h2>
          <p className="hint">
            Ghi ngày cuối của nhiệm kỳ cho mọi đại biểu và mọi chức vụ của khóa này còn để trống ngày kết thúc. Làm việc này trước khi ghi đại biểu tái cử vào
            khóa sau.
          </p>
          <RecordForm action={close} form="het-nhiem-ky" fields={[]} hidden={{ termId: id, version }} word="Ghi hết nhiệm kỳ" look="plain" />
        </section>
      ) : null}
    </main>
  );
}
