import { BadgeCheck, Globe, type LucideIcon, MessageSquareText, Send, Trash2, Undo2, UserCheck } from "lucide-react";
import { formatDateTime, isoDateTime } from "@/lib/core/dates";
import { letterWords } from "@/lib/notifications/labels";
import type { LetterLine, NotificationLine } from "@/lib/notifications/queries";
import { ButtonForm, type FormAction, ReadForm } from "./notification-forms";

const icons: Record<string, LucideIcon> = {
  "edition.submitted": Send,
  "edition.returned": Undo2,
  "edition.approved": BadgeCheck,
  "edition.withdrawn": Trash2,
  "edition.commented": MessageSquareText,
  "delegation.made": UserCheck,
  "delegation.ended": UserCheck,
};

/** What somebody was told, newest first. */
export function NotificationList({ items, action }: { items: NotificationLine[]; action: FormAction }) {
  return (
    <ul className="told">
      {items.map(({ id, kind, sentence, text, at, readAt }) => {
        const Icon = icons[kind] ?? Globe;
        return (
          <li key={id} className={readAt ? undefined : "told__new"}>
            <Icon className="icon" aria-hidden="true" />
            <div>
              <p className="told__what">
                {readAt ? null : <span className="chip chip--wait">Mới</span>}
                <span>{sentence}</span>
              </p>
              {text ? <p className="told__text">{text}</p> : null}
              <time className="small muted" dateTime={isoDateTime(at)}>
                {formatDateTime(at)}
              </time>
            </div>
            <ReadForm action={action} id={id} sentence={sentence} unread={readAt === null} />
          </li>
        );
      })}
    </ul>
  );
}

/** Letters that have not gone, newest first. */
export function LetterList({ items, action }: { items: LetterLine[]; action: FormAction }) {
  return (
    <ul className="told">
      {items.map(({ id, version, to, email, state, tries, problem, at, kind, words }) => (
        <li key={id} className={state === "FAILED" ? "told__new" : undefined}>
          <Send className="icon" aria-hidden="true" />
          <div>
            <p className="told__what">
              <span className={state === "FAILED" ? "chip chip--bad" : "chip chip--wait"}>{letterWords[state]}</span>
              <span>{words?.sentence ?? kind}</span>
            </p>
            <p className="small">
              Gửi {to} <span className="muted nowrap">{email}</span>
            </p>
            {words === null ? <p className="small muted">Nội dung chỉ hiện với người được xem mục này.</p> : null}
            {words?.text ? <p className="told__text">{words.text}</p> : null}
            {words ? (
              <p className="small">
                Dẫn đến <a href={words.address}>{words.address}</a>
              </p>
            ) : null}
            {problem ? (
              <p className="small">
                Đã thử {tries} lần. {problem}
              </p>
            ) : null}
            <time className="small muted" dateTime={isoDateTime(at)}>
              {formatDateTime(at)}
            </time>
          </div>
          {state === "FAILED" ? <ButtonForm action={action} button="Gửi lại" about={`thư cho ${to}`} hidden={{ id, version: String(version) }} /> : null}
        </li>
      ))}
    </ul>
  );
}
