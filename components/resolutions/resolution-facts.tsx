import { FollowLink } from "@/components/alerts/follow-link";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { bodyAddress } from "@/lib/bodies/addresses";
import { formatDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { memberAddress } from "@/lib/members/addresses";
import { officialFileAddress, RESOLUTIONS } from "@/lib/resolutions/addresses";
import type { IsoDay } from "@/lib/resolutions/effects";
import { seriesLabels } from "@/lib/resolutions/labels";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import { sessionAddress } from "@/lib/sessions/addresses";
import { dayOr } from "./resolution-head";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the record says of the document, and the document as files. */
export function ResolutionFacts({
  page,
  day,
  printable,
  children,
}: {
  page: ResolutionPage;
  day: IsoDay | null;
  printable: boolean;
  children?: React.ReactNode;
}) {
  const { session, signer, fields, gazette, gazetteOn } = page;
  return (
    <section className="box" aria-labelledby="thong-tin">
      <h2 className="vh" id="thong-tin">
        Thông tin văn bản
      </h2>
      <dl className="dl dl--2">
        <Fact name="Loại văn bản">Nghị quyết {seriesLabels[page.series].toLocaleLowerCase("vi")}</Fact>
        <Fact name="Ban hành">{dayOr(page.issuedOn, "Chưa rõ")}</Fact>
        <Fact name="Thông qua">{dayOr(page.adoptedOn, "Chưa rõ")}</Fact>
        <Fact name="Có hiệu lực">{dayOr(page.effectiveOn, "Chưa rõ")}</Fact>
        <Fact name="Cơ quan ban hành">
          {page.issuer.slug ? <a href={bodyAddress(page.issuer.slug)}>{keepTogether(page.issuer.name)}</a> : keepTogether(page.issuer.name)}
        </Fact>
        {page.signerName && <Fact name="Người ký">{signer ? <a href={memberAddress(signer.slug)}>{page.signerName}</a> : page.signerName}</Fact>}
        {session?.title && (
          <Fact name="Kỳ họp">{session.slug ? <a href={sessionAddress(session.slug)}>{keepTogether(session.title)}</a> : keepTogether(session.title)}</Fact>
        )}
        {fields.length > 0 && (
          <Fact name="Lĩnh vực">
            {fields.map(({ slug, name }, place) => (
              <span key={slug}>
                {place > 0 && "; "}
                <a href={`${RESOLUTIONS}?linh-vuc=${slug}`}>{keepTogether(name)}</a>
              </span>
            ))}
          </Fact>
        )}
        {gazette && (
          <Fact name="Công báo">
            {keepTogether(gazette)}
            {gazetteOn && `, ${formatDay(gazetteOn)}`}
          </Fact>
        )}
      </dl>
      <div className="btns">
        {printable && (
          // Followed by nobody but people: what only loads ahead, or crawls, starts no printer.
          <a className="btn btn--primary" href={officialFileAddress(page, "pdf", day)} rel="nofollow">
            <Icon name="file-text" />
            {day ? "PDF bản hợp nhất" : "PDF"}
          </a>
        )}
        <a className="btn" href={officialFileAddress(page, "docx", day)} download>
          <Icon name="download" />
          {day ? "DOCX bản hợp nhất" : "DOCX"}
        </a>
        <PrintButton />
        <FollowLink subject={{ kind: "RESOLUTION", year: page.year, slug: page.slug }} />
        {children}
      </div>
    </section>
  );
}
