import type { Metadata } from "next";
import { helpAddress, helpGroups } from "@/components/help/topics";
import { StaffHead } from "@/components/layout/staff-head";
import { requireActor } from "@/lib/auth/current";

export const metadata: Metadata = { title: "Trợ giúp" };

export default async function HelpPage() {
  await requireActor();
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Trợ giúp" line={<span>Mỗi việc một trang. Tìm chữ trong trang bằng Ctrl và F.</span>} />
      <div className="helpgroups">
        {helpGroups.map(({ heading, topics }) => (
          <section className="pan" key={heading} aria-label={heading}>
            <div className="pan__h">
              <h2>{heading}</h2>
            </div>
            <ul className="pan__b links">
              {topics.map(({ slug, title, who }) => (
                <li key={slug}>
                  <a href={helpAddress(slug)}>{title}</a>
                  <span className="muted">{who}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
