import { formatDay } from "@/lib/core/dates";
import { inQuotes } from "@/lib/core/typography";
import { relationLabels } from "@/lib/resolutions/labels";
import { partName } from "@/lib/resolutions/part-names";
import type { ProvisionRow } from "@/lib/resolutions/provisions";
import type { TextName } from "@/lib/resolutions/queries/names";
import { actingKinds, actionsOf } from "@/lib/resolutions/workflow";
import type { RelationKind } from "@/prisma/generated/enums";
import { keys, type RelationChoice } from "./relation-choice";

const kinds = (Object.keys(relationLabels) as RelationKind[]).filter((kind) => kind !== "BASIS");

function Kept({ choice, names }: { choice: RelationChoice; names: readonly (keyof typeof keys)[] }) {
  return (
    <>
      {names.map((name) => (
        <input key={name} type="hidden" name={keys[name]} value={typeof choice[name] === "boolean" ? (choice[name] ? "1" : "") : String(choice[name])} />
      ))}
    </>
  );
}

/** First step: which relation, and to which text. */
export function TargetForm({ choice, found, chosen }: { choice: RelationChoice; found: TextName[]; chosen: TextName | null }) {
  return (
    <form>
      <div className="lawcols">
        <div className="field">
          <label htmlFor="loai">Quan hệ</label>
          <select className="select w-full" id="loai" name={keys.kind} defaultValue={choice.kind}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {relationLabels[kind].to}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="chieu">Ai tác động</label>
          <select className="select w-full" id="chieu" name={keys.incoming} defaultValue={choice.incoming ? "1" : ""}>
            <option value="">Nghị quyết này tác động đến văn bản kia</option>
            <option value="1">Văn bản kia tác động đến nghị quyết này</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="tim">Văn bản kia: số hoặc tên</label>
          <input className="input" id="tim" name={keys.q} type="search" defaultValue={choice.q} maxLength={200} autoComplete="off" />
        </div>
      </div>
      {found.length > 0 ? (
        <fieldset className="field">
          <legend>Chọn văn bản</legend>
          {found.map(({ target, symbol, title, issuedOn }) => (
            <label className="radio" key={target}>
              <input type="radio" name={keys.target} value={target} defaultChecked={target === choice.target} />
              <span>
                <b>{symbol || title}</b>
                <span>
                  {symbol ? title : ""}
                  {issuedOn ? `, ngày ${formatDay(issuedOn)}` : ""}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : chosen ? (
        <input type="hidden" name={keys.target} value={chosen.target} />
      ) : choice.q ? (
        <p className="note note--line mt-4">
          Không thấy văn bản nào khớp {inQuotes(choice.q)}. Gõ số không dấu cũng được; nếu là luật, nghị định chưa có, thêm ở dưới.
        </p>
      ) : null}
      <Kept choice={choice} names={["day", "until", "relationId"]} />
      <p className="btns mt-4">
        <button className="btn" type="submit">
          {found.length > 0 ? "Chọn văn bản này" : "Tìm"}
        </button>
      </p>
    </form>
  );
}

/** Second step: from which day, and which parts. */
export function PartsForm({ choice, parts }: { choice: RelationChoice; parts: readonly ProvisionRow[] }) {
  const acts = actingKinds.includes(choice.kind);
  const inserts = actionsOf[choice.kind].includes("INSERT_AFTER");
  return (
    <form>
      <Kept choice={choice} names={["kind", "incoming", "target", "relationId"]} />
      {acts ? (
        <div className="lawcols">
          <div className="field">
            <label htmlFor="ngay">Có hiệu lực từ ngày</label>
            <input className="input" id="ngay" name={keys.day} defaultValue={choice.day} inputMode="numeric" placeholder="20/12/2020" autoComplete="off" />
          </div>
          {choice.kind === "SUSPENSION" ? (
            <div className="field">
              <label htmlFor="den-het">Đến hết ngày</label>
              <input className="input" id="den-het" name={keys.until} defaultValue={choice.until} inputMode="numeric" autoComplete="off" />
            </div>
          ) : null}
        </div>
      ) : null}
      {actionsOf[choice.kind].length === 0 ? null : parts.length > 0 ? (
        <fieldset className="field">
          <legend>Phần bị tác động</legend>
          <p className="hint">Không chọn phần nào thì là toàn bộ văn bản.</p>
          <ul className="lawparts">
            {parts.map(({ anchor, heading, content }) => (
              <li key={anchor}>
                <label className="check">
                  <input type="checkbox" name="phan" value={anchor} defaultChecked={choice.parts.includes(anchor)} />
                  <span>
                    {partName(anchor)} <small>{(heading || content).slice(0, 90)}</small>
                  </span>
                </label>
                {inserts ? (
                  <label className="check">
                    <input type="checkbox" name="sau" value={anchor} defaultChecked={choice.after.includes(anchor)} />
                    <span>
                      Bổ sung vào sau<span className="vh"> {partName(anchor)}</span>
                    </span>
                  </label>
                ) : null}
              </li>
            ))}
          </ul>
        </fieldset>
      ) : (
        <div className="field">
          <label htmlFor="phan-chu">Phần bị tác động</label>
          <p className="hint" id="phan-chu-goi-y">
            Văn bản kia chưa có nội dung được tách. Ghi từng phần, cách nhau bằng dấu chấm phẩy, ví dụ khoản 3 Điều 7; Điều 9. Để trống thì là toàn bộ.
          </p>
          <input className="input" id="phan-chu" name={keys.named} defaultValue={choice.named} aria-describedby="phan-chu-goi-y" autoComplete="off" />
        </div>
      )}
      <p className="btns mt-4">
        <button className="btn" type="submit" name="buoc" value="xem">
          Xem tác động
        </button>
      </p>
    </form>
  );
}
