import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { bylineTable, photoTable, sumTable } from "@/components/royalties/royalty-rows";
import { RoyaltyTable } from "@/components/royalties/royalty-table";
import { requireActor } from "@/lib/auth/current";
import { now } from "@/lib/core/clock";
import { dayOf } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { compareNames } from "@/lib/core/vietnamese";
import { royaltiesAddress, royaltiesFileAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { whyNotSeeRoyalties } from "@/lib/news/policy";
import { royaltiesOf } from "@/lib/news/queries/royalties";
import { monthAfter, monthWords, parseMonth, sumsOf } from "@/lib/news/royalties";

export const metadata: Metadata = { title: "Nhuận bút" };

export default async function RoyaltiesPage({ searchParams }: { searchParams: Promise<{ thang?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotSeeRoyalties(actor);
  if (refusal) return <StaffRefusal title="Nhuận bút" sentence={refusalWords[refusal]} />;
  const typed = String((await searchParams).thang ?? "").slice(0, 20);
  const month = parseMonth(typed) ?? dayOf(await now());
  const words = monthWords(month);
  const articles = await royaltiesOf(actor, month);
  const withdrawn = articles.filter((article) => article.withdrawn && !article.album).length;
  const albums = articles.filter(({ album }) => album).length;
  const tables = [sumTable(sumsOf(articles, compareNames)), bylineTable(articles), photoTable(articles)];
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Nhuận bút tháng ${words}`}
        line={
          <span>
            {formatNumber(articles.length - albums)} bài{albums > 0 ? ` và ${formatNumber(albums)} album` : ""} người đọc thấy lần đầu trong tháng
            {withdrawn > 0 ? `, ${formatNumber(withdrawn)} bài đã gỡ` : ""}. Số chữ và ảnh theo bản đang đứng.
          </span>
        }
      >
        <a className="btn" href={royaltiesFileAddress(month, "csv")} download>
          <Download className="icon" aria-hidden="true" />
          CSV
        </a>
        <a className="btn btn--primary" href={royaltiesFileAddress(month, "xlsx")} download>
          <Download className="icon" aria-hidden="true" />
          Excel
        </a>
      </StaffHead>
      <search>
        <form className="fbar pan mb-6" action="/quan-tri/nhuan-but">
          <a className="btn btn--sm" href={royaltiesAddress(monthAfter(month, -1))}>
            <ChevronLeft className="icon" aria-hidden="true" />
            Tháng trước
          </a>
          <label className="vh" htmlFor="thang">
            Tháng, ví dụ 11/2026
          </label>
          <input className="input max-w-32" id="thang" name="thang" inputMode="numeric" defaultValue={typed || words} placeholder="11/2026" maxLength={7} />
          <button className="btn btn--sm" type="submit">
            Xem
          </button>
          <a className="btn btn--sm" href={royaltiesAddress(monthAfter(month, 1))}>
            Tháng sau
            <ChevronRight className="icon" aria-hidden="true" />
          </a>
        </form>
        {typed && !parseMonth(typed) ? (
          <p className="err mb-4" role="alert">
            Nhập tháng theo dạng 11/2026. Đang xem tháng này.
          </p>
        ) : null}
      </search>
      {articles.length === 0 ? (
        <p className="pan pan__b muted">Không có bài, album nào đăng trong tháng này.</p>
      ) : (
        tables.map(({ name, head, rows }) => (
          <section className="pan mb-6" key={name} aria-labelledby={`bang-${name}`}>
            <div className="pan__h">
              <h2 id={`bang-${name}`}>{name === "Tổng hợp" ? "Tổng hợp theo người" : name === "Bài" ? "Từng bài, từng người" : "Ảnh theo tên ghi dưới ảnh"}</h2>
            </div>
            <RoyaltyTable caption={`${name}, tháng ${words}`} head={head} rows={rows} />
          </section>
        ))
      )}
    </main>
  );
}
