import type { ReactNode } from "react";
import { formatEnglishDate, formatLongDate, isoDateTime } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { fileAddress, pictureAddress } from "@/lib/files/addresses";
import type { Language } from "@/lib/news/pages";
import type { PageContent } from "@/lib/news/queries";
import { ArticleBody } from "./article-body";
import { Attachments } from "./article-rail";
import { Corrections } from "./corrections";

/** What a standing page shows; `updatedAt` is null as long as the words of the program stand there. */
export interface ShownPage extends Omit<PageContent, "updatedAt" | "links"> {
  updatedAt: Date | null;
  /** Left out for words of the program, which name no article. */
  links?: PageContent["links"];
}

interface Props {
  page: ShownPage;
  language: Language;
  /** What the portal adds by itself: contacts, the map. */
  children?: ReactNode;
  /** Where pictures and attachments lie; the staff preview shows unpublished ones. */
  addressOf?: typeof pictureAddress | undefined;
  fileAddressOf?: typeof fileAddress | undefined;
  /** True in the staff preview: places without a picture are shown. */
  gaps?: boolean | undefined;
}

/** A standing page: its text, what the portal adds, and the day of the text. */
export function PageView({ page, language, children, addressOf, fileAddressOf, gaps }: Props) {
  const { title, standfirst, body, pictures, attachments, corrections, updatedAt } = page;
  const english = language === "en";
  return (
    <article>
      <header className="pagehead">
        <h1>{english ? title : keepTitleTogether(title)}</h1>
        {standfirst ? <p className="pagehead__lede">{english ? standfirst : keepTogether(standfirst)}</p> : null}
      </header>
      <Corrections corrections={corrections} language={language} />
      <ArticleBody body={body} pictures={pictures} links={page.links ?? {}} hoisted={null} gaps={gaps} addressOf={addressOf} language={language} />
      {attachments.length > 0 ? (
        <div className="mt-8 max-w-[42.5rem]">
          <Attachments attachments={attachments} addressOf={fileAddressOf} language={language} />
        </div>
      ) : null}
      {children ? <div className="mt-8">{children}</div> : null}
      {updatedAt ? (
        <p className="meta mt-8">
          <span>
            {english ? "Last updated " : "Cập nhật "}
            <time dateTime={isoDateTime(updatedAt)}>{english ? formatEnglishDate(updatedAt) : keepTogether(formatLongDate(updatedAt))}</time>
          </span>
        </p>
      ) : null}
    </article>
  );
}
