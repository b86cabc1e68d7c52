import type { ReactNode } from "react";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { staffFileAddress, staffPictureAddress, staffWordsAddress } from "@/lib/files/addresses";
import { fileFacts } from "@/lib/files/facts";
import { languageOf } from "@/lib/news/pages";
import type { EditionDetail } from "@/lib/news/queries/edition";
import { ArticleBody } from "./article-body";
import { bylineParts } from "./byline";
import { Capfig } from "./capfig";

/** The text of an edition as readers will read it, on the sheet of the staff pages. */
export function EditionSheet({ edition, around }: { edition: EditionDetail; around?: ((place: number, view: ReactNode) => ReactNode) | undefined }) {
  const { lead, body } = edition;
  const shown = new Set(body.content.flatMap((block) => (block.type === "figure" && block.attrs.fileId ? [block.attrs.fileId] : [])));
  return (
    <article className="sheet__in" aria-label="Bài như người đọc sẽ thấy" lang={edition.pagePath ? languageOf(edition.pagePath) : undefined}>
      <p className="kicker" lang="vi">
        {edition.pagePath ? `Trang ${edition.pagePath}` : (edition.category?.name ?? "Chưa có chuyên mục")}
      </p>
      <p className="rvt">{edition.title ? keepTitleTogether(edition.title) : "(chưa có tiêu đề)"}</p>
      {edition.standfirst ? <p className="rvd mt-2">{keepTogether(edition.standfirst)}</p> : null}
      <p className="meta mt-3">
        {bylineParts(edition.bylines).map(({ label, names }) => (
          <span key={label}>
            {label}: {names.join(", ")}
          </span>
        ))}
      </p>
      {lead && !shown.has(lead.id) ? (
        <Capfig
          figure={{ type: "figure", attrs: { fileId: lead.id, caption: "", credit: "", alt: lead.alt } }}
          picture={lead}
          sizes="46rem"
          addressOf={staffPictureAddress}
        />
      ) : null}
      <ArticleBody
        body={body}
        pictures={edition.pictures}
        links={edition.links}
        hoisted={null}
        gaps
        addressOf={staffPictureAddress}
        fileAddressOf={staffFileAddress}
        around={around}
      />
      {edition.attachments.length > 0 ? (
        <ul className="links mt-6">
          {edition.attachments.map(({ id, title, name, read, ...file }) => (
            <li key={id}>
              <a href={staffFileAddress(id, name)}>{title || name}</a>
              <span className="muted">
                {name}, {fileFacts(file)}
              </span>
              {read ? <a href={staffWordsAddress(id)}>Xem, sửa chữ máy đọc</a> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
