import type { Metadata } from "next";
import { spanInside } from "@/components/bodies/span-words";
import { StaffContacts } from "@/components/bodies/staff-contacts";
import { bodyFields } from "@/components/bodies/staff-fields";
import { StaffLine } from "@/components/bodies/staff-line";
import { StaffPosts } from "@/components/bodies/staff-posts";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { BODIES_ADMIN, bodyAddress } from "@/lib/bodies/addresses";
import { kindLabels, refusalWords } from "@/lib/bodies/labels";
import { whyNotSee, whyNotWrite } from "@/lib/bodies/policy";
import { today } from "@/lib/bodies/queries";
import { findStaffBody, peopleForContacts, staffBodies } from "@/lib/bodies/queries/staff";
import { end, keepBody, keepContact, keepPost, removeContact, resume, succeed, unsucceed } from "../actions";

export const metadata: Metadata = { title: "Cơ quan" };

const done = {
  luu: "Đã lưu.",
  bo: "Đã bỏ.",
  "giu-chuc": "Đã ghi người giữ chức vụ.",
  "ket-thuc": "Đã ghi kết thúc hoạt động.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

export default async function BodyPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Cơ quan" sentence={refusalWords[refusal]} />;
  const body = await findStaffBody(actor, (await params).id);
  if (!body) return <StaffMissing />;
  const why = whyNotWrite(actor);
  const [bodies, people, day, { xong }] = [await staffBodies(actor), await peopleForContacts(actor, body), await today(), await searchParams];
  const { id, version, name, kind, slug, shown, validFrom, validTo } = body;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={name}
        crumbs={[{ href: BODIES_ADMIN, word: "Cơ cấu" }]}
        line={<span>{[kindLabels[kind], spanInside(validFrom, validTo), shown ? "" : "không hiện cho người đọc"].filter(Boolean).join(", ")}</span>}
      >
        {shown ? (
          <a className="btn" href={bodyAddress(slug)}>
            Xem trên cổng
          </a>
        ) : null}
      </StaffHead>
      <StaffDone done={xong} words={done} />
      {why ? <p className="note note--line mb-6">{refusalWords[why]}</p> : null}
      <StaffPosts body={body} editable={!why} keep={keepPost} today={day} />
      <StaffContacts body={body} people={people} editable={!why} keep={keepContact} remove={removeContact} />
      <StaffLine body={body} bodies={bodies} editable={!why} actions={{ end, resume, succeed, unsucceed }} />
      {why ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="thong-tin">
          <h2 id="thong-tin">Thông tin cơ quan</h2>
          <RecordForm key={version} action={keepBody} form="co-quan" fields={bodyFields(body, bodies)} hidden={{ id, version }} word="Lưu thông tin" />
        </section>
      )}
    </main>
  );
}
