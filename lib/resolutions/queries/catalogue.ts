import "server-only";
import { daySql, followed } from "@/lib/search/queries/follow";
import { Prisma } from "@/prisma/generated/client";
import { type CatalogueRow, ResolutionCatalogue } from "../catalogue";

const { now, forget } = followed<CatalogueRow, ResolutionCatalogue>({
  name: "resolutions",
  make: () => new ResolutionCatalogue(),
  table: Prisma.sql`resolutions`,
  marks: { table: Prisma.sql`resolution_marks`, id: Prisma.sql`"resolutionId"` },
  listed: Prisma.sql`r.stage = 'ISSUED' AND r.visibility = 'PUBLIC' AND r."publishedAt" IS NOT NULL AND r."trashedAt" IS NULL`,
  issued: Prisma.sql`r."issuedOn"`,
  order: Prisma.sql`r."issuedOn"`,
  columns: Prisma.sql`
    r."termId", r."sessionId", r."issuerId", r.year, r.number, r.series = 'NORMATIVE' AS normative,
    coalesce(nullif(r."signerName", ''), (SELECT p."fullName" FROM people p WHERE p.id = r."signerId"), '') AS signer,
    ${daySql(Prisma.sql`r."effectiveOn"`)} AS effective, ${daySql(Prisma.sql`r."expiresOn"`)} AS expires,
    ARRAY(SELECT f."fieldId" FROM resolution_fields f WHERE f."resolutionId" = r.id) AS "fieldIds",
    (SELECT json_agg(json_build_array(${daySql(Prisma.sql`v."fromDay"`)}, ${daySql(Prisma.sql`v."toDay"`)}, v.state) ORDER BY v."fromDay")
      FROM validity_periods v WHERE v."resolutionId" = r.id) AS periods`,
});

/** The catalogue of resolutions as it is now. */
export const catalogueNow = now;

/** For tests, which change databases. */
export const forgetCatalogue = forget;
