import "server-only";
import { cache } from "react";
import { navigationLinks } from "@/components/layout/navigation";
import { libraryAddress } from "@/lib/albums/addresses";
import { hasAlbums } from "@/lib/albums/queries";
import { BODIES } from "@/lib/bodies/addresses";
import { hasBodies } from "@/lib/bodies/queries";
import { MEMBERS } from "@/lib/members/addresses";
import { hasMembers } from "@/lib/members/queries";
import { navigationEntries, siteProfile } from "@/lib/site/queries";

/** What the portal says of itself, read once per page. */
export const profile = cache(siteProfile);

/** The main navigation as the office ordered it, read once per page. */
export const navigation = cache(async () => {
  const [{ entries }, albums, members, bodies] = await Promise.all([navigationEntries(), hasAlbums(), hasMembers(), hasBodies()]);
  const empty = [...(albums ? [] : [libraryAddress]), ...(members ? [] : [MEMBERS]), ...(bodies ? [] : [BODIES])];
  return navigationLinks(entries, empty);
});
