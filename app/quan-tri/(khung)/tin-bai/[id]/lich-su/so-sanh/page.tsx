import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { pastWord, VersionChoice } from "@/components/news/staff-past";
import { RestoreForm } from "@/components/news/staff-restore";
import { bare, ChangesView } from "@/components/news/staff-review";
import { requireActor } from "@/lib/auth/current";
import { editionAdminAddress, historyAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { findEdition } from "@/lib/news/queries/edition";
import { openEditionOf, textOfVersion, versionsOf } from "@/lib/news/queries/versions";
import { restore, start } from "../../../actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ cu?: string | string[]; moi?: string | string[] }>;
}

export const metadata: Metadata = { title: "So sánh hai bản" };

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="So sánh hai bản" sentence={refusalWords[refusal]} />;
  const edition = await findEdition(actor, (await params).id);
  if (!edition) return <StaffMissing />;
  const versions = await versionsOf(actor, edition.articleId);
  const asked = await searchParams;
  const find = (word: string | string[] | undefined) => versions.find(({ id }) => id === [word].flat()[0]);
  const newer = find(asked.moi) ?? versions.find(({ kind }) => kind === "edition");
  const older = find(asked.cu) ?? versions.find(({ id }) => id !== newer?.id) ?? newer;
  if (!older || !newer) return <StaffMissing />;
  const [before, after, open] = await Promise.all([
    textOfVersion(actor, edition.articleId, older.id),
    textOfVersion(actor, edition.articleId, newer.id),
    openEditionOf(actor, edition.articleId),
  ]);
  if (!before || !after) return <StaffMissing />;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`So sánh: ${edition.title || "(chưa có tiêu đề)"}`}
        crumbs={[
          { href: "/quan-tri/tin-bai", word: "Tin bài" },
          { href: editionAdminAddress(edition.id), word: `Bản ${edition.number}` },
          { href: historyAddress(edition.id), word: "Lịch sử" },
        ]}
      />
      <div className="sheet">
        <VersionChoice versions={versions} older={older.id} newer={newer.id} />
        <div className="sheet__in">
          <ChangesView old={before} oldWord={pastWord(older)} edition={after} newWord={pastWord(newer)} margins={bare} />
        </div>
      </div>
      <RestoreForm
        // A form that was refused for a stale version starts anew with the page.
        key={`${older.id}-${open?.version}`}
        source={{ id: older.id, word: pastWord(older) }}
        open={open}
        article={{ id: edition.article.id, version: edition.article.version }}
        why={{ edit: open ? words(open.why) : null, start: words(edition.why.start) }}
        actions={{ restore, start }}
      />
    </main>
  );
}

const words = (refusal: keyof typeof refusalWords | null) => refusal && refusalWords[refusal];
