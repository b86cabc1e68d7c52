import { JsonLd } from "@/components/ui/json-ld";
import { isoDay } from "@/lib/core/dates";
import { seriesLabels } from "@/lib/resolutions/labels";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import type { RelationKind, ValidityState } from "@/prisma/generated/enums";

const force: Record<ValidityState, string> = {
  NOT_YET: "NotInForce",
  IN_FORCE: "InForce",
  SUSPENDED: "NotInForce",
  PARTLY_ENDED: "PartiallyInForce",
  ENDED: "NotInForce",
};

/** What search engines learn of a resolution: schema.org Legislation, with what it does to other texts, and the way to it. */
export function ResolutionJsonLd({
  page,
  state,
  url,
  absolute,
}: {
  page: ResolutionPage;
  state: ValidityState | null;
  url: string;
  absolute: (path: string) => string;
}) {
  const named = (...kinds: RelationKind[]) =>
    page.relations
      .filter(({ kind, direction }) => direction === "to" && kinds.includes(kind))
      .map(({ text }) => ({
        "@type": "Legislation",
        name: text.title || text.symbol,
        legislationIdentifier: text.symbol || undefined,
        url: text.href ? absolute(text.href) : undefined,
      }));
  const some = <T,>(list: T[]) => (list.length > 0 ? list : undefined);
  const day = (date: Date | null) => (date ? isoDay(date) : undefined);
  const steps = [
    ["Trang chủ", absolute("/")],
    ["Nghị quyết", absolute("/nghi-quyet")],
    [page.symbol, url],
  ];
  return (
    <>
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "Legislation",
          name: `Nghị quyết số ${page.symbol}`,
          headline: page.title,
          description: page.summary || undefined,
          inLanguage: "vi",
          url,
          legislationIdentifier: page.symbol,
          legislationType: `Nghị quyết ${seriesLabels[page.series].toLocaleLowerCase("vi")}`,
          legislationPassedBy: { "@type": "GovernmentOrganization", name: page.issuer.name },
          legislationDate: day(page.adoptedOn ?? page.issuedOn),
          datePublished: day(page.issuedOn),
          temporalCoverage: page.effectiveOn ? `${isoDay(page.effectiveOn)}/${page.expiresOn ? isoDay(page.expiresOn) : ".."}` : undefined,
          legislationLegalForce: state ? `https://schema.org/${force[state]}` : undefined,
          legislationChanges: some(named("AMENDMENT", "REPLACEMENT", "CORRECTION")),
          legislationRepeals: some(named("REPEAL")),
          legislationConsolidates: some(named("CONSOLIDATION")),
          about: some(page.fields.map(({ name }) => ({ "@type": "Thing", name }))),
        }}
      />
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "BreadcrumbList",
          itemListElement: steps.map(([name, item], place) => ({ "@type": "ListItem", position: place + 1, name, item })),
        }}
      />
    </>
  );
}
