import type { Metadata } from "next";
import { FollowView, Trouble } from "@/components/alerts/follow-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { alertFeedAddress, FOLLOW, followAddress } from "@/lib/alerts/addresses";
import { findSubject } from "@/lib/alerts/queries";
import { mailServer } from "@/lib/mail/smtp";
import { listCategories } from "@/lib/news/queries";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";
import { askedIn, one, type SearchParams } from "./asked";

interface Props {
  searchParams: Promise<SearchParams>;
}

async function subjectIn(searchParams: Props["searchParams"]) {
  const asked = askedIn(await searchParams);
  return asked && (await findSubject(asked));
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const subject = await subjectIn(searchParams);
  const feed = subject ? { path: alertFeedAddress(subject.asked), title: subject.title } : undefined;
  return pageMetadata({ title: subject ? `Theo dõi ${subject.title}` : "Theo dõi", path: FOLLOW, indexed: subject === null, feed });
}

export default async function FollowPage({ searchParams }: Props) {
  const [subject, params] = await Promise.all([subjectIn(searchParams), searchParams]);
  const trouble = one(params, "loi");
  return (
    <SitePage>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Theo dõi" }]} />
        {subject ? <FollowView subject={subject} trouble={trouble} mail={mailServer() !== null} /> : <Choices trouble={trouble} />}
      </div>
    </SitePage>
  );
}

/** Nothing was named yet, or nothing that is there. */
async function Choices({ trouble }: { trouble: string }) {
  const categories = await listCategories();
  return (
    <>
      <header className="pagehead">
        <h1>Theo dõi</h1>
        <p className="pagehead__lede">Nhận thư, hoặc đọc bằng RSS, khi có điều mới.</p>
      </header>
      <Trouble word={trouble} />
      <p>Mở một nghị quyết, một kỳ họp, trang một đại biểu hoặc kết quả tìm kiếm rồi chọn Theo dõi. Chuyên mục tin thì chọn ngay ở đây:</p>
      <ul className="links mt-6">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <a href={followAddress({ kind: "CATEGORY", slug })}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
