import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { HistoryList } from "@/components/news/staff-history";
import { EditionTable } from "@/components/news/staff-list";
import { PastList } from "@/components/news/staff-past";
import { requireActor } from "@/lib/auth/current";
import { editionAdminAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { findEdition } from "@/lib/news/queries/edition";
import { historyOf } from "@/lib/news/queries/history";
import { versionsOf } from "@/lib/news/queries/versions";

export const metadata: Metadata = { title: "Lịch sử bài" };

export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Lịch sử" sentence={refusalWords[refusal]} />;
  const edition = await findEdition(actor, (await params).id);
  if (!edition) return <StaffMissing />;
  const [{ editions, entries }, versions] = await Promise.all([historyOf(actor, edition.articleId), versionsOf(actor, edition.articleId)]);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Lịch sử: ${edition.title || "(chưa có tiêu đề)"}`}
        crumbs={[
          edition.pagePath ? { href: "/quan-tri/trang", word: "Trang" } : { href: "/quan-tri/tin-bai", word: "Tin bài" },
          { href: editionAdminAddress(edition.id), word: `Bản ${edition.number}` },
        ]}
      />
      <section className="pan" aria-labelledby="cac-ban">
        <div className="pan__h">
          <h2 id="cac-ban">Các bản</h2>
        </div>
        <EditionTable rows={editions} />
      </section>
      <section className="pan mt-6" aria-labelledby="cac-lan-luu">
        <div className="pan__h">
          <h2 id="cac-lan-luu">So sánh và khôi phục</h2>
        </div>
        <div className="pan__b">
          <PastList id={edition.id} versions={versions} />
        </div>
      </section>
      <section className="pan mt-6" aria-labelledby="da-lam">
        <div className="pan__h">
          <h2 id="da-lam">Nhật ký của bài</h2>
        </div>
        <div className="pan__b">
          <HistoryList entries={entries} />
        </div>
      </section>
    </main>
  );
}
