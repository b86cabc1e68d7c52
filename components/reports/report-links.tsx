import { keepTitleTogether } from "@/lib/core/typography";
import { reportAddress } from "@/lib/reports/addresses";

/** The reports that a meeting adopted or an article tells of, by their titles. */
export function ReportLinks({ reports }: { reports: readonly { slug: string; title: string }[] }) {
  return (
    <ul className="links">
      {reports.map(({ slug, title }) => (
        <li key={slug}>
          <a href={reportAddress(slug)}>{keepTitleTogether(title)}</a>
        </li>
      ))}
    </ul>
  );
}
