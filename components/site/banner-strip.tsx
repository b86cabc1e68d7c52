import { keepTogether } from "@/lib/core/typography";
import { bannerTitles } from "@/lib/site/labels";
import type { Banner } from "@/lib/site/queries";

/**
 * The strip above every public page. A named region in front of everything else: screen readers come to it first and find it in their list of
 * regions; it is part of the page and no live message, because it is there before they begin to read.
 */
export function BannerStrip({ banner }: { banner: Banner | null }) {
  if (!banner) return null;
  const { kind, text, linkHref, linkText } = banner;
  return (
    <section className={kind === "URGENT" ? "strip strip--urgent" : "strip"} aria-label={bannerTitles[kind]} lang="vi">
      <div className="wrap strip__in">
        <p>
          <b>{bannerTitles[kind]}:</b> {keepTogether(text)}
        </p>
        {linkHref && linkText ? <a href={linkHref}>{keepTogether(linkText)}</a> : null}
      </div>
    </section>
  );
}
