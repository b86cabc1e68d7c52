import { keepTitleTogether } from "@/lib/core/typography";

/** One step of the way to a page. The last one is the page itself and has no address. */
export interface Crumb {
  name: string;
  href?: string;
}

/** The way from the front page to here; "Trang chủ" is put in front. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Đường dẫn">
      <ol>
        {[{ name: "Trang chủ", href: "/" }, ...crumbs].map((crumb) => (
          <li key={crumb.name}>
            {crumb.href ? <a href={crumb.href}>{keepTitleTogether(crumb.name)}</a> : <span aria-current="page">{keepTitleTogether(crumb.name)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
