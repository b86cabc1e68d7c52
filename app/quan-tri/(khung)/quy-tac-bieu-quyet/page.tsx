// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { EndRuleForm, RuleForm } from "@/components/votes/staff-rules";
import { requireActor } from "@/lib/auth/current";
import { formatDay } from "@/lib/core/dates";
import { shareWords } from "@/lib/votes/adoption";
import { baseLabels, refusalWords, subjectLabels } from "@/lib/votes/labels";
import { whyNotKeepRules } from "@/lib/votes/policy";
import { adoptionRules } from "@/lib/votes/queries";
import { add, end } from "./actions";

export const metadata: Metadata = { title: "Quy tắc biểu quyết" };

const done: Record<string, string> = { them: "Đã thêm quy tắc.", het: "Đã ghi ngày hết hiệu lực." };

export default async function RulesPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const why = whyNotKeepRules(await requireActor());
  const rules = await adoptionRules();
  const { xong } = await searchParams;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Quy tắc biểu quyết"
        line={<span>Cần bao nhiêu đại biểu đồng ý, theo ngày và theo luật. Kết quả biểu quyết được tính theo quy tắc của ngày biểu quyết.</span>}
      />
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {why ? <p className="note note--line mb-6">{refusalWords[why]}</p> : null}
      <div className="pan pan__form">
        <table className="tbl tbl--stack" role="table">
          <caption className="vh">Quy tắc biểu quyết, mới nhất trước</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Nội dung
              </th>
              <th scope="col" role="columnheader">
                Cần
              </th>
              <th scope="col" role="columnheader">
                Hiệu lực
              </th>
              <th scope="col" role="columnheader">
                Căn cứ
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rules.map((rule) => (
              <tr role="row" key={rule.id}>
                <th scope="row" role="rowheader">
                  {subjectLabels[rule.subject]}
                </th>
                <td role="cell" data-wide>
                  {shareWords(rule)} {baseLabels[rule.base]}
                </td>
                <td role="cell" data-wide>
                  Từ {formatDay(rule.validFrom)}
                  {rule.validTo ? ` đến hết ${formatDay(rule.validTo)}` : ""}
                  {rule.validTo === null && why === null ? (
                    <EndRuleForm action={end} id={rule.id} version={rule.version} of={subjectLabels[rule.subject].toLowerCase()} />
                  ) : null}
                </td>
                <td role="cell" data-wide>
                  {rule.source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {why ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="them">
          <h2 id="them" className="mb-4">
            Thêm quy tắc
          </h2>
          <p className="muted mb-4">Quy tắc không sửa được, chỉ cho hết hiệu lực rồi thêm quy tắc mới; kết quả cũ không đổi.</p>
          <RuleForm action={add} />
        </section>
      )}
    </main>
  );
}
