import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { typedMoment } from "@/components/editor/draft";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { FrontPlaceForm } from "@/components/news/staff-front-place";
import { requireActor } from "@/lib/auth/current";
import { formatDate, formatDateTime, formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import { pinStateWords, refusalWords } from "@/lib/news/labels";
import { whyNotArrangeFront } from "@/lib/news/policy";
import { frontDesk } from "@/lib/news/queries/front";
import { arrange } from "./actions";

export const metadata: Metadata = { title: "Trang chủ" };

const done: Record<string, string> = {
  ghim: "Đã ghim. Trang chủ đổi theo trong vài giây.",
  "bo-ghim": "Đã bỏ ghim. Vị trí ấy trở lại với tin mới nhất trong vài giây.",
};

const DAY = 86_400_000;

interface Props {
  searchParams: Promise<{ xong?: string | string[]; q?: string | string[] }>;
}

export default async function FrontDeskPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotArrangeFront(actor);
  if (refusal) return <StaffRefusal title="Trang chủ" sentence={refusalWords[refusal]} />;
  const asked = await searchParams;
  const q = String(asked.q ?? "")
    .slice(0, 200)
    .trim();
  const { at, places, views, candidates } = await frontDesk(actor, q);
  const note = done[String(asked.xong ?? "")];
  const choices = candidates.map(({ id, title, publishAt }) => ({
    id,
    word: `${title} (${publishAt > at ? `hẹn đăng ${formatDateTimeInside(publishAt)}` : formatDate(publishAt)})`,
  }));
  const proposed = typedMoment(new Date(at.getTime() + 2 * DAY));
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Trang chủ" line={<span>Năm vị trí đầu trang. Vị trí không ghim bài nào, hoặc đã hết giờ ghim, hiện tin mới nhất.</span>}>
        <a className="btn" href="/">
          <ExternalLink className="icon" aria-hidden="true" />
          Xem trên cổng
        </a>
      </StaffHead>
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <div className="edit">
        <div>
          <search>
            <form className="fbar px-0" action="/quan-tri/trang-chu">
              <label className="vh" htmlFor="tim-bai">
                Tìm bài để ghim theo tiêu đề
              </label>
              <input className="input" id="tim-bai" name="q" type="search" defaultValue={q} placeholder="Tìm bài để ghim theo tiêu đề" maxLength={200} />
              <button className="btn btn--sm" type="submit">
                Tìm
              </button>
              {q ? <a href="/quan-tri/trang-chu">Bỏ tìm</a> : null}
            </form>
          </search>
          <p className="small muted mb-4">
            {q
              ? candidates.length > 0
                ? `Các ô chọn bài chỉ còn ${candidates.length} bài có “${q}” trong tiêu đề.`
                : `Không có bài nào có “${q}” trong tiêu đề.`
              : "Các ô chọn bài có những bài mới nhất; bài cũ hơn thì tìm theo tiêu đề."}
          </p>
          <div className="pan">
            {places.map(({ place, version, pin }) => (
              <FrontPlaceForm
                key={`${place}-${version}-${q}`}
                action={arrange}
                place={place}
                version={version}
                pin={
                  pin && {
                    ...pin,
                    until: typedMoment(pin.until),
                    line: `${pinStateWords[pin.state]}, ghim đến ${formatDateTimeInside(pin.until)} (giờ Hà Nội).`,
                  }
                }
                candidates={choices}
                proposed={proposed}
              />
            ))}
          </div>
        </div>
        <aside aria-label="Người đọc thấy gì">
          {views.map(({ from, titles }, i) => (
            <section className="pan mb-6" key={from.getTime()} aria-labelledby={`tu-${i}`}>
              <div className="pan__h">
                <h2 id={`tu-${i}`}>
                  {i === 0 ? (
                    "Bây giờ"
                  ) : (
                    <>
                      Từ <time dateTime={isoDateTime(from)}>{formatDateTime(from)}</time>
                    </>
                  )}
                </h2>
              </div>
              <ol className="pan__b front__view">
                {titles.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ol>
              {titles.length === 0 ? <p className="pan__b muted">Chưa có tin bài nào được đăng.</p> : null}
            </section>
          ))}
        </aside>
      </div>
    </main>
  );
}
