import { CalendarClock, Eye, FileInput, Pencil, Plus, Siren, Undo2 } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DelegationNote } from "@/components/auth/delegation-list";
import { StaffHead } from "@/components/layout/staff-head";
import { ReviewTodos } from "@/components/news/staff-review-todos";
import { StatusTiles } from "@/components/news/staff-tiles";
import { type Todo, TodoPanel } from "@/components/news/staff-todo";
import { OverviewPanels } from "@/components/overview/overview-panels";
import { ReportTodos } from "@/components/reports/staff-todos";
import { DELEGATIONS } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { roleHints, roleLabels } from "@/lib/auth/labels";
import { myDelegations } from "@/lib/auth/queries";
import { now } from "@/lib/core/clock";
import { formatDateTime, formatDateTimeInside, formatWeekdayDate } from "@/lib/core/dates";
import { editionAdminAddress, reviewAddress } from "@/lib/news/addresses";
import { dashboardOf, type NewsDashboard, waitingFor } from "@/lib/news/queries/desk";
import { forcedWaiting } from "@/lib/news/queries/emergency";
import { myReviews } from "@/lib/news/queries/reviews";
import type { EditionRow } from "@/lib/news/queries/staff";
import { whyNotOversee } from "@/lib/overview/policy";
import { overviewOf } from "@/lib/overview/queries";
import { reportsWaiting, waitingReports } from "@/lib/reports/queries/staff";
import { greeting } from "./greeting";
import { HouseDesk } from "./house-desk";
import { LeaderDesk } from "./leader-desk";

export const metadata: Metadata = { title: "Bàn làm việc" };

const name = (row: EditionRow) => row.title || "(chưa có tiêu đề)";

/** What others wait for: to be decided first, oldest first, then what only has to be published. */
function decisionsOf({ toDecide, toPublish }: NewsDashboard): Todo[] {
  return [
    ...(toDecide?.rows ?? []).map((row) => ({
      row,
      icon: Eye,
      href: reviewAddress(row.id),
      title: name(row),
      line: `${row.author.name} gửi ${formatDateTimeInside(row.submittedAt ?? row.updatedAt)}`,
    })),
    ...(toPublish?.rows ?? []).map((row) => ({
      row,
      icon: CalendarClock,
      href: reviewAddress(row.id),
      title: name(row),
      line: `${row.author.name}, chờ đăng`,
    })),
  ];
}

const shortened = (words: string) => (words.length > 140 ? `${words.slice(0, 139)}…` : words);

/** One's own to write on: what came back first, with its reason. */
function ownTodosOf({ own }: NewsDashboard): Todo[] {
  return own.rows.map((row) => {
    const comments = row.comments > 0 ? `; ${row.comments} góp ý chưa xử lý` : "";
    const href = editionAdminAddress(row.id);
    return row.returnReason === null
      ? { row, icon: Pencil, href, title: name(row), line: `Sửa lần cuối ${formatDateTimeInside(row.updatedAt)}${comments}` }
      : { row, icon: Undo2, href, title: name(row), line: `${shortened(row.returnReason)}${comments}` };
  });
}

const line = (row: EditionRow, icon: Todo["icon"], words: string): Todo => ({ row, icon, href: editionAdminAddress(row.id), title: name(row), line: words });

export default async function DashboardPage() {
  const actor = await requireActor();
  const [news, waiting, today, delegations, reports, overview] = await Promise.all([
    dashboardOf(actor),
    waitingFor(actor),
    now(),
    myDelegations(actor),
    reportsWaiting(actor),
    whyNotOversee(actor) ? null : overviewOf(actor),
  ]);
  const reportCount = waitingReports(reports);
  if (!news) {
    if (actor.can("account.manage"))
      return (
        <HouseDesk actor={actor} today={today}>
          {overview ? <OverviewPanels overview={overview}>{reportCount > 0 ? <ReportTodos waiting={reports} /> : null}</OverviewPanels> : null}
        </HouseDesk>
      );
    if (overview) {
      const note = <DelegationNote {...delegations} address={DELEGATIONS} />;
      return <LeaderDesk title={greeting(actor.name, reportCount)} overview={overview} waiting={reports} count={reportCount} note={note} />;
    }
    return (
      <NoNews
        name={actor.name}
        roles={actor.roles}
        today={today}
        note={
          <>
            <DelegationNote {...delegations} address={DELEGATIONS} />
            <ReportTodos waiting={reports} />
          </>
        }
      />
    );
  }
  const [forced, reviews] = await Promise.all([forcedWaiting(actor), myReviews(actor)]);
  const decides = news.toDecide !== null;
  const decisions = (news.toDecide?.total ?? 0) + (news.toPublish?.total ?? 0);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title={greeting(actor.name, overview ? waiting + reportCount : waiting)} line={<span>{formatWeekdayDate(today)}</span>}>
        {actor.can("article.write") ? (
          <>
            <a className="btn" href="/quan-tri/tin-bai/nhap">
              <FileInput className="icon" aria-hidden="true" />
              Nhập từ tệp
            </a>
            <a className="btn btn--primary" href="/quan-tri/tin-bai/moi">
              <Plus className="icon" aria-hidden="true" />
              Viết tin
            </a>
          </>
        ) : null}
      </StaffHead>
      <DelegationNote {...delegations} address={DELEGATIONS} />
      <StatusTiles counts={news.counts} />
      <div className="acols">
        <div>
          {decides ? (
            <TodoPanel
              id="cho-duyet"
              title="Chờ tôi duyệt"
              count={decisions}
              todos={decisionsOf(news)}
              empty="Không có bài nào chờ anh, chị duyệt."
              {...(decisions > 0 ? { more: { href: "/quan-tri/tin-bai?trang-thai=cho-duyet&sap-xep=thoi-diem", word: "Mọi bài chờ duyệt" } } : {})}
            />
          ) : null}
          {forced.length > 0 ? (
            <TodoPanel
              id="hau-kiem"
              title="Đăng khẩn, chờ hậu kiểm"
              todos={forced.map((row) => line(row, Siren, row.publishAt ? `Đăng ${formatDateTimeInside(row.publishAt)}` : ""))}
              chips={false}
            />
          ) : null}
          <ReportTodos waiting={reports} />
          {reviews.length > 0 ? <ReviewTodos reviews={reviews} /> : null}
          <TodoPanel
            id="viec"
            title="Việc của tôi"
            count={news.own.total}
            todos={ownTodosOf(news)}
            empty="Không có bài nào chờ anh, chị viết tiếp."
            {...(news.own.total > news.own.rows.length ? { more: { href: "/quan-tri/tin-bai?cua-toi=1", word: "Mọi bài của tôi" } } : {})}
          />
          {news.waiting.total > 0 ? (
            <TodoPanel
              id="cho"
              title="Bài của tôi đang chờ duyệt"
              count={news.waiting.total}
              todos={news.waiting.rows.map((row) => line(row, Eye, `Gửi ${formatDateTimeInside(row.submittedAt ?? row.updatedAt)}`))}
            />
          ) : null}
        </div>
        <div>
          <TodoPanel
            id="hen"
            title="Hẹn giờ đăng"
            todos={news.scheduled.map((row) => line(row, CalendarClock, row.publishAt ? formatDateTime(row.publishAt) : ""))}
            empty="Không có bài nào hẹn giờ."
            chips={false}
          />
          <TodoPanel
            id="moi-dang"
            title="Vừa đăng"
            more={{ href: "/quan-tri/tin-bai?trang-thai=da-dang", word: "Tất cả" }}
            todos={news.recent.slice(0, 3).map((row) => line(row, Eye, row.publishAt ? formatDateTime(row.publishAt) : ""))}
            empty="Chưa đăng bài nào."
            chips={false}
          />
        </div>
      </div>
      {overview ? <OverviewPanels overview={overview} /> : null}
    </main>
  );
}

/** For people whose work is elsewhere: what their account is for. */
function NoNews({ name: who, roles, today, note }: { name: string; roles: readonly (keyof typeof roleLabels)[]; today: Date; note: ReactNode }) {
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title={`Chào ${who}`} line={<span>{formatWeekdayDate(today)}</span>} />
      {note}
      <section className="pan" aria-labelledby="vai-tro">
        <div className="pan__h">
          <h2 id="vai-tro">Tài khoản này làm được gì</h2>
        </div>
        <div className="pan__b">
          <ul className="links">
            {roles.map((role) => (
              <li key={role}>
                <b>{roleLabels[role]}</b>
                <span className="muted">{roleHints[role]}</span>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </main>
  );
}
