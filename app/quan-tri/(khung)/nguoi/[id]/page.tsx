import type { Metadata } from "next";
import { spanWords } from "@/components/bodies/span-words";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { PersonForm } from "@/components/people/person-form";
import { PortraitForm } from "@/components/people/portrait-form";
import { namesakeFields, protectedFields } from "@/components/people/staff-fields";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { holdingAdminAddress } from "@/lib/bodies/addresses";
import { MEMBERS_ADMIN, memberAdminAddress } from "@/lib/members/addresses";
import { refusalWords } from "@/lib/people/labels";
import { whyNotManage, whyNotSeeProtected } from "@/lib/people/policy";
import { findPerson, findProtected, namesakeContacts, type PersonDetail, pickablePortraits } from "@/lib/people/queries";
import { erase, keepPerson, keepPortrait, keepProtected } from "../actions";

export const metadata: Metadata = { title: "Sửa danh bạ" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; anh?: string | string[] }>;
}

function InTheRecord({ person, editable }: { person: PersonDetail; editable: boolean }) {
  const { id, mandates, posts } = person;
  return (
    <section className="pan mt-6" aria-labelledby="trong-ho-so">
      <div className="pan__h">
        <h2 id="trong-ho-so">Trong hồ sơ của Hội đồng nhân dân</h2>
        {editable ? <a href={`${MEMBERS_ADMIN}/moi?nguoi=${id}`}>Thêm làm đại biểu</a> : null}
      </div>
      {mandates.length + posts.length > 0 ? (
        <ul className="todo">
          {mandates.map((mandate) => (
            <li key={mandate.id}>
              <span className="chip">Đại biểu</span>
              <div>
                <a href={memberAdminAddress(mandate.id)}>{mandate.term.name}</a>
                <span className="muted">{spanWords(mandate.fromDay, mandate.toDay)}</span>
              </div>
            </li>
          ))}
          {posts.map((holding) => (
            <li key={holding.id}>
              <span className="chip">Chức vụ</span>
              <div>
                <a href={holdingAdminAddress(holding.id)}>{holding.post.title}</a>
                <span className="muted">{spanWords(holding.fromDay, holding.toDay)}</span>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pan__b muted">Chưa là đại biểu, chưa giữ chức vụ nào trong hồ sơ.</p>
      )}
    </section>
  );
}

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotManage(actor);
  if (refusal) return <StaffRefusal title="Danh bạ" sentence={refusalWords[refusal]} />;
  const person = await findPerson(actor, (await params).id);
  if (!person) return <StaffMissing />;
  const { xong, anh } = await searchParams;
  const asked = String(anh ?? "").trim();
  const pictures = await pickablePortraits(actor, asked);
  const secret = whyNotSeeProtected(actor) ? null : await findProtected(actor, person.id);
  const namesakes = secret ? await namesakeContacts(actor, person.fullName) : [];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title={person.fullName} crumbs={[{ href: "/quan-tri/nguoi", word: "Danh bạ" }]} />
      <StaffDone done={xong} words={{ luu: "Đã lưu.", them: "Đã thêm vào danh bạ.", xoa: "Đã xóa dữ liệu cá nhân. Tên còn lại trong hồ sơ." }} />
      <div className="pan pan__form">
        <PersonForm key={person.version} action={keepPerson} person={person} />
      </div>
      <InTheRecord person={person} editable={secret !== null} />
      <section className="pan pan__form mt-6" aria-labelledby="anh-chan-dung">
        <h2 id="anh-chan-dung">Ảnh chân dung</h2>
        <form className="fbar" action={`/quan-tri/nguoi/${person.id}#anh-chan-dung`}>
          <label className="vh" htmlFor="anh">
            Tìm ảnh theo tên, mô tả hoặc chú thích
          </label>
          <input className="input" id="anh" name="anh" type="search" defaultValue={asked} placeholder="Tên, mô tả hoặc chú thích" maxLength={100} />
          <button className="btn btn--sm" type="submit">
            Tìm ảnh
          </button>
        </form>
        <PortraitForm key={`${person.version}-${asked}`} action={keepPortrait} person={person} pictures={pictures} />
      </section>
      {secret ? (
        <section className="pan pan__form mt-6" aria-labelledby="duoc-bao-ve">
          <h2 id="duoc-bao-ve">Dữ liệu được bảo vệ</h2>
          <p className="hint">Không công khai, trừ trường đã có căn cứ pháp lý. Nhật ký chỉ ghi tên mục đã sửa.</p>
          <RecordForm
            key={person.version}
            action={keepProtected}
            form="bao-ve"
            fields={protectedFields(secret)}
            hidden={{ personId: person.id, version: person.version }}
            word="Lưu dữ liệu được bảo vệ"
            look="plain"
          />
          <details className="mt-6">
            <summary>Xóa dữ liệu cá nhân</summary>
            <p className="hint">
              Xóa chức danh, năm sinh, quê quán, trình độ, giới thiệu, ảnh, dữ liệu được bảo vệ và số liên hệ của người này. Tên, chức vụ, nhiệm kỳ, phiếu biểu
              quyết là hồ sơ nên còn lại. Không lấy lại được.
            </p>
            {namesakes.length > 0 ? (
              <p className="hint">Người liên hệ dưới đây trùng tên nhưng chưa gắn với ai trong danh bạ. Đánh dấu nếu đúng là người này.</p>
            ) : null}
            <RecordForm
              action={erase}
              form="xoa"
              fields={namesakeFields(namesakes)}
              hidden={{ id: person.id, version: person.version }}
              word="Xóa dữ liệu cá nhân"
              look="danger"
            />
          </details>
        </section>
      ) : null}
    </main>
  );
}
