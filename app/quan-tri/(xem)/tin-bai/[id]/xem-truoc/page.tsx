import { Eye } from "lucide-react";
import type { Metadata } from "next";
import { navigation, profile } from "@/app/(public)/profile";
import { EnglishFrame } from "@/components/layout/english-frame";
import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import type { NavigationLink } from "@/components/layout/navigation";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ArticleView } from "@/components/news/article-view";
import { PageView } from "@/components/news/page-view";
import { requireActor } from "@/lib/auth/current";
import { now } from "@/lib/core/clock";
import { formatWeekdayDate } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { staffFileAddress, staffPictureAddress } from "@/lib/files/addresses";
import { articleAddress, editionAdminAddress } from "@/lib/news/addresses";
import { figuresOf, plainText } from "@/lib/news/body";
import { refusalWords } from "@/lib/news/labels";
import { languageOf } from "@/lib/news/pages";
import { whyNotRead } from "@/lib/news/policy";
import type { ArticlePage } from "@/lib/news/queries";
import { type EditionDetail, findEdition } from "@/lib/news/queries/edition";
import type { SiteProfile } from "@/lib/site/queries";

export const metadata: Metadata = { title: "Xem trước" };

/** The edition in the shape of a published article. */
function asPublished(edition: EditionDetail, at: Date): ArticlePage {
  const [first] = figuresOf(edition.body);
  const firstPicture = first?.attrs.fileId ? edition.pictures[first.attrs.fileId] : undefined;
  return {
    ...edition,
    publishAt: edition.publishAt ?? edition.proposedPublishAt ?? at,
    retired: edition.article.retiredAt && { at: edition.article.retiredAt, reason: edition.article.retireReason ?? "" },
    // As readers will see it: a correction is dated by the hour at which it comes.
    corrections: edition.change === "CORRECTION" ? [{ at: edition.publishAt ?? edition.proposedPublishAt ?? at, note: edition.changeNote }] : [],
    updatedAt: edition.publishAt ?? edition.proposedPublishAt ?? at,
    category: edition.category ?? { slug: "", name: "Chưa có chuyên mục" },
    picture: edition.lead ?? firstPicture ?? null,
    wordCount: plainText(edition.body).split(/\s+/).filter(Boolean).length,
  };
}

/** An edition as readers would see it, in the public page's own components. For staff; a draft has no public address. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Xem trước" sentence={refusalWords[refusal]} />;
  const edition = await findEdition(actor, (await params).id);
  if (!edition) return <StaffMissing />;
  const [site, links, at] = await Promise.all([profile(), navigation(), now()]);
  return (
    <div className="preview">
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <aside className="preview__bar" aria-label="Bản xem trước">
        <p>
          <Eye className="icon" aria-hidden="true" /> <b>Xem trước bản {edition.number}.</b> Chỉ cán bộ thấy trang này.
        </p>
        <a className="btn btn--sm" href={editionAdminAddress(edition.id)}>
          Về bài
        </a>
      </aside>
      {edition.pagePath ? (
        <PagePreview edition={edition} path={edition.pagePath} site={site} links={links} at={at} />
      ) : (
        <ArticlePreview edition={edition} site={site} links={links} at={at} />
      )}
    </div>
  );
}

interface PreviewProps {
  edition: EditionDetail;
  site: SiteProfile;
  links: NavigationLink[];
  at: Date;
}

function ArticlePreview({ edition, site, links, at }: PreviewProps) {
  return (
    <>
      <Masthead profile={site} links={links} today={formatWeekdayDate(at)} area="/tin-tuc" />
      <main className="wrap" id="noi-dung" tabIndex={-1}>
        <ArticleView
          article={asPublished(edition, at)}
          url={absoluteUrl(articleAddress(edition.slug))}
          neighbours={{ previous: null, next: null }}
          related={[]}
          gaps
          addressOf={staffPictureAddress}
          fileAddressOf={staffFileAddress}
        />
      </main>
      <Footer profile={site} links={links} />
    </>
  );
}

function PagePreview({ edition, path, site, links, at }: PreviewProps & { path: string }) {
  const language = languageOf(path);
  const text = <PageView page={asPublished(edition, at)} language={language} gaps addressOf={staffPictureAddress} fileAddressOf={staffFileAddress} />;
  if (language === "en")
    return (
      <div lang="en">
        <EnglishFrame profile={site} path={path}>
          <div className="wrap">{text}</div>
        </EnglishFrame>
      </div>
    );
  return (
    <>
      <Masthead profile={site} links={links} today={formatWeekdayDate(at)} area="" />
      <main className="wrap" id="noi-dung" tabIndex={-1}>
        {text}
      </main>
      <Footer profile={site} links={links} />
    </>
  );
}
