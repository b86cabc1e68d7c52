import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ActForm } from "@/components/resolutions/staff-act-form";
import { Options, optionsOf } from "@/components/resolutions/staff-choices";
import { ArrangeForm } from "@/components/resolutions/staff-preamble";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { RESOLUTIONS_ADMIN, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { paperLabels, whyWord } from "@/lib/resolutions/labels";
import { whyNotCreate } from "@/lib/resolutions/policy";
import { findTargets, type TextName } from "@/lib/resolutions/queries/names";
import { act, arrange, basis, paper } from "../../actions";

export const metadata: Metadata = { title: "Phần mở đầu" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tim?: string | string[]; xong?: string | string[] }>;
}

const wordOf = (other: TextName | null) => (other ? [other.symbol, other.title].filter(Boolean).join(": ") : "Một văn bản hạn chế");

export default async function PreamblePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotCreate(actor);
  if (refusal) return <StaffRefusal title="Phần mở đầu" sentence={whyWord(refusal) ?? ""} />;
  const resolution = await openStaffResolution(actor, (await params).id);
  if (!resolution) return <StaffMissing />;
  const { tim, xong } = await searchParams;
  const q = String(tim ?? "").trim();
  const found = await findTargets(actor, q, resolution.id);
  const { id, version } = resolution;
  const seen = { id, version };
  const address = resolutionAdminAddress(id);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Phần mở đầu"
        crumbs={[
          { href: RESOLUTIONS_ADMIN, word: "Nghị quyết" },
          { href: address, word: resolution.symbol || resolution.title },
        ]}
        line={<span>Căn cứ, rồi tài liệu trình theo thứ tự được nêu; câu về thảo luận sửa ở phần Thông tin.</span>}
      />
      {xong ? (
        <p className="note note--line note--ok mb-6" role="status">
          Đã lưu phần mở đầu.
        </p>
      ) : null}
      <section className="pan pan__form" aria-labelledby="can-cu">
        <h2 id="can-cu">Căn cứ</h2>
        {resolution.bases.length > 0 ? (
          <ArrangeForm key={version} action={arrange} {...seen} list="bases" items={resolution.bases.map((one) => ({ id: one.id, word: wordOf(one.other) }))} />
        ) : (
          <p className="muted">Chưa có căn cứ.</p>
        )}
      </section>
      <section className="pan pan__form mt-6" aria-labelledby="tai-lieu">
        <h2 id="tai-lieu">Tài liệu trình</h2>
        {resolution.papers.length > 0 ? (
          <ArrangeForm
            key={version}
            action={arrange}
            {...seen}
            list="papers"
            items={resolution.papers.map((one) => ({ id: one.documentId, word: `${paperLabels[one.role]} ${wordOf(one.other)}` }))}
          />
        ) : (
          <p className="muted">Chưa có tài liệu.</p>
        )}
      </section>
      <section className="pan pan__form mt-6" aria-labelledby="them">
        <h2 id="them">Thêm căn cứ, tài liệu</h2>
        <form className="btns" action={`${address}/mo-dau#them`}>
          <label className="vh" htmlFor="tim-van-ban">
            Tìm văn bản theo số hoặc tên
          </label>
          <input className="input" id="tim-van-ban" name="tim" type="search" defaultValue={q} placeholder="Số hoặc tên văn bản" maxLength={200} />
          <button className="btn" type="submit">
            Tìm
          </button>
        </form>
        {q && found.length === 0 ? <p className="note note--line mt-4">Không thấy văn bản nào khớp “{q}”. Luật, nghị định chưa có thì thêm ở dưới.</p> : null}
        <ul className="lawrows mt-4">
          {found.map((other) => (
            <li key={other.target}>
              <span>{wordOf(other)}</span>
              <div className="btns">
                <VerbButton key={version} action={basis} hidden={{ ...seen, target: other.target }}>
                  Thêm làm căn cứ
                </VerbButton>
                {other.kind === "van-ban" ? (
                  <VerbButton
                    key={`p${version}`}
                    action={paper}
                    hidden={{ ...seen, documentId: other.id }}
                    inputs={
                      <>
                        <label className="vh" htmlFor={`vai-${other.id}`}>
                          Vai trò của {other.symbol || other.title}
                        </label>
                        <select className="select" id={`vai-${other.id}`} name="role">
                          <Options options={optionsOf(paperLabels)} />
                        </select>
                      </>
                    }
                  >
                    Thêm vào tài liệu
                  </VerbButton>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className="pan pan__form mt-6" aria-labelledby="van-ban-moi">
        <h2 id="van-ban-moi">Luật, nghị định chưa có trong danh sách</h2>
        <ActForm key={version} action={act} fields={{ id, version: String(version), back: "mo-dau" }} word="Thêm và dùng làm căn cứ" />
      </section>
    </main>
  );
}
