import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { spanInside } from "@/components/bodies/span-words";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { TERMS_ADMIN, termAdminAddress } from "@/lib/bodies/addresses";
import { refusalWords } from "@/lib/bodies/labels";
import { whyNotSee, whyNotWrite } from "@/lib/bodies/policy";
import { today } from "@/lib/bodies/queries";
import { staffTerms } from "@/lib/bodies/queries/staff";
import { formatNumber } from "@/lib/core/numbers";

export const metadata: Metadata = { title: "Nhiệm kỳ" };

export default async function TermsPage() {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Nhiệm kỳ" sentence={refusalWords[refusal]} />;
  const [terms, day] = [await staffTerms(actor), await today()];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nhiệm kỳ" line={<span>Các khóa của Hội đồng nhân dân, đơn vị bầu cử của từng khóa; nhiệm kỳ của tổ chức khác, nếu có.</span>}>
        {whyNotWrite(actor) ? null : (
          <a className="btn btn--primary" href={`${TERMS_ADMIN}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Thêm nhiệm kỳ
          </a>
        )}
      </StaffHead>
      <div className="pan">
        {terms.length === 0 ? (
          <p className="m-6 muted">Chưa có nhiệm kỳ nào. Thêm Hội đồng nhân dân ở mục Cơ cấu trước, rồi thêm nhiệm kỳ.</p>
        ) : (
          <ul className="todo">
            {terms.map(({ id, name, body, startsOn, endsOn, _count }) => (
              <li key={id}>
                <span className={startsOn <= day && day <= endsOn ? "chip chip--ok" : "chip"}>
                  {startsOn > day ? "Sắp tới" : day <= endsOn ? "Đang diễn ra" : "Đã kết thúc"}
                </span>
                <div>
                  <a href={termAdminAddress(id)}>{name}</a>
                  <span className="muted">
                    {body.name}, {spanInside(startsOn, endsOn)}: {formatNumber(_count.members)} đại biểu, {formatNumber(_count.constituencies)} đơn vị bầu cử,{" "}
                    {formatNumber(_count.sessions)} kỳ họp
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}
