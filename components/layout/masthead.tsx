import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { keepTogether } from "@/lib/core/typography";
import { Brand } from "./brand";
import type { Area, NavigationLink } from "./navigation";
import { Preferences } from "./preferences";

interface Props {
  profile: { councilName: string; termLine: string; hotline: string; mark: string | null };
  /** The main navigation in the office's order. */
  links: NavigationLink[];
  /** "Thứ Ba, 05/01/2021" */
  today: string;
  /** The area that the page belongs to. */
  area: Area;
  /** Where the page stands in English; the front page of the English site where it does not. */
  english?: string | undefined;
}

function Links({ links, area }: { links: readonly NavigationLink[]; area: Area }) {
  return links.map(({ name, href, end }) => (
    <li key={href} className={end ? "nav__end" : undefined}>
      <a href={href} aria-current={href === area ? "true" : undefined}>
        {name}
      </a>
    </li>
  ));
}

/** Head of every public page: date and hotline, name and search, navigation. */
export function Masthead({ profile, links, today, area, english = "/en" }: Props) {
  return (
    <header className="masthead">
      <div className="util">
        <div className="wrap util__in">
          <span className="util__date">{today}</span>
          <div className="util__list">
            <Hotline number={profile.hotline} word="Đường dây nóng" />
            <a href={english} lang="en" hrefLang="en">
              English
            </a>
            <Preferences />
          </div>
        </div>
      </div>
      <div className="wrap masthead__in">
        <Brand name={profile.councilName} term={profile.termLine} mark={profile.mark} />
        <search className="search" aria-label="Toàn cổng">
          <form className="search__form" action="/tim-kiem">
            <label className="vh" htmlFor="tim-toan-cong">
              Tìm trong toàn cổng
            </label>
            <input
              className="search__input"
              id="tim-toan-cong"
              name="q"
              type="search"
              placeholder="Tìm nghị quyết, tin tức, đại biểu"
              maxLength={200}
              autoComplete="off"
            />
            <button className="search__btn" type="submit">
              <Icon name="search" />
              <span className="vh">Tìm</span>
            </button>
          </form>
        </search>
      </div>
      <NavigationBar
        words={{ bar: "Chuyên khu", menu: "Danh mục" }}
        bar={<Links links={links} area={area} />}
        menu={<Links links={[{ name: "Trang chủ", href: "/", end: false }, ...links]} area={area} />}
      />
    </header>
  );
}

/** The number that is answered, in the bar above the name; on narrow screens without its word. */
export function Hotline({ number, word }: { number: string; word: string }) {
  if (!number) return null;
  return (
    <a href={`tel:${number.replaceAll(" ", "")}`}>
      <Icon name="phone" />
      <span>
        <span className="util__word">{word} </span>
        {keepTogether(number)}
      </span>
    </a>
  );
}

/** The navigation: a row on wide screens, folded on narrow ones. `bar` and `menu` are the lines of either. */
export function NavigationBar({ words, bar, menu }: { words: { bar: string; menu: string }; bar: ReactNode; menu: ReactNode }) {
  return (
    <>
      <nav className="nav" aria-label={words.bar}>
        <div className="wrap">
          <ul className="nav__list">{bar}</ul>
        </div>
      </nav>
      <details className="menu">
        <summary className="wrap">
          <Icon name="menu" />
          {words.menu}
          <Icon name="chevron-down" />
        </summary>
        <nav className="wrap" aria-label={words.menu}>
          <ul className="menu__list">{menu}</ul>
        </nav>
      </details>
    </>
  );
}
