import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { spanInside } from "@/components/bodies/span-words";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { BODIES, BODIES_ADMIN, bodyAdminAddress } from "@/lib/bodies/addresses";
import { kindLabels, refusalWords } from "@/lib/bodies/labels";
import { whyNotSee, whyNotWrite } from "@/lib/bodies/policy";
import { today } from "@/lib/bodies/queries";
import { type StaffBody, staffBodies } from "@/lib/bodies/queries/staff";
import { type Branch, treeOf } from "@/lib/bodies/tree";
import { formatNumber } from "@/lib/core/numbers";

export const metadata: Metadata = { title: "Cơ cấu" };

function Rows({ branches }: { branches: Branch<StaffBody>[] }) {
  return (
    <ul className="todo todo--tree">
      {branches.map(({ parts, ...body }) => (
        <li key={body.id}>
          <span className={body.shown ? "chip chip--ok" : "chip"}>{body.shown ? "Hiện" : "Ẩn"}</span>
          <div>
            <a href={bodyAdminAddress(body.id)}>{body.name}</a>
            <span className="muted">
              {[kindLabels[body.kind], spanInside(body.validFrom, body.validTo), `${formatNumber(body._count.posts)} chức vụ`].filter(Boolean).join(", ")}
            </span>
            {parts.length > 0 ? <Rows branches={parts} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

export default async function BodiesPage() {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Cơ cấu" sentence={refusalWords[refusal]} />;
  const [bodies, day] = [await staffBodies(actor), await today()];
  const over = (body: StaffBody) => body.validTo !== null && body.validTo < day;
  const [present, past] = [bodies.filter((body) => !over(body)), bodies.filter(over)];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Cơ cấu" line={<span>Cơ quan, chức vụ, người giữ chức vụ, người liên hệ. Hợp nhất, đổi tên là một cơ quan mới kế tục cơ quan cũ.</span>}>
        <a className="btn" href={BODIES}>
          Xem trên cổng
        </a>
        {whyNotWrite(actor) ? null : (
          <a className="btn btn--primary" href={`${BODIES_ADMIN}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Thêm cơ quan
          </a>
        )}
      </StaffHead>
      <section className="pan" aria-labelledby="dang-hoat-dong">
        <div className="pan__h">
          <h2 id="dang-hoat-dong">Đang hoạt động</h2>
          <span className="muted">{formatNumber(present.length)} cơ quan</span>
        </div>
        {present.length > 0 ? <Rows branches={treeOf(present)} /> : <p className="pan__b muted">Chưa có cơ quan nào.</p>}
      </section>
      {past.length > 0 ? (
        <section className="pan mt-6" aria-labelledby="da-ket-thuc">
          <div className="pan__h">
            <h2 id="da-ket-thuc">Đã kết thúc</h2>
            <span className="muted">{formatNumber(past.length)} cơ quan</span>
          </div>
          <Rows branches={treeOf(past)} />
        </section>
      ) : null}
    </main>
  );
}
