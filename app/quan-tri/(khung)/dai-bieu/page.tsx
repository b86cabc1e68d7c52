import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { TERMS_ADMIN } from "@/lib/bodies/addresses";
import { staffTerms } from "@/lib/bodies/queries/staff";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { MEMBERS, MEMBERS_ADMIN, memberAdminAddress } from "@/lib/members/addresses";
import { mandateEndLabels, refusalWords } from "@/lib/members/labels";
import { whyNotSee, whyNotWrite } from "@/lib/members/policy";
import { type StaffMember, staffMembers } from "@/lib/members/queries/staff";

export const metadata: Metadata = { title: "Đại biểu" };

interface Props {
  searchParams: Promise<{ "nhiem-ky"?: string | string[]; q?: string | string[]; xong?: string | string[] }>;
}

function lineOf({ constituency, group, fullTime, toDay, endReason }: StaffMember): string {
  return [
    constituency ? `Đơn vị số ${constituency.number}, ${constituency.name}` : "Chưa ghi đơn vị bầu cử",
    group?.name ?? "",
    fullTime ? "chuyên trách" : "",
    endReason && toDay ? `${mandateEndLabels[endReason].toLowerCase()}, ngày cuối ${formatDay(toDay)}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

export default async function MembersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Đại biểu" sentence={refusalWords[refusal]} />;
  const { "nhiem-ky": wanted, q, xong } = await searchParams;
  const terms = (await staffTerms(actor)).filter(({ body }) => body.kind === "COUNCIL");
  const term = terms.find(({ id }) => id === wanted) ?? terms[0];
  const asked = String(q ?? "").trim();
  const members = term ? await staffMembers(actor, term.id, asked) : [];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Đại biểu" line={<span>Đại biểu Hội đồng nhân dân theo khóa. Người mới thì thêm vào Danh bạ trước.</span>}>
        <a className="btn" href={MEMBERS}>
          Xem trên cổng
        </a>
        {term && !whyNotWrite(actor) ? (
          <a className="btn btn--primary" href={`${MEMBERS_ADMIN}/moi?nhiem-ky=${term.id}`}>
            <Plus className="icon" aria-hidden="true" />
            Thêm đại biểu
          </a>
        ) : null}
      </StaffHead>
      <StaffDone done={xong} words={{ bo: "Đã bỏ dòng ghi nhầm." }} />
      {term ? (
        <div className="pan">
          <search>
            <form className="fbar">
              <label className="vh" htmlFor="nhiem-ky">
                Khóa
              </label>
              <select className="select" id="nhiem-ky" name="nhiem-ky" defaultValue={term.id}>
                {terms.map(({ id, name, body }) => (
                  <option key={id} value={id}>
                    {name}, {body.name}
                  </option>
                ))}
              </select>
              <label className="vh" htmlFor="q">
                Tìm theo tên
              </label>
              <input className="input" id="q" name="q" type="search" defaultValue={asked} placeholder="Tên, có dấu hay không dấu" maxLength={100} />
              <button className="btn btn--sm" type="submit">
                Xem
              </button>
              <span className="muted">{formatNumber(members.length)} đại biểu</span>
            </form>
          </search>
          {members.length > 0 ? (
            <ul className="todo">
              {members.map((member) => (
                <li key={member.id}>
                  <span className={member.endReason ? "chip" : "chip chip--ok"}>{member.endReason ? "Đã thôi" : "Đại biểu"}</span>
                  <div>
                    <a href={memberAdminAddress(member.id)}>{member.person.fullName}</a>
                    <span className="muted">{lineOf(member)}</span>
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <p className="m-6 muted">{asked ? `Không có đại biểu nào tên “${asked}” trong khóa này.` : "Khóa này chưa ghi đại biểu nào."}</p>
          )}
        </div>
      ) : (
        <p className="pan pan__form">
          Chưa có khóa nào. <a href={TERMS_ADMIN}>Thêm nhiệm kỳ</a> trước.
        </p>
      )}
    </main>
  );
}
