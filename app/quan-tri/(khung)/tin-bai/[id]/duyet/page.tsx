import { MessageSquarePlus } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { typedMoment } from "@/components/editor/draft";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ChecksList } from "@/components/news/checks-list";
import { isDecidable } from "@/components/news/read-only-words";
import { CommentForm } from "@/components/news/staff-comment-form";
import { CommentList, commentsTitle, marginsOf } from "@/components/news/staff-comments";
import { DecisionDock } from "@/components/news/staff-dock";
import { EditionSheet } from "@/components/news/staff-edition";
import { ForceForm } from "@/components/news/staff-emergency";
import { HistoryList } from "@/components/news/staff-history";
import { LookMark } from "@/components/news/staff-look";
import { ChangesView } from "@/components/news/staff-review";
import { ReviewPanel } from "@/components/news/staff-review-by";
import { ForcedChip, StatusChip } from "@/components/news/staff-status";
import { type Version, VersionSwitch, versionsOf } from "@/components/news/staff-versions";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import { editionAdminAddress, reviewAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { type Refusal, whyNotRead } from "@/lib/news/policy";
import { commentsOf } from "@/lib/news/queries/comments";
import { reviewOf } from "@/lib/news/queries/edition";
import { emergencyOf } from "@/lib/news/queries/emergency";
import { looksOf } from "@/lib/news/queries/looks";
import { possibleReviewers, reviewOfArticle } from "@/lib/news/queries/reviews";
import { approve, approveThenPublish, comment, giveBack, look, publish, reply, resolve } from "../../actions";
import { force, reviewed, setReviewDay } from "../../after-actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xem?: string | string[]; doan?: string | string[] }>;
}

export const metadata: Metadata = { title: "Duyệt bài" };

const words = (refusal: Refusal | null) => refusal && refusalWords[refusal];

export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Duyệt bài" sentence={refusalWords[refusal]} />;
  const review = await reviewOf(actor, (await params).id);
  if (!review) return <StaffMissing />;
  const { edition, published, history } = review;
  const { id, status, why } = edition;
  // Nothing to decide any more, or not yet: the page of the article says where it stands.
  if (!isDecidable(edition)) redirect(editionAdminAddress(id));
  const approved = status === "APPROVED" || status === "SCHEDULED";
  const [looks, comments, emergency, aftercare, reviewers] = await Promise.all([
    looksOf(actor, edition),
    commentsOf(actor, edition),
    emergencyOf(actor, edition),
    reviewOfArticle(actor, edition.article.id),
    actor.can("article.approve") ? possibleReviewers(actor) : [],
  ]);
  const versions = versionsOf(edition, published, looks.last);
  const { xem, doan } = await searchParams;
  const version = versions.find(({ view }) => view === xem) ?? (versions[0] as Version);
  const here = reviewAddress(id, version.view);
  const chosen = why.comment === null && /^\d{1,4}$/.test(String(doan)) ? Number(doan) - 1 : null;
  const saying = { id, version: edition.version, view: version.view, action: comment };
  const margins = marginsOf({
    comments,
    addressOf: why.comment === null ? (place) => `${here}&doan=${place + 1}#khoi-${place + 1}` : null,
    chosen,
    form: <CommentForm key={chosen} {...saying} place={chosen} back={chosen === null ? here : `${here}#khoi-${chosen + 1}`} />,
  });
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`${published ? "Duyệt đính chính" : "Duyệt"}: ${edition.title || "(chưa có tiêu đề)"}`}
        crumbs={[
          { href: "/quan-tri/tin-bai?trang-thai=cho-duyet", word: "Chờ duyệt" },
          { href: editionAdminAddress(id), word: `Bản ${edition.number}` },
        ]}
        line={
          <>
            <StatusChip status={status} />
            {edition.submittedAt ? (
              <span>
                {edition.author.name} gửi <time dateTime={isoDateTime(edition.submittedAt)}>{formatDateTimeInside(edition.submittedAt)}</time>
              </span>
            ) : null}
            {published?.publishAt ? <span>Bản đang đăng: bản {published.number}</span> : null}
            {published ? <ForcedChip forced={published.forced} /> : null}
          </>
        }
      />
      <div className="rv">
        <div className="rv__doc">
          <VersionSwitch id={id} versions={versions} current={version.view} />
          <div className="sheet">
            {version.old ? (
              <div className="sheet__in">
                <ChangesView
                  old={version.old}
                  oldWord={version.oldWord}
                  edition={edition}
                  newWord={`Bản ${edition.number}`}
                  seen={version.view === "dang" ? looks.last?.body : undefined}
                  margins={margins}
                />
              </div>
            ) : (
              <EditionSheet edition={edition} around={margins.around} />
            )}
            {why.look === null ? (
              <LookMark key={edition.fingerprint} id={id} version={edition.version} seen={looks.now && formatDateTimeInside(looks.now)} action={look} />
            ) : null}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and the keyboard must be able to scroll it. */}
        <aside className="rv__side" aria-label="Trước khi duyệt, góp ý" tabIndex={0}>
          <section className="pan">
            <div className="pan__h">
              <h2>Trước khi duyệt</h2>
            </div>
            <div className="pan__b">
              <ChecksList findings={edition.findings} passed={edition.passed} />
            </div>
          </section>
          {why.comment === null ? (
            <section className="pan mt-6" id="gop-y">
              <div className="pan__h">
                <h2>{commentsTitle(comments)}</h2>
              </div>
              <div className="pan__b">
                <CommentList comments={comments} editionId={id} reader={actor.id} resolve={resolve} reply={reply} />
                <details className="addcmt">
                  <summary className="btn btn--sm">
                    <MessageSquarePlus className="icon" aria-hidden="true" />
                    Góp ý cho cả bài
                  </summary>
                  <CommentForm {...saying} key={comments.length} place={null} />
                </details>
              </div>
            </section>
          ) : null}
          {aftercare.why.set === null ? (
            <section className="pan mt-6 acc" aria-label="Hạn xem lại">
              <ReviewPanel article={edition.article} editionId={id} review={aftercare} reviewers={reviewers} actions={{ set: setReviewDay, reviewed }} />
            </section>
          ) : null}
          {emergency.why.force === null ? (
            <section className="pan mt-6 acc">
              <ForceForm id={id} version={edition.version} proved={emergency.proved} here={here} action={force} />
            </section>
          ) : null}
          <section className="pan mt-6">
            <div className="pan__h">
              <h2>Đã diễn ra</h2>
            </div>
            <div className="pan__b">
              <HistoryList entries={history.slice(0, 6)} />
            </div>
          </section>
        </aside>
      </div>
      <DecisionDock
        // Another version is another decision: nothing typed for the old one stays.
        key={`${id}-${edition.version}`}
        id={id}
        version={edition.version}
        number={edition.number}
        fingerprint={edition.fingerprint}
        author={edition.author.name}
        proposed={edition.proposedPublishAt ? typedMoment(edition.proposedPublishAt) : ""}
        approved={approved}
        lender={actor.lentBy("article.approve")?.name ?? null}
        why={{ decide: words(approved ? why.publish : why.approve), giveBack: words(why.return) }}
        actions={{ approve, publish: approved ? publish : approveThenPublish, giveBack }}
      />
    </main>
  );
}
