import "server-only";
import { cache } from "react";
import { navigationLinks } from "@/components/layout/navigation";
import { libraryAddress } from "@/lib/albums/addresses";
import { hasAlbums } from "@/lib/albums/queries";
import { DOCUMENTS } from "@/lib/documents/addresses";
import { hasDocuments } from "@/lib/documents/queries/list";
import { RESOLUTIONS } from "@/lib/resolutions/addresses";
import { hasResolutions } from "@/lib/resolutions/queries/list";
import { SESSIONS } from "@/lib/sessions/addresses";
import { hasSessions } from "@/lib/sessions/queries/list";
import { navigationEntries, siteProfile } from "@/lib/site/queries";

/** What the portal says of itself, read once per page. */
export const profile = cache(siteProfile);

/** The main navigation as the office ordered it, read once per page. */
export const navigation = cache(async () => {
  const [{ entries }, ...filled] = await Promise.all([navigationEntries(), hasAlbums(), hasResolutions(), hasSessions()]);
  const areas = [libraryAddress, RESOLUTIONS, SESSIONS];
  return navigationLinks(
    entries,
    areas.filter((_, index) => !filled[index]),
  );
  const [{ entries }, albums, resolutions, documents] = await Promise.all([navigationEntries(), hasAlbums(), hasResolutions(), hasDocuments()]);
  return navigationLinks(entries, [...(albums ? [] : [libraryAddress]), ...(resolutions ? [] : [RESOLUTIONS]), ...(documents ? [] : [DOCUMENTS])]);
});
