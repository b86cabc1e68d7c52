import type { Metadata } from "next";
import { PageWords } from "@/components/documents/staff-page-words";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { staffPageAddress, staffWordsAddress } from "@/lib/files/addresses";
import { pageWord, refusalWords } from "@/lib/texts/labels";
import { GOOD } from "@/lib/texts/quality";
import { staffText } from "@/lib/texts/queries";
import { openFile } from "@/lib/visibility/commands/open";
import { confirm, correct } from "./actions";

export const metadata: Metadata = { title: "Chữ máy đọc" };

const done: Record<string, string> = {
  luu: "Đã lưu chữ của trang. Tìm kiếm và bản đọc theo chữ mới trong vài giây.",
  "xac-nhan": "Đã xác nhận chữ của cả tệp.",
};
/** Of the pages that the machine is unsure of, how many are named. */
const NAMED = 20;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ trang?: string | string[]; xong?: string | string[] }>;
}

/** The words of a file, a page at a time beside what the page looks like. */
export default async function WordsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { trang, xong } = await searchParams;
  const text = (await openFile(actor, id)) && (await staffText(actor, id));
  const page = text?.pages.find((one) => one.page === Number(trang ?? 1));
  if (!text || !page) return <StaffMissing />;
  const { version, pages, why } = text;
  const unsure = pages.filter(({ quality }) => quality < GOOD);
  const note = done[String(xong ?? "")];
  const to = (number: number) => staffWordsAddress(id, number);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Chữ máy đọc"
        line={
          <span>
            {text.name}, {formatNumber(pages.length)} trang.{" "}
            {text.confirmedAt ? `${text.confirmedBy} đã xác nhận lúc ${formatDateTimeInside(text.confirmedAt)}.` : "Chưa có người xác nhận."}
          </span>
        }
      >
        <VerbButton action={confirm} hidden={{ fileId: id, version }} className="btn btn--ok" why={why ? refusalWords[why] : null}>
          Xác nhận chữ của cả tệp
        </VerbButton>
      </StaffHead>
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      {unsure.length > 0 ? (
        <nav className="note note--line mb-6" aria-label="Trang nên xem lại">
          Nên xem lại:{" "}
          {unsure.slice(0, NAMED).map((one) => (
            <a className="mr-3" key={one.page} href={to(one.page)}>
              trang {one.page}
            </a>
          ))}
        </nav>
      ) : null}
      <div className="dig">
        <section className="pan" aria-labelledby="trang-h">
          <div className="pan__h">
            <h2 id="trang-h">
              Trang {page.page} trên {formatNumber(pages.length)}
            </h2>
            <nav className="btns" aria-label="Các trang">
              {page.page > 1 ? (
                <a className="btn btn--sm" href={to(page.page - 1)} rel="prev">
                  Trang trước
                </a>
              ) : null}
              {page.page < pages.length ? (
                <a className="btn btn--sm" href={to(page.page + 1)} rel="next">
                  Trang sau
                </a>
              ) : null}
            </nav>
          </div>
          <div className="pan__b">
            {page.size ? (
              // biome-ignore lint/performance/noImgElement: the one size there is, asked for by staff alone.
              <img
                className="scan__p"
                src={staffPageAddress(id, page.page)}
                width={page.size.width}
                height={page.size.height}
                alt={`Trang ${page.page} của tệp`}
              />
            ) : (
              <p className="muted">{page.failure ? "Trang này không có hình." : "Loại tệp này không có hình trang."} Mở tệp gốc để so.</p>
            )}
          </div>
        </section>
        <section className="pan pan__form" aria-labelledby="chu-h">
          <h2 id="chu-h">Chữ</h2>
          <p className="small muted">{pageWord(page)}.</p>
          <PageWords
            key={`${page.page} ${version}`}
            action={correct}
            hidden={{ fileId: id, version, page: page.page }}
            text={page.text}
            editable={why === null}
          />
        </section>
      </div>
    </main>
  );
}
