import "server-only";
import { cache } from "react";
import { navigationLinks } from "@/components/layout/navigation";
import { libraryAddress } from "@/lib/albums/addresses";
import { hasAlbums } from "@/lib/albums/queries";
import { BODIES } from "@/lib/bodies/addresses";
import { hasBodies } from "@/lib/bodies/queries";
import { DISCLOSURES } from "@/lib/disclosures/addresses";
import { hasDisclosures } from "@/lib/disclosures/queries";
import { DOCUMENTS } from "@/lib/documents/addresses";
import { hasDocuments } from "@/lib/documents/queries/list";
import { CALENDAR } from "@/lib/meetings/addresses";
import { hasMeetings } from "@/lib/meetings/queries";
import { MEMBERS } from "@/lib/members/addresses";
import { hasMembers } from "@/lib/members/queries";
import { QUESTIONS } from "@/lib/questions/addresses";
import { hasQuestions } from "@/lib/questions/queries/list";
import { REPORTS } from "@/lib/reports/addresses";
import { hasReports } from "@/lib/reports/queries/published";
import { RESOLUTIONS } from "@/lib/resolutions/addresses";
import { hasResolutions } from "@/lib/resolutions/queries/list";
import { SESSIONS } from "@/lib/sessions/addresses";
import { hasSessions } from "@/lib/sessions/queries/list";
import { navigationEntries, siteProfile } from "@/lib/site/queries";

/** What the portal says of itself, read once per page. */
export const profile = cache(siteProfile);

/** Areas that exist once there is something in them, one line per domain. */
const growing: readonly [address: string, filled: () => Promise<boolean>][] = [
  [RESOLUTIONS, hasResolutions],
  [SESSIONS, hasSessions],
  [QUESTIONS, hasQuestions],
  [MEMBERS, hasMembers],
  [BODIES, hasBodies],
  [DOCUMENTS, hasDocuments],
  [REPORTS, hasReports],
  [CALENDAR, hasMeetings],
  [DISCLOSURES, hasDisclosures],
  [libraryAddress, hasAlbums],
];

/** Which of those areas readers find something in. */
export const filledAreas = cache(async () => {
  const filled = await Promise.all(growing.map(([, has]) => has()));
  return growing.flatMap(([address], index) => (filled[index] ? [address] : []));
});

/** The main navigation as the office ordered it, read once per page. */
export const navigation = cache(async () => {
  const [{ entries }, filled] = await Promise.all([navigationEntries(), filledAreas()]);
  const empty = growing.map(([address]) => address).filter((address) => !filled.includes(address));
  return navigationLinks(entries, empty);
});
