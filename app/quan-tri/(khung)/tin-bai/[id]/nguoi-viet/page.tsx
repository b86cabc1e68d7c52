import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { InviteForm, ReleaseForm } from "@/components/news/staff-writer-forms";
import { requireActor } from "@/lib/auth/current";
import { accountsThat } from "@/lib/auth/queries";
import { formatDateTime, isoDateTime } from "@/lib/core/dates";
import { editionAdminAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead, whyNotRelease, whyNotWriteAlong } from "@/lib/news/policy";
import { findEdition } from "@/lib/news/queries/edition";
import { invite, release } from "../../actions";

export const metadata: Metadata = { title: "Người viết" };

export default async function WritersPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Người viết" sentence={refusalWords[refusal]} />;
  const edition = await findEdition(actor, (await params).id);
  if (!edition) return <StaffMissing />;
  const { id, version, author, writers, why } = edition;
  const written = { authorId: author.id, writers, state: edition.state };
  const invited =
    why.invite === null ? (await accountsThat(actor, "article.write")).filter((one) => whyNotWriteAlong({ id: one.id, writes: true }, written) === null) : [];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Người viết: ${edition.title || "(chưa có tiêu đề)"}`}
        crumbs={[
          { href: "/quan-tri/tin-bai", word: "Tin bài" },
          { href: editionAdminAddress(id), word: `Bản ${edition.number}` },
        ]}
      />
      <section className="pan pan__form mb-6" aria-labelledby="dang-viet">
        <h2 id="dang-viet">Đang viết</h2>
        <ul className="log">
          <li>
            <span>
              <b>{author.name}</b> tác giả
            </span>
          </li>
          {writers.map(({ accountId, name, leftAt, wroteAt }) => (
            <li key={accountId}>
              <span>
                <b>{name}</b> {leftAt ? "đã thôi viết" : wroteAt ? "viết cùng" : "viết cùng, chưa sửa chữ nào"}
                {wroteAt ? <time dateTime={isoDateTime(wroteAt)}>Sửa lần đầu {formatDateTime(wroteAt)}. Không duyệt được bản này.</time> : null}
              </span>
              {whyNotRelease(actor, written, accountId) === null ? (
                <ReleaseForm action={release} id={id} version={version} accountId={accountId} name={name} />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className="pan pan__form" aria-labelledby="moi">
        <h2 id="moi">Mời viết cùng</h2>
        {why.invite ? (
          <p className="note">{refusalWords[why.invite]}</p>
        ) : invited.length === 0 ? (
          <p className="note">Không còn tài khoản nào có vai trò tác giả hoặc biên tập để mời.</p>
        ) : (
          <InviteForm key={version} action={invite} id={id} version={version} people={invited} />
        )}
      </section>
    </main>
  );
}
