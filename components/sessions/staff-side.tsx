import { Lock } from "lucide-react";
import { VerbButton } from "@/components/ui/verb-button";
import { formatNumber } from "@/lib/core/numbers";
import { minutesPreviewAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import { findingSentence, partLabels, refusalWords } from "@/lib/sessions/labels";
import type { Part } from "@/lib/sessions/policy";
import type { DeskSession } from "@/lib/sessions/queries/staff-session";
import type { DeskActions } from "./staff-desk";

/** What is still missing, over all items: who owes what. */
export function MissingPapers({ session }: { session: DeskSession }) {
  const items = [...session.sittings.flatMap((sitting) => sitting.items), ...session.waiting];
  const contents = items.filter(({ number }) => number !== null);
  const lacking = contents.filter(({ findings }) => findings.length > 0);
  const whole = contents.length - lacking.length;
  if (contents.length === 0) return null;
  return (
    <section className="pan" aria-labelledby="con-thieu">
      <div className="pan__h">
        <h2 id="con-thieu">Hồ sơ các nội dung</h2>
      </div>
      <div className="pan__b">
        <p className="sfrac">
          <b>
            {formatNumber(whole)}/{formatNumber(contents.length)}
          </b>{" "}
          nội dung đủ hồ sơ
        </p>
        <progress className="sfrac__bar" max={contents.length} value={whole} aria-label="Nội dung đủ hồ sơ" />
        <ul className="sdue">
          {lacking.map(({ id, number, title, findings }) => (
            <li key={id}>
              <a href={`${sessionAdminAddress(session.id)}#muc-${id}`}>
                {number}. {title}
              </a>
              {findings.map((finding) => (
                <small key={JSON.stringify(finding)}>{findingSentence(finding)}</small>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Who comes, and whether that is enough. */
export function Quorum({ session }: { session: DeskSession }) {
  const { members, replies, quorum } = session;
  const silent = Math.max(0, members - replies.coming - replies.absent);
  const dots = [...Array(replies.coming).fill("y"), ...Array(replies.absent).fill("x"), ...Array(silent).fill("u")];
  return (
    <section className="pan" aria-labelledby="du-hop-so">
      <div className="pan__h">
        <h2 id="du-hop-so">Đại biểu dự họp</h2>
        <a href={`${sessionAdminAddress(session.id)}?phan=dai-bieu`}>Danh sách</a>
      </div>
      <div className="pan__b">
        <p>
          <b>{formatNumber(replies.coming)} báo dự</b>, {formatNumber(replies.absent)} báo vắng, {formatNumber(silent)} chưa trả lời
        </p>
        <p className="sdots" aria-hidden="true">
          {dots.map((tone, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nobody in particular.
            <i key={at} className={`sdots__${tone}`} />
          ))}
        </p>
        <p className="muted small">
          {quorum
            ? `Cần ít nhất ${formatNumber(quorum.needed)} trên ${formatNumber(quorum.whole)} đại biểu (${quorum.source}).`
            : "Chưa ghi quy tắc về số đại biểu tối thiểu cho ngày này."}
        </p>
        {session.unrecorded > 0 ? <p className="agi__w">Còn {formatNumber(session.unrecorded)} buổi đã qua chưa điểm danh.</p> : null}
      </div>
    </section>
  );
}

const parts: readonly Part[] = ["session", "agenda", "papers", "minutes"];

function hintOf({ holdings, agendaPublishedAt }: DeskSession, part: Part, shown: boolean): string {
  if (part === "papers") {
    const { papersShown, papersHidden } = holdings;
    return `${formatNumber(papersShown)} tài liệu công khai đã đăng, ${formatNumber(papersHidden)} chưa đăng.`;
  }
  if (part === "agenda" && agendaPublishedAt) return "Đang đăng: mỗi chỗ sửa hiện ngay trên cổng.";
  return shown ? "Đang đăng." : "Chưa đăng.";
}

/** What readers are given, each part with its own button; a locked row says when it opens. */
export function PublishRows({ session, actions }: { session: DeskSession; actions: DeskActions }) {
  const hidden = { id: session.id, version: session.version };
  return (
    <section className="pan" aria-labelledby="dang" id="dang-len-cong">
      <div className="pan__h">
        <h2 id="dang">Đăng lên cổng</h2>
      </div>
      <ul className="spub">
        {parts.map((part) => {
          const { shown, why } = session.publish[part];
          const name = partLabels[part];
          return (
            <li key={part} className={why ? "spub--off" : ""}>
              <div>
                <h3>{name}</h3>
                <p className="muted">{hintOf(session, part, shown)}</p>
                {part === "minutes" ? <a href={minutesPreviewAddress(session.id)}>Xem trước</a> : null}
                {why ? (
                  <p className="muted">
                    <Lock className="icon" aria-hidden="true" /> {refusalWords[why]}
                  </p>
                ) : null}
              </div>
              <div className="spub__do">
                {why ? null : shown ? (
                  <VerbButton action={actions.takeBack} hidden={{ ...hidden, part }}>
                    Gỡ {name.toLowerCase()}
                  </VerbButton>
                ) : (
                  <VerbButton action={actions.publish} hidden={{ ...hidden, part }} className="btn btn--sm btn--primary">
                    Đăng {name.toLowerCase()}
                  </VerbButton>
                )}
                {part === "papers" && !shown && session.holdings.papersShown > 0 ? (
                  <VerbButton action={actions.takeBack} hidden={{ ...hidden, part }}>
                    Gỡ tài liệu đã đăng
                  </VerbButton>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
