import { Lock, Paperclip } from "lucide-react";
import { VerbButton } from "@/components/ui/verb-button";
import { formatNumber } from "@/lib/core/numbers";
import { documentAdminAddress } from "@/lib/documents/addresses";
import { kindLabels, sentenceOf } from "@/lib/documents/labels";
import { minutesPreviewAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import { findingSentence, partLabels, refusalWords, remindedSentence } from "@/lib/sessions/labels";
import type { Part } from "@/lib/sessions/policy";
import type { DeskSession } from "@/lib/sessions/queries/staff-session";
import { attachmentsAnchor } from "@/lib/visibility/addresses";
import { visibilityLabels } from "@/lib/visibility/labels";
import type { AttachmentRole } from "@/prisma/generated/enums";
import type { DeskActions } from "./staff-desk";

/** What is still missing, over all items: who owes what, and a button that reminds them. */
export function MissingPapers({ session, actions }: { session: DeskSession; actions: DeskActions }) {
  const items = [...session.sittings.flatMap((sitting) => sitting.items), ...session.waiting];
  const contents = items.filter(({ number }) => number !== null);
  const lacking = contents.filter(({ findings }) => findings.length > 0);
  const whole = contents.length - lacking.length;
  if (contents.length === 0) return null;
  const editable = session.why.edit === null;
  const silent = lacking.flatMap(({ findings }) => findings.filter((finding) => finding.kind === "owed" && finding.debt?.today === false));
  return (
    <section className="pan" aria-labelledby="con-thieu">
      <div className="pan__h">
        <h2 id="con-thieu" tabIndex={-1}>
          Hồ sơ các nội dung
        </h2>
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
                <div key={JSON.stringify(finding)} className="sdue__f">
                  <small>
                    {findingSentence(finding)} {finding.kind === "owed" && finding.debt ? remindedSentence(finding.debt) : ""}
                  </small>
                  {editable && finding.kind === "owed" && finding.debt?.today === false ? (
                    <VerbButton action={actions.remind} hidden={{ id: session.id, debtId: finding.debt.id }}>
                      {finding.debt.remindedAt ? "Nhắc lại" : "Nhắc"}
                      <span className="vh"> {finding.who}</span>
                    </VerbButton>
                  ) : null}
                </div>
              ))}
            </li>
          ))}
        </ul>
        {editable && silent.length > 1 ? (
          <VerbButton action={actions.remind} hidden={{ id: session.id, debtId: "" }}>
            Nhắc tất cả {formatNumber(silent.length)} tài liệu còn thiếu
          </VerbButton>
        ) : null}
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

/** What was signed on paper goes to readers together with the part that the record makes. */
const signedRoles: Partial<Record<Part, AttachmentRole>> = { agenda: "AGENDA", minutes: "MINUTES" };

function SignedFiles({ session, part }: { session: DeskSession; part: Part }) {
  const role = signedRoles[part];
  if (!role) return null;
  const files = session.signed.filter((file) => file.role === role);
  return (
    <>
      {files.map(({ id, name, visibility }) => (
        <p className="muted" key={id}>
          <Paperclip className="icon" aria-hidden="true" /> {name}
          {visibility === "PUBLIC" ? "" : `, ${visibilityLabels[visibility].toLowerCase()}: không đăng`}
        </p>
      ))}
      {session.why.edit === null ? (
        <a href={`${sessionAdminAddress(session.id)}?phan=thong-tin&loai=${role}#${attachmentsAnchor}`}>
          {files.length > 0 ? "Thêm, sửa bản đã ký" : "Đính kèm bản đã ký"}
          <span className="vh">: {partLabels[part].toLowerCase()}</span>
        </a>
      ) : null}
    </>
  );
}

/** Papers that did not go to readers, or are still with them: each with what to do about it. */
function StuckPapers({ papers }: { papers: DeskSession["stuck"] }) {
  if (papers.length === 0) return null;
  return (
    <ul className="sdue">
      {papers.map(({ id, kind, symbol, title, shown, why }) => (
        <li key={id}>
          <a href={documentAdminAddress(id)}>{symbol ? `${kindLabels[kind]} ${symbol}` : title}</a>
          <div className="sdue__f">
            <small>{shown ? "Đang công bố dù thuộc kỳ họp kín hoặc phiên họp kín. Gỡ ở trang của văn bản." : sentenceOf(why)}</small>
          </div>
        </li>
      ))}
    </ul>
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
                {part === "minutes" ? (
                  <p>
                    <a href={minutesPreviewAddress(session.id)}>Xem trước</a>
                  </p>
                ) : null}
                {part === "papers" ? <StuckPapers papers={session.stuck} /> : null}
                <SignedFiles session={session} part={part} />
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
