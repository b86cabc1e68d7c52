import "server-only";
import { cache } from "react";
import { siteProfile } from "@/lib/site/queries";

/** What the portal says of itself, read once per page. */
export const profile = cache(siteProfile);
