import type { Metadata } from "next";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { releaseFields } from "@/components/people/staff-fields";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime, formatDateTimeInside } from "@/lib/core/dates";
import { personalFieldLabels, refusalWords } from "@/lib/people/labels";
import { whyNotRelease } from "@/lib/people/policy";
import { listReleases } from "@/lib/people/queries";
import { release, revoke } from "./actions";

export const metadata: Metadata = { title: "Dữ liệu cá nhân" };

const done = {
  mo: "Đã cho công khai. Người đọc thấy trường này trên trang đại biểu trong vài giây.",
  dong: "Đã thôi công khai. Trường này không còn ở trang nào.",
};

export default async function ReleasesPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotRelease(actor);
  if (refusal) return <StaffRefusal title="Dữ liệu cá nhân" sentence={refusalWords[refusal]} />;
  const releases = await listReleases(actor);
  const open = releases.filter(({ revokedAt }) => revokedAt === null).map(({ field }) => field);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Dữ liệu cá nhân"
        line={<span>Ngày sinh, dân tộc, tôn giáo, ngày vào Đảng, điện thoại riêng được luật bảo vệ: không công khai khi chưa ghi căn cứ pháp lý.</span>}
      />
      <StaffDone done={(await searchParams).xong} words={done} />
      <section className="pan" aria-labelledby="cong-khai">
        <div className="pan__h">
          <h2 id="cong-khai">Đã và đang công khai</h2>
        </div>
        {releases.length > 0 ? (
          <ul className="todo">
            {releases.map(({ id, field, legalBasis, releasedAt, revokedAt, releasedBy, revokedBy }) => (
              <li key={id}>
                <span className={revokedAt ? "chip" : "chip chip--wait"}>{revokedAt ? "Đã thôi" : "Đang công khai"}</span>
                <div>
                  <b>{personalFieldLabels[field]}</b>
                  <span className="muted">
                    {formatDateTime(releasedAt)}, {releasedBy.displayName} cho công khai. Căn cứ: {legalBasis}.
                    {revokedAt ? ` Thôi công khai ${formatDateTimeInside(revokedAt)}, ${revokedBy?.displayName ?? ""}.` : ""}
                  </span>
                </div>
                {revokedAt ? null : (
                  <RecordForm action={revoke} form={`thoi-${id.slice(-8)}`} fields={[]} hidden={{ id }} word="Thôi công khai" look="danger" />
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="pan__b muted">Không trường nào được công khai.</p>
        )}
      </section>
      {open.length < Object.keys(personalFieldLabels).length ? (
        <section className="pan pan__form mt-6" aria-labelledby="cho-cong-khai">
          <h2 id="cho-cong-khai">Cho công khai một trường</h2>
          <p className="hint">Áp dụng cho mọi đại biểu. Nhật ký ghi ai cho công khai và theo căn cứ nào.</p>
          <RecordForm key={releases.length} action={release} form="mo" fields={releaseFields(open)} word="Cho công khai" look="danger" />
        </section>
      ) : null}
    </main>
  );
}
