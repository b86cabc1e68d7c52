import { FileInput, Pencil } from "lucide-react";
import type { Metadata } from "next";
import { PicturePanel } from "@/components/imports/picture-panel";
import { ProposalView } from "@/components/imports/proposal-view";
import { ReadingRules } from "@/components/imports/reading-rules";
import { ReportView } from "@/components/imports/report-view";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { importAddress } from "@/lib/imports/addresses";
import { kindWords, refusalWords } from "@/lib/imports/labels";
import { whyNotImport } from "@/lib/imports/policy";
import { findImport, type ImportPage } from "@/lib/imports/queries";
import { picturesOfImport } from "@/lib/imports/queries/pictures";
import { findProposal } from "@/lib/imports/queries/versions";
import { editionAdminAddress } from "@/lib/news/addresses";
import { refusalWords as newsWords } from "@/lib/news/labels";
import { type EditionDetail, findEdition } from "@/lib/news/queries/edition";
import { confirm, open, separate, take } from "../actions";

export const metadata: Metadata = { title: "Báo cáo nhập" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotImport(actor);
  if (refusal) return <StaffRefusal title="Báo cáo nhập" sentence={refusalWords[refusal]} />;
  const found = await findImport(actor, (await params).id);
  if (!found) return <StaffMissing />;
  const edition = await findEdition(actor, found.editionId);
  if (!edition) return <StaffMissing />;
  const question = await searchParams;
  const repeated = question["da-nhap"] === "1";
  const { report } = found;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={found.title}
        crumbs={[
          { href: "/quan-tri/tin-bai", word: "Tin bài" },
          { href: importAddress, word: "Nhập từ tệp" },
        ]}
        line={`${found.fileName}, ${kindWords[report.kind]}; nhập ${formatDateTimeInside(found.createdAt)}${found.by ? ` bởi ${found.by}` : ""}`}
      >
        <a className="btn" href={importAddress}>
          <FileInput className="icon" aria-hidden="true" />
          Nhập tệp khác
        </a>
        <a className="btn btn--primary" href={editionAdminAddress(found.editionId)}>
          <Pencil className="icon" aria-hidden="true" />
          {found.isDraft ? "Soạn tiếp" : "Mở bài"}
        </a>
      </StaffHead>
      {repeated ? (
        <p className="note" role="status">
          Tệp này đã nhập trước đây nên không tạo bài thứ hai. Dưới đây là báo cáo của lần đó.
        </p>
      ) : null}
      {question["doi-chieu"] === "1" ? (
        <p className="note" role="status">
          Đã đối chiếu xong: các chỗ được chọn nằm trong bản đang soạn.
        </p>
      ) : null}
      {found.pending ? (
        <Comparison actor={actor} found={found} edition={edition} />
      ) : (
        <Pictures actor={actor} found={found} edition={edition} sent={question} />
      )}
      <section className="pan" aria-labelledby="bao-cao">
        <div className="pan__h">
          <h2 id="bao-cao">Báo cáo</h2>
        </div>
        <div className="pan__b">
          <ReportView report={report} />
        </div>
      </section>
      <div className="mt-6">
        <ReadingRules />
      </div>
    </main>
  );
}

interface PartProps {
  actor: Actor;
  found: ImportPage;
  edition: EditionDetail;
}

/** What the file would change in the article, while nobody has decided about it. */
async function Comparison({ actor, found, edition }: PartProps) {
  const proposal = await findProposal(actor, found.id, edition.body);
  if (!proposal) return null;
  const { edit, start } = edition.why;
  const opens = edit !== null && start === null;
  const refusal = edit === null ? null : opens ? "Bài đang đăng và chưa có bản sửa. Mở bản sửa rồi chọn từng chỗ." : newsWords[edit];
  return <ProposalView importId={found.id} edition={edition} proposal={proposal} refusal={refusal} actions={{ take, separate, open: opens ? open : null }} />;
}

/** The pictures that came out of the file, with their words to be confirmed. */
async function Pictures({ actor, found, edition, sent }: PartProps & { sent: Record<string, string | string[] | undefined> }) {
  const pictures = await picturesOfImport(actor, found.id, edition.body);
  if (pictures.length === 0) return null;
  const numbers = (text: unknown) =>
    String(text ?? "")
      .split(",")
      .map(Number)
      .filter((number) => Number.isInteger(number) && number > 0);
  const done = sent.anh === undefined ? null : { confirmed: Number(sent.anh) || 0, lacking: numbers(sent.thieu) };
  const { edit } = edition.why;
  return <PicturePanel importId={found.id} version={edition.version} pictures={pictures} action={confirm} refusal={edit && newsWords[edit]} done={done} />;
}
