import type { Metadata } from "next";
import { spanInside } from "@/components/bodies/span-words";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { endMandateFields, mandateFields } from "@/components/members/staff-fields";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { BODIES_ADMIN, holdingAdminAddress } from "@/lib/bodies/addresses";
import { today } from "@/lib/bodies/queries";
import { holdsOn, type Span } from "@/lib/core/spans";
import { MEMBERS_ADMIN, memberAddress, membersAdminAddress } from "@/lib/members/addresses";
import { mandateEndLabels, refusalWords } from "@/lib/members/labels";
import { whyNotSee, whyNotWrite } from "@/lib/members/policy";
import { findStaffMember, mandateChoices, type StaffMemberDetail } from "@/lib/members/queries/staff";
import { end, keep, resume, takeOut } from "../actions";

export const metadata: Metadata = { title: "Đại biểu" };

const done = {
  them: "Đã thêm đại biểu. Ghi chức vụ ở Ban, Tổ trong mục Cơ cấu.",
  luu: "Đã lưu.",
  thoi: "Đã ghi thôi làm đại biểu. Xem lại các chức vụ người này còn giữ ở dưới.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

function HeldChip({ span, day }: { span: Span; day: Date }) {
  if (holdsOn(span, day)) return <span className="chip chip--ok">Đang giữ</span>;
  return <span className="chip">{span.from && span.from > day ? "Sắp nhận" : "Đã thôi"}</span>;
}

function Offices({ member, day }: { member: StaffMemberDetail; day: Date }) {
  const { posts } = member.person;
  return (
    <section className="pan mt-6" aria-labelledby="chuc-vu">
      <div className="pan__h">
        <h2 id="chuc-vu">Chức vụ</h2>
        <a href={BODIES_ADMIN}>Ghi chức vụ mới ở Cơ cấu</a>
      </div>
      {posts.length > 0 ? (
        <ul className="todo">
          {posts.map(({ id, fromDay, toDay, post }) => (
            <li key={id}>
              <HeldChip span={{ from: fromDay, to: toDay }} day={day} />
              <div>
                <a href={holdingAdminAddress(id)}>{post.title}</a>
                <span className="muted">
                  {post.body.name}, {spanInside(fromDay, toDay)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pan__b muted">Chưa ghi chức vụ nào.</p>
      )}
    </section>
  );
}

export default async function MemberPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Đại biểu" sentence={refusalWords[refusal]} />;
  const member = await findStaffMember(actor, (await params).id);
  if (!member) return <StaffMissing />;
  const why = whyNotWrite(actor);
  const { id, version, person, term, fromDay, toDay, endReason, endResolution } = member;
  const seen = { id, version };
  const ended = [endReason ? mandateEndLabels[endReason] : "", endResolution ? `Nghị quyết số ${endResolution.symbol}` : ""].filter(Boolean);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={person.fullName}
        crumbs={[
          { href: MEMBERS_ADMIN, word: "Đại biểu" },
          { href: membersAdminAddress(term.id), word: term.name },
        ]}
        line={<span>{[`Đại biểu ${term.name}, ${spanInside(fromDay, toDay)}`, ...ended].join(". ")}</span>}
      >
        <a className="btn" href={memberAddress(person.slug)}>
          Xem trên cổng
        </a>
        {actor.can("person.manage") ? (
          <a className="btn" href={`/quan-tri/nguoi/${person.id}`}>
            Mở trong Danh bạ
          </a>
        ) : null}
      </StaffHead>
      <StaffDone done={(await searchParams).xong} words={done} />
      {why ? <p className="note note--line mb-6">{refusalWords[why]}</p> : null}
      {why ? null : (
        <section className="pan pan__form" aria-labelledby="nhiem-ky">
          <h2 id="nhiem-ky">Nhiệm kỳ đại biểu</h2>
          <RecordForm
            key={version}
            action={keep}
            form="dai-bieu"
            fields={mandateFields(member, await mandateChoices(actor, term.id), term.startsOn)}
            hidden={seen}
            word="Lưu"
          />
        </section>
      )}
      <Offices member={member} day={await today()} />
      {why ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="thoi">
          <h2 id="thoi">Thôi làm đại biểu</h2>
          {toDay ? (
            <>
              <p className="hint">Đã ghi {spanInside(null, toDay)}. Ghi nhầm thì bỏ, rồi ghi lại.</p>
              <RecordForm action={resume} form="bo-thoi" fields={[]} hidden={seen} word="Bỏ ghi thôi làm đại biểu" look="plain" />
            </>
          ) : (
            <RecordForm key={version} action={end} form="thoi" fields={endMandateFields()} hidden={seen} word="Ghi thôi làm đại biểu" look="danger" />
          )}
        </section>
      )}
      {member.whyNotTakeOut ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="ghi-nham">
          <h2 id="ghi-nham">Ghi nhầm</h2>
          <p className="hint">Bỏ dòng này khỏi hồ sơ khi chưa có điểm danh, phiếu biểu quyết hay chất vấn. Nhật ký vẫn giữ việc đã ghi và đã bỏ.</p>
          <RecordForm action={takeOut} form="bo" fields={[]} hidden={{ ...seen, term: term.id }} word="Bỏ dòng ghi nhầm" look="danger" />
        </section>
      )}
    </main>
  );
}
