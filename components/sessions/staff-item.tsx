import type { ReactNode } from "react";
import { VerbButton } from "@/components/ui/verb-button";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { seriesLabels, stageLabels } from "@/lib/resolutions/labels";
import { videoPlace } from "@/lib/sessions/half-days";
import { halfLabels } from "@/lib/sessions/labels";
import type { OpenItem } from "@/lib/sessions/queries/staff-item";
import type { DeskSession } from "@/lib/sessions/queries/staff-session";
import { type DeskActions, type Group, groups } from "./staff-desk";
import { ItemExaminations, ItemPapers } from "./staff-dossier";
import { choicesOf, type FieldOf, none } from "./staff-fields";
import { SessionForm } from "./staff-form";
import { itemFields } from "./staff-sitting";

interface Props {
  item: OpenItem;
  session: DeskSession;
  actions: DeskActions;
  open: Group;
  /** What was searched for among the documents. */
  q: string;
}

/** Everything that is done about one item, in its place on the agenda. */
export function ItemDesk(props: Props) {
  const parts: Record<Group, ReactNode> = {
    "noi-dung": <Words {...props} />,
    "tai-lieu": <ItemPapers {...props} />,
    "tham-tra": <ItemExaminations {...props} />,
    "nghi-quyet": <ResolutionOf {...props} />,
    "phat-bieu": <Speeches {...props} />,
    rut: <Leaving {...props} />,
  };
  return groups.map(([group, word]) => (
    <details key={group} open={props.open === group} id={`viec-${group}`}>
      <summary>{word}</summary>
      <div className="agi__b">{parts[group]}</div>
    </details>
  ));
}

const seen = ({ id, version }: OpenItem) => ({ id, version });

function Words({ item, session, actions }: Props) {
  const halfDays = session.sittings.map(({ id, half, onDay }) => [id, `${halfLabels[half]} ${formatDay(onDay)}`] as const);
  const fields: FieldOf[] = [
    ...itemFields(item),
    {
      type: "text",
      name: "videoStart",
      label: "Bắt đầu trong bản ghi hình từ",
      hint: "Ví dụ 1:02:03",
      value: item.videoStartMs === null ? "" : videoPlace(item.videoStartMs),
    },
    { type: "area", name: "outcome", label: "Kết quả, ghi vào biên bản", value: item.outcome },
  ];
  return (
    <>
      <SessionForm key={item.version} action={actions.saveItem} prefix="muc" hidden={seen(item)} fields={fields} submit="Lưu mục" />
      {halfDays.length > 0 ? (
        <SessionForm
          key={`chuyen-${session.version}`}
          action={actions.move}
          prefix="chuyen"
          hidden={{ id: session.id, version: session.version, itemId: item.id, to: "sitting" }}
          fields={[{ type: "select", name: "sittingId", label: "Chuyển sang cuối buổi", options: [...halfDays, none("Chờ xếp buổi")] }]}
          submit="Chuyển buổi"
        />
      ) : null}
    </>
  );
}

function ResolutionOf({ item, actions }: Props) {
  const { resolution } = item;
  if (resolution) {
    return (
      <ul className="srows">
        <li>
          <div>
            {resolution === "closed" ? (
              "Nghị quyết hạn chế, tài khoản này không xem được"
            ) : (
              <>
                <a href={resolutionAdminAddress(resolution.id)}>{resolution.symbol || resolution.title}</a> {resolution.symbol ? resolution.title : ""}{" "}
                <span className="muted">({stageLabels[resolution.stage]})</span>
              </>
            )}
          </div>
          <VerbButton action={actions.linkResolution} hidden={{ ...seen(item), resolutionId: "" }}>
            Gỡ khỏi mục
          </VerbButton>
        </li>
      </ul>
    );
  }
  const known = item.resolutions.map(({ id, symbol, title }) => [id, `${symbol || "Dự thảo"}: ${title}`.slice(0, 140)] as const);
  return (
    <>
      <SessionForm
        key={`du-thao-${item.version}`}
        action={actions.draftResolution}
        prefix="du-thao"
        hidden={seen(item)}
        fields={[
          { type: "select", name: "series", label: "Loại nghị quyết", value: "INDIVIDUAL", options: Object.entries(seriesLabels) },
          { type: "text", name: "title", label: "Trích yếu", hint: "Chữ và số của nghị quyết viết ở trang Nghị quyết", value: item.title },
        ]}
        submit="Lập dự thảo nghị quyết"
      />
      {known.length > 0 ? (
        <SessionForm
          key={`gan-${item.version}`}
          action={actions.linkResolution}
          prefix="gan"
          hidden={seen(item)}
          fields={[{ type: "select", name: "resolutionId", label: "Hoặc nghị quyết đã có", options: known }]}
          submit="Gắn nghị quyết"
        />
      ) : null}
    </>
  );
}

function Speeches({ item, actions }: Props) {
  return (
    <>
      <ul className="srows">
        {item.speeches.map(({ id, name, title, summary, videoStartMs }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              {title ? `, ${title}` : ""}
              {videoStartMs === null ? "" : `, từ ${videoPlace(videoStartMs)}`}
              {summary ? <span className="muted block">{summary}</span> : null}
            </div>
            <VerbButton action={actions.removeSpeech} hidden={{ ...seen(item), speechId: id }}>
              Bỏ lượt phát biểu<span className="vh"> của {name}</span>
            </VerbButton>
          </li>
        ))}
      </ul>
      <SessionForm
        key={item.version}
        action={actions.addSpeech}
        prefix="phat-bieu"
        hidden={seen(item)}
        fields={[
          { type: "select", name: "personId", label: "Người phát biểu", options: [none("Người ngoài danh bạ"), ...choicesOf(item.people)] },
          { type: "text", name: "name", label: "Họ tên người ngoài danh bạ" },
          { type: "text", name: "title", label: "Chức danh lúc phát biểu", hint: "Để trống thì lấy chức vụ của ngày họp" },
          { type: "text", name: "videoStart", label: "Trong bản ghi hình từ", hint: "Ví dụ 1:02:03" },
          { type: "area", name: "summary", label: "Tóm tắt" },
        ]}
        submit={item.speeches.length > 0 ? `Thêm lượt phát biểu thứ ${formatNumber(item.speeches.length + 1)}` : "Thêm lượt phát biểu"}
      />
    </>
  );
}

function Leaving({ item, session, actions }: Props) {
  if (item.withdrawnAt) {
    return (
      <>
        <p>Đã rút: {item.withdrawReason}</p>
        <VerbButton action={actions.reviveItem} hidden={seen(item)}>
          Đưa trở lại chương trình
        </VerbButton>
      </>
    );
  }
  return (
    <>
      <SessionForm
        key={item.version}
        action={actions.withdrawItem}
        prefix="rut"
        hidden={seen(item)}
        fields={[{ type: "text", name: "reason", label: "Lý do rút", hint: "Người đọc thấy mục bị gạch kèm lý do này" }]}
        submit="Rút khỏi chương trình"
      />
      {session.agendaPublishedAt ? null : (
        <VerbButton action={actions.removeItem} hidden={seen(item)} className="btn btn--sm btn--danger">
          Xóa mục
        </VerbButton>
      )}
    </>
  );
}
