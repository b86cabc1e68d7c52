import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { SessionRows } from "@/components/sessions/staff-rows";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { SESSIONS_ADMIN } from "@/lib/sessions/addresses";
import { paperTrouble, refusalWords, stateLabels } from "@/lib/sessions/labels";
import { whyNotSee, whyNotWrite } from "@/lib/sessions/policy";
import { councilTerms, STAFF_SESSIONS, staffSessions } from "@/lib/sessions/queries/staff";
import { states } from "@/lib/sessions/workflow";

export const metadata: Metadata = { title: "Kỳ họp" };

interface Props {
  searchParams: Promise<Record<"khoa" | "trang-thai" | "rac" | "trang" | "xong" | "loi", string | string[] | undefined>>;
}

export default async function SessionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Kỳ họp" sentence={refusalWords[refusal]} />;
  const asked = await searchParams;
  const page = pageOf(asked.trang);
  const termId = String(asked.khoa ?? "") || null;
  const state = states.find((candidate) => candidate === asked["trang-thai"]) ?? null;
  const trashed = asked.rac === "1";
  const [{ items, total }, terms] = await Promise.all([staffSessions(actor, { termId, state, trashed }, page), councilTerms(actor)]);
  const query = { ...(termId ? { khoa: termId } : {}), ...(state ? { "trang-thai": state } : {}), ...(trashed ? { rac: "1" } : {}) };
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Kỳ họp" line={<span>Chuẩn bị kỳ họp từ chương trình đến biên bản, trên một trang.</span>}>
        {whyNotWrite(actor) ? null : (
          <a className="btn btn--primary" href={`${SESSIONS_ADMIN}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Kỳ họp mới
          </a>
        )}
      </StaffHead>
      {asked.xong === "bo" ? (
        <p className="note note--line note--ok mb-6" role="status">
          Đã bỏ vào thùng rác. Mở thùng rác để khôi phục.
        </p>
      ) : null}
      {typeof asked.loi === "string" ? (
        <p className="note note--line note--bad mb-6" role="alert">
          {paperTrouble(asked.loi)}
        </p>
      ) : null}
      <div className="pan">
        <form className="fbar">
          <label className="vh" htmlFor="khoa">
            Khóa
          </label>
          <select className="select" id="khoa" name="khoa" defaultValue={termId ?? ""}>
            <option value="">Mọi khóa</option>
            {terms.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label className="vh" htmlFor="trang-thai">
            Bước
          </label>
          <select className="select" id="trang-thai" name="trang-thai" defaultValue={state ?? ""}>
            <option value="">Mọi bước</option>
            {states.map((one) => (
              <option key={one} value={one}>
                {stateLabels[one]}
              </option>
            ))}
          </select>
          <label className="check">
            <input type="checkbox" name="rac" value="1" defaultChecked={trashed} />
            <span>Trong thùng rác</span>
          </label>
          <button className="btn btn--sm" type="submit">
            Lọc
          </button>
          <span className="muted small">{formatNumber(total)} kỳ họp</span>
        </form>
        <SessionRows items={items} trashed={trashed} />
      </div>
      <Pagination
        pages={pages(total, page, STAFF_SESSIONS)}
        addressOf={(number) => `${SESSIONS_ADMIN}?${new URLSearchParams({ ...query, trang: String(number) })}`}
        label="Các trang kỳ họp"
      />
    </main>
  );
}
