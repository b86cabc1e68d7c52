import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResolutionJsonLd } from "@/components/resolutions/resolution-json-ld";
import { ResolutionView } from "@/components/resolutions/resolution-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { alertFeedAddress } from "@/lib/alerts/addresses";
import { absoluteUrl } from "@/lib/core/public-url";
import { canPrint } from "@/lib/printing/pdf";
import { consolidatedAddress, RESOLUTIONS, resolutionAddress } from "@/lib/resolutions/addresses";
import { stateOnDay } from "@/lib/resolutions/validity";
import { votesOfResolution } from "@/lib/votes/queries";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";
import { askedDay, find, one, type Params, readOn, standingVersion } from "./reading";

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { year, slug } = await params;
  const page = await find(year, slug);
  const { day } = askedDay((await searchParams)["hieu-luc-ngay"]);
  const merged = one((await searchParams).ban) === "hop-nhat" || day !== null;
  return pageMetadata({
    title: `Nghị quyết số ${page.symbol}: ${page.title}`,
    description: page.summary || `Nghị quyết số ${page.symbol} của ${page.issuer.name}: toàn văn, hiệu lực, quan hệ với văn bản khác.`,
    path: merged ? consolidatedAddress(page, day) : resolutionAddress(page),
    // One address per text for search engines; the words of every day are for people who ask.
    indexed: !merged,
    feed: { path: alertFeedAddress({ kind: "RESOLUTION", year: page.year, slug: page.slug }), title: `Điều mới về Nghị quyết số ${page.symbol}` },
  });
}

export default async function ResolutionRoute({ params, searchParams }: Props) {
  const { year, slug } = await params;
  const asked = await searchParams;
  const page = await find(year, slug);
  const { day, unclear } = askedDay(asked["hieu-luc-ngay"]);
  const wanted = one(asked.ban);
  const version = page.versions.find(({ number, kind }) => kind !== "DRAFT" && String(number) === wanted)?.number;
  if (wanted !== "" && wanted !== "hop-nhat" && version === undefined) notFound();
  const [reading, votes] = await Promise.all([readOn(page, version ?? standingVersion(page), day ?? page.today), votesOfResolution(page.id)]);
  const url = absoluteUrl(resolutionAddress(page));
  return (
    <SitePage area="/nghi-quyet">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Nghị quyết", href: RESOLUTIONS }, { name: page.symbol }]} />
        <ResolutionView
          votes={votes}
          page={page}
          reading={reading}
          url={url}
          asked={day}
          unclear={unclear}
          merged={wanted === "hop-nhat" || day !== null}
          printable={canPrint()}
        />
      </div>
      <ResolutionJsonLd page={page} state={stateOnDay(reading.validity.periods, page.today)} url={url} absolute={absoluteUrl} />
    </SitePage>
  );
}
