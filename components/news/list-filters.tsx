import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { categoryAddress } from "@/lib/news/addresses";
import type { CategoryCount } from "@/lib/news/queries";

/** The categories beside a list; on phones a row that scrolls sideways. */
export function CategoryLinks({ categories, current }: { categories: CategoryCount[]; current: string | undefined }) {
  const all = categories.reduce((sum, { count }) => sum + count, 0);
  const entries = [{ href: "/tin-tuc", name: "Tất cả tin tức", count: all, here: !current }].concat(
    categories.map(({ slug, name, count }) => ({ href: categoryAddress(slug), name, count, here: slug === current })),
  );
  return <Kinds entries={entries} label="Chuyên mục" />;
}

/** A list of links with how much stands behind each. */
export function Kinds({ entries, label }: { entries: { href: string; name: string; count: number; here: boolean }[]; label: string }) {
  return (
    <nav className="kinds" aria-label={label}>
      <ul>
        {entries.map(({ href, name, count, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? "true" : undefined}>
              <span>{keepTitleTogether(name)}</span> <span className="kinds__n">{formatNumber(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface YearProps {
  /** Of what: "Năm họp". */
  label?: string;
  years: readonly number[];
  current: number | null;
  addressOf: (year: number | null) => string;
}

/** "Mọi năm 2026 2025 2024": one choice, at once. */
export function YearLinks({ label = "Năm đăng", years, current, addressOf }: YearProps) {
  if (years.length < 2) return null;
  return (
    <nav className="years" aria-label={label}>
      <a href={addressOf(null)} aria-current={current === null ? "true" : undefined}>
        Mọi năm
      </a>
      {years.map((year) => (
        <a key={year} href={addressOf(year)} aria-current={year === current ? "true" : undefined}>
          {year}
        </a>
      ))}
    </nav>
  );
}
