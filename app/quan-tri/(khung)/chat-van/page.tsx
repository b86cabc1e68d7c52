import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { questionAdminAddress, questionsAdminAddress } from "@/lib/questions/addresses";
import { refusalWords } from "@/lib/questions/labels";
import { whyNotSee, whyNotWrite } from "@/lib/questions/policy";
import { type QuestionState, questionChoices, questionStates, staffQuestions } from "@/lib/questions/queries/staff";

export const metadata: Metadata = { title: "Chất vấn" };

const stateWords: Record<QuestionState, string> = {
  "tat-ca": "Tất cả",
  "chua-dang": "Chưa đăng",
  "chua-tra-loi": "Chưa trả lời",
  "con-loi-hua": "Còn lời hứa",
  "thung-rac": "Thùng rác",
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
const short = (text: string) => (text.length > 160 ? `${text.slice(0, 160).replace(/\s+\S*$/, "")}…` : text);

export default async function QuestionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Chất vấn" sentence={refusalWords[refusal]} />;
  const params = await searchParams;
  const page = pageOf(params.trang);
  const sessionId = first(params["ky-hop"]) || null;
  const state = questionStates.find((known) => known === first(params["trang-thai"])) ?? "tat-ca";
  const [{ items, total }, choices] = await Promise.all([staffQuestions(actor, { sessionId, state }, page), questionChoices(actor, null)]);
  const address = (more: { state?: QuestionState; page?: number }) => {
    const query = new URLSearchParams({ ...(sessionId ? { "ky-hop": sessionId } : {}) });
    if ((more.state ?? state) !== "tat-ca") query.set("trang-thai", more.state ?? state);
    if (more.page && more.page > 1) query.set("trang", String(more.page));
    return query.size > 0 ? `${questionsAdminAddress}?${query}` : questionsAdminAddress;
  };
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Chất vấn" line={<span>Chất vấn, trả lời và lời hứa của từng kỳ họp. {formatNumber(total)} câu trong danh sách này.</span>}>
        {whyNotWrite(actor) ? null : (
          <a className="btn btn--primary" href={`${questionsAdminAddress}/moi${sessionId ? `?ky-hop=${sessionId}` : ""}`}>
            <Plus className="icon" aria-hidden="true" />
            Chất vấn mới
          </a>
        )}
      </StaffHead>
      <nav className="seg" aria-label="Trạng thái">
        {questionStates.map((known) => (
          <a key={known} href={address({ state: known })} aria-current={known === state ? "true" : undefined}>
            {stateWords[known]}
          </a>
        ))}
      </nav>
      <div className="pan mt-4">
        <form className="fbar" action={questionsAdminAddress}>
          {state === "tat-ca" ? null : <input type="hidden" name="trang-thai" value={state} />}
          <label className="vh" htmlFor="ky-hop">
            Kỳ họp
          </label>
          <select className="select" id="ky-hop" name="ky-hop" defaultValue={sessionId ?? ""}>
            <option value="">Mọi kỳ họp</option>
            {choices.sessions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button className="btn btn--sm" type="submit">
            Lọc
          </button>
        </form>
        {items.length === 0 ? (
          <div className="empty m-6">
            <h2>Không có chất vấn nào</h2>
          </div>
        ) : (
          <ul className="todo">
            {items.map(({ id, text, askerName, answererName, answererTitle, askedOn, answeredOn, publishedAt, sessionTitle, open, late }) => (
              <li key={id}>
                <span className={publishedAt ? "chip chip--ok" : "chip"}>{publishedAt ? "Đã đăng" : "Nháp"}</span>
                <div>
                  <a href={questionAdminAddress(id)}>{short(text)}</a>
                  <span className="muted">
                    {askerName} hỏi {[answererName, answererTitle].filter(Boolean).join(", ")}, ngày {formatDay(askedOn)}
                    {sessionTitle ? `, ${sessionTitle}` : ""}
                  </span>
                </div>
                <span>
                  {answeredOn ? null : <span className="chip chip--wait">Chưa trả lời</span>}
                  {open > 0 ? (
                    <span className={late > 0 ? "chip chip--bad" : "chip"}>
                      {late > 0 ? `${formatNumber(late)} lời hứa quá hạn` : `${formatNumber(open)} lời hứa`}
                    </span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Pagination pages={pages(total, page, 50)} addressOf={(number) => address({ page: number })} label="Các trang chất vấn" />
    </main>
  );
}
