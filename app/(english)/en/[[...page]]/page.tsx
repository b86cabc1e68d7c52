import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EnglishBodies } from "@/components/bodies/english-bodies";
import { EnglishFrame } from "@/components/layout/english-frame";
import { PageView } from "@/components/news/page-view";
import { ContactFacts } from "@/components/site/contact-facts";
import { englishBodies } from "@/lib/bodies/queries";
import { type PagePath, standingPage, standingPages } from "@/lib/news/pages";
import { profile } from "../../../(public)/profile";
import { standing, standingMetadata } from "../../../(public)/standing";

interface Props {
  params: Promise<{ page?: string[] }>;
}

/** The standing page of an address below /en; nothing else exists there. */
async function pathOf({ params }: Props): Promise<PagePath> {
  const page = standingPage(["/en", ...((await params).page ?? [])].join("/"));
  return page?.language === "en" ? page.path : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return standingMetadata(await pathOf(props));
}

/** One of the English pages: what the council is, what it does, how to reach it. */
export default async function EnglishPage(props: Props) {
  const path = await pathOf(props);
  const about = path === "/en/organisation" || path === "/en/functions" ? englishBodies() : [];
  const [page, site, bodies] = await Promise.all([standing(path), profile(), about]);
  return (
    <EnglishFrame profile={site} path={path}>
      <div className="wrap pt-8">
        <PageView page={page} language="en">
          {path === "/en/contact" || path === "/en/accessibility" ? <ContactFacts profile={site} language="en" /> : null}
          {bodies.length > 0 ? <EnglishBodies bodies={bodies} functions={path === "/en/functions"} /> : null}
          {path === "/en/site-map" ? <EnglishMap /> : null}
        </PageView>
      </div>
    </EnglishFrame>
  );
}

function EnglishMap() {
  return (
    <ul className="links max-w-[42.5rem]">
      {standingPages
        .filter(({ language }) => language === "en")
        .map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      <li>
        <a href="/so-do-trang" lang="vi" hrefLang="vi">
          Sơ đồ trang
        </a>
        <span className="muted">Vietnamese site map</span>
      </li>
    </ul>
  );
}
