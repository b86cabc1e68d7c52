import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { BeginPage } from "@/components/news/staff-page-row";
import { StatusChip } from "@/components/news/staff-status";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime, isoDateTime } from "@/lib/core/dates";
import { editionAdminAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import type { Language } from "@/lib/news/pages";
import { whyNotCreate, whyNotRead } from "@/lib/news/policy";
import { type PageLine, staffPages } from "@/lib/news/queries/pages";
import { begin } from "./actions";

export const metadata: Metadata = { title: "Trang" };

const groups: { language: Language; title: string }[] = [
  { language: "vi", title: "Tiếng Việt" },
  { language: "en", title: "Tiếng Anh" },
];

export default async function PagesPage() {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Trang" sentence={refusalWords[refusal]} />;
  const lines = await staffPages(actor);
  const writes = whyNotCreate(actor) === null;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Trang" line={<span>Các trang luôn có trên cổng. Sửa như tin bài: một người soạn, một người khác duyệt rồi đăng.</span>} />
      {groups.map(({ language, title }) => (
        <section className="pan mb-6" key={language} aria-labelledby={`trang-${language}`}>
          <div className="pan__h">
            <h2 id={`trang-${language}`}>{title}</h2>
          </div>
          <ul className="pagerows">
            {lines
              .filter((line) => line.language === language)
              .map((line) => (
                <PageRow key={line.path} line={line} writes={writes} />
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

/** When readers got, or will get, the text. */
const shownAt = ({ status, publishAt, updatedAt }: NonNullable<PageLine["published"]>) => (status === "SCHEDULED" && publishAt ? publishAt : updatedAt);

function PageRow({ line, writes }: { line: PageLine; writes: boolean }) {
  const { path, language, name, pair, published, open, article } = line;
  return (
    <li>
      <div>
        <h3>
          <span lang={language}>{name}</span>
        </h3>
        <p className="small muted">
          <a href={path}>{path}</a>
          {pair ? <span>, cặp với {pair}</span> : null}
        </p>
        <p className="small">
          {published ? (
            <>
              <a href={editionAdminAddress(published.id)}>Bản {published.number}</a>, {published.status === "SCHEDULED" ? "hẹn đăng" : "đăng"}{" "}
              <time dateTime={isoDateTime(shownAt(published))}>{formatDateTime(shownAt(published))}</time>
            </>
          ) : (
            <span className="muted">Đang dùng chữ có sẵn của cổng, chưa ai soạn.</span>
          )}
        </p>
      </div>
      <div className="pagerows__way">
        {open ? (
          <>
            <StatusChip status={open.status} />
            <a href={editionAdminAddress(open.id)}>
              Bản {open.number} của {open.author.name}
              <span className="vh">, trang {path}</span>
            </a>
          </>
        ) : writes ? (
          <BeginPage key={article?.version ?? 0} action={begin} path={path} article={article} />
        ) : null}
      </div>
    </li>
  );
}
