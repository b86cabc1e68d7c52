import { VerbButton } from "@/components/ui/verb-button";
import { formatPercent } from "@/lib/core/numbers";
import { confidenceAdminAddress } from "@/lib/votes/addresses";
import { confidenceLabels } from "@/lib/votes/labels";
import type { Holder, StaffVotes } from "@/lib/votes/queries/staff";
import { ConfidenceForm } from "./staff-confidence";
import { placeOf, type VoteActions } from "./vote-desk";

interface Props {
  data: StaffVotes;
  /** The item under which the panel stands; null where all votes of the session stand together. */
  itemId: string | null;
  holders: readonly Holder[];
  /** Whose line is corrected. */
  editing: string | null;
  actions: VoteActions;
}

/** What the holders of offices received, and the form of one more. */
export function ConfidencePanel({ data, itemId, holders, editing, actions }: Props) {
  const { session, why, confidence } = data;
  const line = confidence.find(({ id }) => id === editing) ?? null;
  const place = placeOf(itemId);
  const [Heading, PartHeading] = itemId ? (["h6", "h6"] as const) : (["h2", "h3"] as const);
  const deletable = session.state !== "CLOSED" && session.state !== "COMPLETE";
  return (
    <section aria-labelledby="tin-nhiem">
      <Heading id="tin-nhiem" tabIndex={-1}>
        Lấy phiếu tín nhiệm
      </Heading>
      {confidence.length === 0 ? <p className="muted">Kỳ họp này không có, hoặc chưa nhập.</p> : null}
      <ul className="todo">
        {confidence.map((row) => (
          <li key={row.id}>
            <span className="chip">{formatPercent((row.high + row.confident) / row.eligible)}</span>
            <div>
              {why ? <b>{row.name}</b> : <a href={confidenceAdminAddress(session.id, itemId, row.id)}>{row.name}</a>}
              <span className="muted">
                {row.post}. {confidenceLabels.high} {row.high}, {confidenceLabels.confident.toLowerCase()} {row.confident}, {confidenceLabels.low.toLowerCase()}{" "}
                {row.low}, trên {row.eligible} đại biểu.
              </span>
              {why === null && deletable ? (
                <VerbButton action={actions.dropConfidence} hidden={{ id: row.id, version: row.version, ...place }} className="btn btn--sm btn--danger">
                  Bỏ<span className="vh">: {row.name}</span>
                </VerbButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {why ? null : (
        <div className="vpart">
          <PartHeading>{line ? `Sửa kết quả của ${line.name}` : "Thêm kết quả của một người"}</PartHeading>
          <ConfidenceForm key={line?.id ?? "moi"} action={actions.confidence} data={data} holders={holders} line={line} place={place} />
        </div>
      )}
    </section>
  );
}
