import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { QuestionForm } from "@/components/questions/staff-question-form";
import { requireActor } from "@/lib/auth/current";
import { questionsAdminAddress } from "@/lib/questions/addresses";
import { refusalWords } from "@/lib/questions/labels";
import { whyNotWrite } from "@/lib/questions/policy";
import { questionChoices } from "@/lib/questions/queries/staff";
import { create } from "../actions";

export const metadata: Metadata = { title: "Chất vấn mới" };

export default async function NewQuestionPage({ searchParams }: { searchParams: Promise<{ "ky-hop"?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Chất vấn mới" sentence={refusalWords[refusal]} />;
  const asked = (await searchParams)["ky-hop"];
  const sessionId = (Array.isArray(asked) ? asked[0] : asked) ?? null;
  const choices = await questionChoices(actor, sessionId);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Chất vấn mới" crumbs={[{ href: questionsAdminAddress, word: "Chất vấn" }]} />
      <div className="pan">
        <form className="fbar">
          <label className="vh" htmlFor="ky-hop">
            Lấy đại biểu và chương trình của kỳ họp
          </label>
          <select className="select" id="ky-hop" name="ky-hop" defaultValue={sessionId ?? ""}>
            <option value="">Nhiệm kỳ hiện nay</option>
            {choices.sessions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button className="btn btn--sm" type="submit">
            Lấy danh sách
          </button>
        </form>
        <div className="pan__form">
          <QuestionForm action={create} choices={choices} question={null} sessionId={sessionId} editable />
        </div>
      </div>
    </main>
  );
}
