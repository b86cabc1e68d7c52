import { ExternalLink, Eye, Gavel } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { draftOf, typedMoment } from "@/components/editor/draft";
import { EditionForm } from "@/components/editor/edition-form";
import { EditionSource } from "@/components/imports/edition-source";
import { StaffHead, StaffTitle } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ArticleBody } from "@/components/news/article-body";
import { ChecksList, checksTitle } from "@/components/news/checks-list";
import { isCurrent, isDecidable, whyReadOnly } from "@/components/news/read-only-words";
import { ReceiptLines } from "@/components/news/receipt-list";
import { CommentPanel, marginsOf } from "@/components/news/staff-comments";
import { DoneNote } from "@/components/news/staff-done";
import { EditionSheet } from "@/components/news/staff-edition";
import { ForcedNote } from "@/components/news/staff-emergency";
import { ReviewPanel } from "@/components/news/staff-review-by";
import { StatePanel } from "@/components/news/staff-state";
import { TakeBack } from "@/components/news/staff-take-back";
import { ArticleVerbs } from "@/components/news/staff-verbs";
import { ButtonForm } from "@/components/notifications/notification-forms";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/dates";
import { staffFileAddress, staffPictureAddress } from "@/lib/files/addresses";
import { whyNotImport } from "@/lib/imports/policy";
import { waitingPictures } from "@/lib/imports/queries/pictures";
import { editionAdminAddress, historyAddress, openAddress, previewAddress, publicAddress, reviewAddress, saveAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { languageOf } from "@/lib/news/pages";
import { type Refusal, whyNotRead } from "@/lib/news/policy";
import { staffCategories } from "@/lib/news/queries/categories";
import { type Comment, commentsOf } from "@/lib/news/queries/comments";
import { type EditionDetail, findEdition } from "@/lib/news/queries/edition";
import { emergencyOf } from "@/lib/news/queries/emergency";
import { type Receipt, receiptOfEdition } from "@/lib/news/queries/receipts";
import { possibleReviewers, reviewOfArticle } from "@/lib/news/queries/reviews";
import { type Views, viewsOf } from "@/lib/news/queries/views";
import { keep, readdress, reply, reschedule, resolve, retire, revive, saveDraft, start, takeBack, withdraw } from "../actions";
import { confirm, reviewed, setReviewDay } from "../after-actions";
import { restore } from "../list-actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

export const metadata: Metadata = { title: "Bài viết" };

/** Where an edition hangs: among the news, or among the standing pages. */
const crumbsOf = ({ pagePath }: { pagePath: string | null }) =>
  pagePath ? [{ href: "/quan-tri/trang", word: "Trang" }] : [{ href: "/quan-tri/tin-bai", word: "Tin bài" }];
const words = (refusal: Refusal | null) => refusal && refusalWords[refusal];

export default async function EditionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Bài viết" sentence={refusalWords[refusal]} />;
  const edition = await findEdition(actor, (await params).id);
  if (!edition) return <StaffMissing />;
  const { publishAt } = edition.article;
  const views = publishAt ? await viewsOf(actor, publicAddress(edition.article)) : null;
  const comments = await commentsOf(actor, edition);
  const source = (
    <EditionSource
      articleId={edition.articleId}
      waiting={await waitingPictures(actor, edition.articleId, edition.body)}
      mayImport={edition.why.edit === null && whyNotImport(actor) === null}
    />
  );
  const note = <DoneNote what={String((await searchParams).xong ?? "")} edition={edition} />;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      {note}
      <CommentPanel
        comments={comments}
        editionId={edition.id}
        reader={actor.id}
        resolve={edition.why.comment === null ? resolve : null}
        reply={edition.why.comment === null ? reply : null}
      />
      {edition.why.edit === null ? (
        <Editor edition={edition} writer={actor.id ?? ""} categories={await staffCategories(actor)} views={views} source={source} />
      ) : (
        <ReadOnly source={source} edition={edition} comments={comments} views={views} receipt={await receiptOfEdition(actor, edition.id)}>
          <Aftercare actor={actor} edition={edition} />
        </ReadOnly>
      )}
    </main>
  );
}

function editorTitle({ pagePath, number }: EditionDetail): string {
  if (pagePath) return `Soạn trang ${pagePath}, bản ${number}`;
  return number > 1 ? `Sửa bài đã đăng, bản ${number}` : "Soạn tin";
}

interface EditorProps {
  edition: EditionDetail;
  writer: string;
  categories: { id: string; name: string }[];
  views: Views | null;
  /** Of a text that came out of a file. */
  source: ReactNode;
}

function Editor({ edition, writer, categories, views, source }: EditorProps) {
  const { id, version } = edition;
  return (
    <EditionForm
      // A new version from elsewhere is a new form: its boxes must not keep the words of an older one.
      key={id}
      id={id}
      writer={writer}
      version={version}
      draft={draftOf(edition)}
      facts={edition.facts}
      categories={categories.map((category) => ({ id: category.id, name: category.name }))}
      action={saveDraft}
      addresses={{ page: editionAdminAddress(id), save: saveAddress(id), open: openAddress(id), preview: previewAddress(id) }}
      page={edition.pagePath ? languageOf(edition.pagePath) : null}
      head={<StaffTitle title={editorTitle(edition)} crumbs={crumbsOf(edition)} />}
      state={
        <>
          <StatePanel edition={edition} views={views} historyAddress={historyAddress(id)} />
          {source}
        </>
      }
      plain={
        <ArticleBody
          body={edition.body}
          pictures={edition.pictures}
          links={edition.links}
          hoisted={null}
          gaps
          addressOf={staffPictureAddress}
          fileAddressOf={staffFileAddress}
        />
      }
    />
  );
}

const forApprovers: readonly (Refusal | null)[] = ["not-an-approver", "may-not-withdraw"];
/** Undefined where the role can never do it: such a verb is not shown at all. */
const shown = (refusal: Refusal | null) => (forApprovers.includes(refusal) ? undefined : words(refusal));

/** What comes after: the second look at something forced, and the day until which somebody looks again. */
async function Aftercare({ actor, edition }: { actor: Actor; edition: EditionDetail }) {
  const { id, version, article } = edition;
  const [{ forced, why }, review, reviewers] = await Promise.all([
    emergencyOf(actor, edition),
    reviewOfArticle(actor, article.id),
    actor.can("article.approve") ? possibleReviewers(actor) : [],
  ]);
  const stands = isCurrent(edition) && !article.withdrawnAt;
  return (
    <>
      {forced ? <ForcedNote forced={forced} why={stands ? shown(why.confirm) : undefined} id={id} version={version} action={confirm} /> : null}
      {stands ? <ReviewPanel article={article} editionId={id} review={review} reviewers={reviewers} actions={{ set: setReviewDay, reviewed }} /> : null}
    </>
  );
}

interface ReadOnlyProps extends Pick<EditorProps, "edition" | "views" | "source"> {
  comments: Comment[];
  receipt: Receipt | null;
  children: ReactNode;
}

function ReadOnly({ edition, comments, views, receipt, source, children }: ReadOnlyProps) {
  const { id, version, status, why, article } = edition;
  const standing = isCurrent(edition) && (status === "PUBLISHED" || status === "SCHEDULED");
  const decidable = isDecidable(edition);
  const decides = decidable && why.approve !== "not-an-approver";
  const verbs = standing
    ? {
        start: words(why.start),
        // The address and the place of a standing page are for ever.
        ...(edition.pagePath ? {} : { changeAddress: shown(why.changeAddress), withdraw: shown(why.withdraw) }),
        ...(why.keep === null ? { keep: null } : {}),
        ...(why.retire === null ? { retire: null } : {}),
        ...(why.revive === null ? { revive: null } : {}),
      }
    : {};
  return (
    <>
      <StaffHead title={edition.title || "(chưa có tiêu đề)"} crumbs={crumbsOf(edition)} line={<span>Chỉ xem. {whyReadOnly(edition)}</span>}>
        <a className="btn" href={previewAddress(id)}>
          <Eye className="icon" aria-hidden="true" />
          Xem trước
        </a>
        {status === "PUBLISHED" && standing ? (
          <a className="btn" href={publicAddress(article)}>
            <ExternalLink className="icon" aria-hidden="true" />
            Xem trên cổng
          </a>
        ) : null}
        {why.restore === null ? (
          <ButtonForm action={restore} button="Khôi phục" about="bài từ thùng rác" className="btn" hidden={{ id, version: String(version) }} />
        ) : null}
        {why.retract === null ? <TakeBack id={id} version={version} action={takeBack} /> : null}
        {decides ? (
          <a className={why.return === "own-edition" ? "btn" : "btn btn--primary"} href={reviewAddress(id)}>
            <Gavel className="icon" aria-hidden="true" />
            Xem để duyệt
          </a>
        ) : null}
      </StaffHead>
      <div className="edit">
        <div className="sheet">
          <EditionSheet edition={edition} around={comments.length > 0 ? marginsOf({ comments, addressOf: null }).around : undefined} />
        </div>
        <aside className="sheet acc" aria-label="Trạng thái và việc làm được">
          <StatePanel edition={edition} views={views} historyAddress={historyAddress(id)} />
          {source}
          {receipt ? (
            <section className="verb">
              <h2>{receipt.event === "PUBLISHED" ? "Biên nhận đăng" : "Biên nhận gỡ"}</h2>
              <ReceiptLines receipt={receipt} />
            </section>
          ) : null}
          {decidable ? (
            <section className="verb">
              <h2>{checksTitle(edition.findings)}</h2>
              <ChecksList findings={edition.findings} passed={edition.passed} />
            </section>
          ) : null}
          {children}
          <ArticleVerbs
            article={article}
            editionId={id}
            scheduled={status === "SCHEDULED"}
            leaves={article.withdrawDueAt ? formatDateTime(article.withdrawDueAt) : ""}
            opens={status === "SCHEDULED" && article.publishAt ? typedMoment(article.publishAt) : ""}
            why={{ ...verbs, ...(standing && status === "SCHEDULED" ? { reschedule: shown(why.reschedule) } : {}) }}
            actions={{ start, withdraw, keep, retire, revive, reschedule, changeAddress: readdress }}
          />
        </aside>
      </div>
    </>
  );
}
