import type { ReactNode } from "react";
import { FollowLink } from "@/components/alerts/follow-link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { formatBytes, formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { sessionFileAddress } from "@/lib/meetings/addresses";
import { memberAddress } from "@/lib/members/addresses";
import { minutesAddress, papersAddress, SESSIONS } from "@/lib/sessions/addresses";
import type { BundleSizes } from "@/lib/sessions/bundle";
import { isoStart, lengthInDays, periodWords } from "@/lib/sessions/days";
import { formLabels, kindLabels } from "@/lib/sessions/labels";
import type { SessionHead } from "@/lib/sessions/queries/page";
import { ClosedChip, StateChip } from "./state-chip";

interface Props {
  session: SessionHead;
  /** How much the two bundles of papers weigh. */
  bundles: BundleSizes;
  /** The first recording that readers may see. */
  film: string | null;
  /** "58 trên 60 đại biểu" while it is under way. */
  present: string | null;
}

/** The head of a session: how far, which, when, of what kind, where, who leads, and what can be fetched. */
export function SessionHero({ session, bundles: { zip, pdf }, film, present }: Props) {
  const { slug, title, state, closed, kind, form, place, chairs, termName, hotline, liveUrl, minutes } = session;
  const days = lengthInDays(session);
  const live = state === "IN_SESSION" && liveUrl && !closed ? liveUrl : null;
  return (
    <div className="shero">
      <div className="wrap shero__in">
        <Breadcrumbs crumbs={[{ name: "Kỳ họp", href: SESSIONS }, { name: title }]} />
        <p className="live1">
          <StateChip state={state} band />
          {closed ? <ClosedChip band /> : null}
        </p>
        <h1>{keepTitleTogether(title)}</h1>
        <dl className="shero__meta">
          <Fact word="Thời gian">
            <time dateTime={isoStart(session)}>{keepTitleTogether(periodWords(session))}</time>
            {days && days > 1 ? `, ${formatNumber(days)} ngày` : ""}
          </Fact>
          <Fact word="Loại kỳ họp">{kindLabels[kind]}</Fact>
          <Fact word="Nhiệm kỳ">{keepTitleTogether(termName)}</Fact>
          {form === "IN_PERSON" ? null : <Fact word="Hình thức">{formLabels[form]}</Fact>}
          {place ? <Fact word="Địa điểm">{place}</Fact> : null}
          {chairs.length > 0 ? (
            <Fact word="Chủ tọa">
              {chairs.map(({ name, title: office, slug: person }) => (
                <span key={`${name}-${office}`} className="block">
                  {person ? <a href={memberAddress(person)}>{name}</a> : name}
                  {office ? `, ${office}` : ""}
                </span>
              ))}
            </Fact>
          ) : null}
          {present ? <Fact word="Có mặt">{present}</Fact> : null}
          {hotline && state !== "COMPLETE" ? <Fact word="Đường dây nóng">{keepTitleTogether(hotline)}</Fact> : null}
        </dl>
        <p className="btns">
          {live || film ? (
            <a className="btn btn--gold" href={live ?? film ?? ""}>
              <Icon name="circle-play" />
              {live ? "Xem trực tiếp" : "Xem lại phiên họp"}
            </a>
          ) : null}
          {minutes ? (
            <a className="btn btn--ghost" href={minutesAddress(slug)}>
              <Icon name="file-text" />
              Biên bản
            </a>
          ) : null}
          {zip ? (
            <a className="btn btn--ghost" href={papersAddress(slug, "zip")}>
              <Icon name="folder-down" />
              Tải trọn bộ tài liệu, {formatBytes(zip.bytes)}
            </a>
          ) : null}
          {pdf ? (
            <a className="btn btn--ghost" href={papersAddress(slug, "pdf")}>
              <Icon name="file" />
              Một tệp PDF, {formatBytes(pdf.bytes)}
            </a>
          ) : null}
          {session.precision === "DAY" ? (
            <a className="btn btn--ghost" href={sessionFileAddress(slug)}>
              <Icon name="calendar-plus" />
              Thêm vào lịch của tôi (ICS)
            </a>
          ) : null}
          <FollowLink subject={{ kind: "SESSION", slug }} look="btn btn--ghost" />
          <PrintButton look="btn btn--ghost" />
        </p>
      </div>
    </div>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
