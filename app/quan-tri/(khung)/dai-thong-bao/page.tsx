import type { Metadata } from "next";
import { ProofWanted } from "@/components/auth/account-parts";
import { typedMoment } from "@/components/editor/draft";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { BannerForm, TakeDownForm } from "@/components/site/banner-form";
import { BannerStrip } from "@/components/site/banner-strip";
import { requireActor } from "@/lib/auth/current";
import { provedRecently } from "@/lib/auth/policy";
import { now } from "@/lib/core/clock";
import { formatDateTimeInside } from "@/lib/core/dates";
import { refusalWords } from "@/lib/site/labels";
import { whyNotManageBanner, whyNotTakeDown } from "@/lib/site/policy";
import { staffBanner } from "@/lib/site/queries";
import { raise, takeDown } from "./actions";

export const metadata: Metadata = { title: "Dải thông báo" };

const done: Record<string, string> = {
  dat: "Đã đặt. Dải thông báo hiện ở mọi trang trong vài giây, kể từ giờ bắt đầu.",
  go: "Đã gỡ. Dải thông báo biến khỏi mọi trang trong vài giây.",
};

const HOUR = 3_600_000;

export default async function BannerPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotManageBanner(actor);
  if (refusal) return <StaffRefusal title="Dải thông báo" sentence={refusalWords[refusal]} />;
  const [banner, at] = await Promise.all([staffBanner(actor), now()]);
  const note = done[String((await searchParams).xong ?? "")];
  const lives = banner !== null && whyNotTakeDown(actor, banner, at) === null;
  const hours = banner && `từ ${formatDateTimeInside(banner.startsAt)} đến ${formatDateTimeInside(banner.endsAt)} (giờ Hà Nội)`;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Dải thông báo" line={<span>Một câu ở đầu mọi trang công khai, kể cả trang báo lỗi. Tự hết khi đến giờ.</span>} />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      {banner && lives ? (
        <section className="pan mb-6" aria-labelledby="dang-co">
          <div className="pan__h">
            <h2 id="dang-co">{banner.startsAt > at ? "Đang chờ đến giờ" : "Đang hiện"}</h2>
          </div>
          <BannerStrip banner={banner} />
          <div className="pan__b mt-4">
            <p>Hiện {hours}.</p>
            <TakeDownForm key={banner.version} action={takeDown} version={banner.version} />
          </div>
        </section>
      ) : null}
      <section className="pan pan__form" aria-labelledby="dat">
        <h2 id="dat">{lives ? "Đổi dải thông báo" : "Đặt dải thông báo"}</h2>
        {banner && !lives ? <p className="small muted mb-4">Dải gần đây nhất hiện {hours}. Chữ cũ còn trong các ô để dùng lại.</p> : null}
        {provedRecently(actor, at) ? (
          <BannerForm
            key={banner?.version ?? 0}
            action={raise}
            banner={{
              version: banner?.version ?? 0,
              kind: banner?.kind ?? "URGENT",
              text: banner?.text ?? "",
              linkHref: banner?.linkHref ?? "",
              linkText: banner?.linkText ?? "",
              startsAt: banner && lives ? typedMoment(banner.startsAt) : "",
              endsAt: typedMoment(banner && lives ? banner.endsAt : new Date(at.getTime() + 24 * HOUR)),
            }}
          />
        ) : (
          <ProofWanted here="/quan-tri/dai-thong-bao" what="Đặt dải thông báo" />
        )}
      </section>
    </main>
  );
}
