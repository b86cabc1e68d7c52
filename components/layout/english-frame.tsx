import type { ReactNode } from "react";
import { keepTogether } from "@/lib/core/typography";
import { councilIn, officeIn } from "@/lib/news/page-texts";
import { languagesOf, standingPages } from "@/lib/news/pages";
import { Brand } from "./brand";
import { FootContact, FootList } from "./footer";
import { Hotline, NavigationBar } from "./masthead";
import { Preferences } from "./preferences";

interface Props {
  profile: {
    councilName: string;
    englishName: string;
    englishOffice: string;
    responsible: string;
    licence: string;
    address: string;
    phone: string;
    hotline: string;
    email: string;
    mark: string | null;
    sampleData: boolean;
  };
  /** Path of the page. */
  path: string;
  children: ReactNode;
}

const pages = standingPages.filter(({ language }) => language === "en").map(({ name, path }) => ({ name, href: path }));

function Links({ path }: { path: string }) {
  return pages.map(({ name, href }) => (
    <li key={href}>
      <a href={href} aria-current={href === path ? "page" : undefined}>
        {name}
      </a>
    </li>
  ));
}

/** Head and foot of the English pages. */
export function EnglishFrame({ profile: site, path, children }: Props) {
  const home = "/en";
  return (
    <>
      <header className="masthead">
        <div className="util">
          <div className="wrap util__in">
            <span className="util__date" lang="vi">
              {site.councilName}
            </span>
            <div className="util__list">
              <Hotline number={site.hotline} word="Hotline" />
              <a href={languagesOf(path).vi} lang="vi" hrefLang="vi">
                Tiếng Việt
              </a>
              <Preferences language="en" />
            </div>
          </div>
        </div>
        <div className="wrap masthead__in">
          <Brand name={councilIn(site)} term="" mark={site.mark} home={home} />
        </div>
        <NavigationBar words={{ bar: "Pages", menu: "Menu" }} bar={<Links path={path} />} menu={<Links path={path} />} />
      </header>
      <main id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <div className="foot__in">
            <div>
              <Brand name={councilIn(site)} term="" mark={site.mark} home={home} />
              <dl className="imprint">
                {[
                  { term: "Published by", value: councilIn(site), lang: undefined },
                  { term: "Managed by", value: officeIn(site), lang: undefined },
                  { term: "Responsible", value: site.responsible, lang: "vi" },
                  { term: "Licence", value: site.licence, lang: "vi" },
                ]
                  .filter(({ value }) => value)
                  .map(({ term, value, lang }) => (
                    <div key={term}>
                      <dt>{term}</dt> <dd lang={lang}>{keepTogether(value)}</dd>
                    </div>
                  ))}
              </dl>
            </div>
            <FootList title="Pages" links={pages} />
            <div className="lg:col-span-2">
              <h2>Contact</h2>
              <FootContact profile={site} language="en" />
            </div>
          </div>
          <div className="foot__base">
            <p>Please name this portal as the source when using its contents.</p>
            {site.sampleData ? <p>Sample data: places, persons and events on this portal are fictional.</p> : <p>Open-source software.</p>}
          </div>
        </div>
      </footer>
    </>
  );
}
