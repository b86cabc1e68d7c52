import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import type { Area } from "@/components/layout/navigation";
import { now } from "@/lib/core/clock";
import { formatWeekdayDate } from "@/lib/core/dates";
import { languagesOf } from "@/lib/news/pages";
import { navigation, profile } from "./profile";

interface Props {
  /** The area that the navigation marks as current. */
  area?: Area;
  /** Path of the page, where it stands in English too. */
  path?: string;
  children: ReactNode;
}

/** What surrounds the content of every public page. Part of the page, not of a layout, because a layout cannot know its page. */
export async function SitePage({ area = "", path, children }: Props) {
  const [site, links, today] = await Promise.all([profile(), navigation(), now()]);
  return (
    <>
      <Masthead profile={site} links={links} today={formatWeekdayDate(today)} area={area} english={path && languagesOf(path).en} />
      <main id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <Footer profile={site} links={links} />
    </>
  );
}
