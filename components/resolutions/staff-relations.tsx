import { formatDay } from "@/lib/core/dates";
import { partActionLabels, relationLabels } from "@/lib/resolutions/labels";
import { partName } from "@/lib/resolutions/part-names";
import type { RelationView } from "@/lib/resolutions/queries/detail";
import type { TextName } from "@/lib/resolutions/queries/names";

/** A text as a link to its page, or as words where it has none here. */
export function TextLink({ other }: { other: TextName | null }) {
  if (!other) return <span className="muted">Một văn bản hạn chế</span>;
  const words = [other.symbol, other.title].filter(Boolean).join(": ");
  return other.address ? <a href={other.address}>{words}</a> : <span>{words}</span>;
}

/** What this resolution does to others and others to it. @param verbs what can be done with a line */
export function RelationTable({ relations, verbs }: { relations: readonly RelationView[]; verbs: (relation: RelationView) => React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng quan hệ văn bản" tabIndex={0}>
      <table className="tbl tbl--text tbl--stack">
        <caption className="vh">Quan hệ văn bản</caption>
        <thead>
          <tr>
            <th scope="col">Quan hệ</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Phần bị tác động</th>
            <th scope="col">Từ ngày</th>
            <th scope="col">
              <span className="vh">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {relations.map((relation) => {
            const { id, kind, incoming, other, effectiveOn, endsOn, note, parts } = relation;
            return (
              <tr key={id}>
                <th scope="row">{relationLabels[kind][incoming ? "from" : "to"]}</th>
                <td data-l="Văn bản">
                  <TextLink other={other} />
                  {note ? <p className="small muted">{note}</p> : null}
                </td>
                <td data-l="Phần">
                  {parts.length === 0
                    ? "Toàn bộ"
                    : parts.map(({ anchor, action, newNumber }) => (
                        <span className="block" key={`${anchor} ${action} ${newNumber}`}>
                          {partActionLabels[action]} {action === "INSERT_AFTER" ? `${newNumber} sau ` : ""}
                          {partName(anchor)}
                        </span>
                      ))}
                </td>
                <td data-l="Từ ngày" className="nowrap">
                  {effectiveOn ? formatDay(effectiveOn) : "–"}
                  {endsOn ? ` đến ${formatDay(endsOn)}` : ""}
                </td>
                <td>{verbs(relation)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
