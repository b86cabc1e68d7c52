import { RecordForm } from "@/components/ui/record-form";
import { bodyAdminAddress } from "@/lib/bodies/addresses";
import { successionLabels } from "@/lib/bodies/labels";
import type { StaffBody, StaffBodyDetail } from "@/lib/bodies/queries/staff";
import type { ActionState } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import type { SuccessionKind } from "@/prisma/generated/enums";
import { endFields, successionFields } from "./staff-fields";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  body: StaffBodyDetail;
  bodies: readonly StaffBody[];
  editable: boolean;
  actions: Record<"end" | "resume" | "succeed" | "unsucceed", Action>;
}

interface Link {
  kind: SuccessionKind;
  onDay: Date;
  decision: string;
  other: { id: string; name: string };
  predecessorId: string;
  successorId: string;
}

function Links({ title, links, body, editable, unsucceed }: { title: string; links: readonly Link[]; body: string; editable: boolean; unsucceed: Action }) {
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="parts">
        {links.map(({ kind, onDay, decision, other, predecessorId, successorId }) => (
          <li key={other.id}>
            <a href={bodyAdminAddress(other.id)}>{other.name}</a>
            <p className="small muted">{[`${successionLabels[kind]} ngày ${formatDay(onDay)}`, decision].filter(Boolean).join(", ")}</p>
            {editable ? (
              <details>
                <summary>
                  Bỏ ghi kế tục<span className="vh"> {other.name}</span>
                </summary>
                <RecordForm
                  action={unsucceed}
                  form={`bo-${other.id.slice(-8)}`}
                  fields={[]}
                  hidden={{ body, predecessorId, successorId }}
                  word="Bỏ ghi kế tục"
                  look="danger"
                />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a body was before, what took its place, and its end. */
export function StaffLine({ body, bodies, editable, actions }: Props) {
  const { id, version, validTo } = body;
  const before = body.predecessors.map(({ predecessor, ...link }) => ({ ...link, other: predecessor, predecessorId: predecessor.id, successorId: id }));
  const after = body.successors.map(({ successor, ...link }) => ({ ...link, other: successor, predecessorId: id, successorId: successor.id }));
  return (
    <section className="pan mt-6" aria-labelledby="ke-tuc">
      <div className="pan__h">
        <h2 id="ke-tuc">Kế tục, kết thúc</h2>
        {validTo ? <span className="muted">Kết thúc ngày {formatDay(validTo)}</span> : null}
      </div>
      <div className="pan__b">
        <Links title="Trước đó" links={before} body={id} editable={editable} unsucceed={actions.unsucceed} />
        <Links title="Sau đó" links={after} body={id} editable={editable} unsucceed={actions.unsucceed} />
        {before.length + after.length === 0 ? <p className="muted">Chưa ghi cơ quan tiền thân hay kế tục.</p> : null}
        {editable ? (
          <>
            <details className="mt-4">
              <summary>Ghi cơ quan trước đó</summary>
              <RecordForm
                key={before.length}
                action={actions.succeed}
                form="truoc-do"
                fields={successionFields(bodies, id)}
                hidden={{ body: id, successorId: id }}
                word="Ghi kế tục"
                look="plain"
              />
            </details>
            {validTo ? (
              <details className="mt-2">
                <summary>Bỏ ghi kết thúc</summary>
                <p className="hint">Dùng khi ghi nhầm. Người giữ chức vụ đến ngày kết thúc được ghi giữ tiếp; các cơ quan kế tục ghi cùng lúc bị bỏ.</p>
                <RecordForm action={actions.resume} form="hoat-dong-lai" fields={[]} hidden={{ id, version }} word="Bỏ ghi kết thúc" look="danger" />
              </details>
            ) : (
              <details className="mt-2">
                <summary>Ghi kết thúc hoạt động</summary>
                <p className="hint">Mọi người đang giữ chức vụ ở đây thôi giữ cùng ngày. Cơ quan kế tục, nếu có, bắt đầu từ hôm sau.</p>
                <RecordForm
                  key={version}
                  action={actions.end}
                  form="ket-thuc"
                  fields={endFields(bodies, id)}
                  hidden={{ id, version }}
                  word="Ghi kết thúc"
                  look="danger"
                />
              </details>
            )}
          </>
        ) : null}
      </div>
    </section>
  );
}
