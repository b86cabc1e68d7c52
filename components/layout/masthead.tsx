import { Icon } from "@/components/ui/icon";
import { keepTogether } from "@/lib/core/typography";
import { Brand } from "./brand";
import { AREAS, type Area, LIBRARY, WAYS } from "./navigation";
import { Preferences } from "./preferences";

interface Props {
  profile: { councilName: string; termLine: string; hotline: string };
  /** "Thứ Ba, 05/01/2021" */
  today: string;
  /** The area that the page belongs to. */
  area: Area;
  /** Whether readers find albums or videos. */
  library?: boolean;
}

function Links({ areas, area }: { areas: readonly { name: string; href: string }[]; area: Area }) {
  return areas.map(({ name, href }, place) => (
    <li key={href} className={areas === WAYS && place === 0 ? "nav__end" : undefined}>
      <a href={href} aria-current={href === area ? "true" : undefined}>
        {name}
      </a>
    </li>
  ));
}

/** Head of every public page: date and hotline, name and search, navigation. */
export function Masthead({ profile, today, area, library = false }: Props) {
  const areas = library ? [...AREAS, LIBRARY] : AREAS;
  return (
    <header className="masthead">
      <div className="util">
        <div className="wrap util__in">
          <span className="util__date">{today}</span>
          <div className="util__list">
            {profile.hotline && (
              <a href={`tel:${profile.hotline.replaceAll(" ", "")}`}>
                <Icon name="phone" />
                <span>
                  <span className="util__word">Đường dây nóng </span>
                  {keepTogether(profile.hotline)}
                </span>
              </a>
            )}
            <Preferences />
          </div>
        </div>
      </div>
      <div className="wrap masthead__in">
        <Brand name={profile.councilName} term={profile.termLine} />
        <search className="search" aria-label="Toàn cổng">
          <form className="search__form" action="/tim-kiem">
            <label className="vh" htmlFor="tim-toan-cong">
              Tìm trong toàn cổng
            </label>
            <input className="search__input" id="tim-toan-cong" name="q" type="search" placeholder="Tìm tin tức" maxLength={200} autoComplete="off" />
            <button className="search__btn" type="submit">
              <Icon name="search" />
              <span className="vh">Tìm</span>
            </button>
          </form>
        </search>
      </div>
      <nav className="nav" aria-label="Chuyên khu">
        <div className="wrap">
          <ul className="nav__list">
            <Links areas={areas} area={area} />
            <Links areas={WAYS} area={area} />
          </ul>
        </div>
      </nav>
      <details className="menu">
        <summary className="wrap">
          <Icon name="menu" />
          Danh mục
          <Icon name="chevron-down" />
        </summary>
        <nav className="wrap" aria-label="Danh mục">
          <ul className="menu__list">
            <Links areas={[{ name: "Trang chủ", href: "/" }, ...areas, ...WAYS]} area={area} />
          </ul>
        </nav>
      </details>
    </header>
  );
}
