import { Avatar } from "@/components/ui/avatar";
import { changeSentence } from "@/lib/audit/labels";
import { formatDateTime, isoDateTime } from "@/lib/core/dates";
import { fieldWords } from "@/lib/news/labels";

/** Everything is new in something new: its fields say nothing. */
const beginnings = ["article.create", "import.create", "edition.start"];

interface Entry {
  at: Date;
  actorName: string;
  action: string;
  fields: string[];
  lender: string | null;
  /** The number of the edition; null for the article itself, undefined where only one is spoken of. */
  edition?: number | null;
}

/** What happened, from the audit trail: who, what, when. */
export function HistoryList({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return <p className="muted">Chưa có gì được ghi.</p>;
  return (
    <ul className="log">
      {entries.map(({ at, actorName, action, fields, lender, edition }) => (
        <li key={`${at.getTime()}-${action}`}>
          <Avatar name={actorName} />
          <span>
            <b>{actorName}</b> {lender ? `thay cho ${lender} ` : ""}
            {changeSentence(action, beginnings.includes(action) ? [] : fields, fieldWords)}
            {edition ? ` (bản ${edition})` : ""}
            <time dateTime={isoDateTime(at)}>{formatDateTime(at)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
