import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import type { Area } from "@/components/layout/navigation";
import { hasAlbums } from "@/lib/albums/queries";
import { now } from "@/lib/core/clock";
import { formatWeekdayDate } from "@/lib/core/dates";
import { profile } from "./profile";

interface Props {
  /** The area that the navigation marks as current. */
  area?: Area;
  children: ReactNode;
}

/** What surrounds the content of every public page. Part of the page, not of a layout, because a layout cannot know its page. */
export async function SitePage({ area = "", children }: Props) {
  const [site, today, library] = await Promise.all([profile(), now(), hasAlbums()]);
  return (
    <>
      <Masthead profile={site} today={formatWeekdayDate(today)} area={area} library={library} />
      <main id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <Footer profile={site} />
    </>
  );
}
