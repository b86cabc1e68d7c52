import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/people/labels";
import { whyNotManage } from "@/lib/people/policy";
import { listPeople, MOST_FOUND, suggestPeople } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Danh bạ" };

interface Props {
  searchParams: Promise<{ q?: string | string[]; xong?: string | string[] }>;
}

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotManage(actor);
  if (refusal) return <StaffRefusal title="Danh bạ" sentence={refusalWords[refusal]} />;
  const { q, xong } = await searchParams;
  const asked = String(q ?? "").trim();
  const people = asked ? await suggestPeople(actor, asked, MOST_FOUND) : await listPeople(actor);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Danh bạ" line={<span>Những người có trong tin bài và trong hồ sơ của Hội đồng nhân dân, xếp theo tên.</span>}>
        <a className="btn btn--primary" href="/quan-tri/nguoi/moi">
          <Plus className="icon" aria-hidden="true" />
          Thêm người
        </a>
      </StaffHead>
      {xong === "luu" ? (
        <p className="note note--line note--ok mb-6" role="status">
          Đã lưu vào danh bạ.
        </p>
      ) : null}
      <div className="pan">
        <search>
          <form className="fbar">
            <label className="vh" htmlFor="tim-danh-ba">
              Tìm theo tên
            </label>
            <input className="input" id="tim-danh-ba" name="q" type="search" defaultValue={asked} placeholder="Tên, có dấu hay không dấu" maxLength={100} />
            <button className="btn btn--sm" type="submit">
              Tìm
            </button>
          </form>
        </search>
        {asked && people.length === MOST_FOUND ? (
          <p className="m-6 muted">Chỉ hiện {MOST_FOUND} người đầu. Gõ thêm họ, tên đệm để thấy người cần tìm.</p>
        ) : null}
        {people.length === 0 ? (
          <div className="empty m-6">
            <h2>{asked ? `Không có ai tên “${asked}”` : "Danh bạ chưa có ai"}</h2>
            <p className="btns">
              <a className="btn" href={asked ? "/quan-tri/nguoi" : "/quan-tri/nguoi/moi"}>
                {asked ? "Xem cả danh bạ" : "Thêm người"}
              </a>
            </p>
          </div>
        ) : (
          <ul className="todo">
            {people.map(({ id, fullName, titleLine }) => (
              <li key={id}>
                <span />
                <div>
                  <a href={`/quan-tri/nguoi/${id}`}>{fullName}</a>
                  <span className="muted">{titleLine ?? "Chưa ghi chức danh"}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}
