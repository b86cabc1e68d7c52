import { Plus } from "lucide-react";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { paperLabels, textLabels } from "@/lib/resolutions/labels";
import type { StaffResolution } from "@/lib/resolutions/queries/detail";
import { TextLink } from "./staff-relations";

/** The chain of the preamble, as the text names it. @param edit address of its page; null where it is not changed */
export function PreambleView({ resolution: { bases, papers, discussion }, edit }: { resolution: StaffResolution; edit: string | null }) {
  return (
    <section className="pan" aria-labelledby="mo-dau">
      <div className="pan__h">
        <h2 id="mo-dau">Phần mở đầu</h2>
        {edit ? (
          <a className="btn btn--sm" href={edit}>
            Sửa phần mở đầu
          </a>
        ) : null}
      </div>
      <div className="pan__b">
        {bases.length + papers.length > 0 ? (
          <ul className="lawrows">
            {bases.map(({ id, other }) => (
              <li key={id}>
                <span>
                  Căn cứ <TextLink other={other} />
                </span>
              </li>
            ))}
            {papers.map(({ documentId, role, other }) => (
              <li key={documentId}>
                <span>
                  {paperLabels[role]}: <TextLink other={other} />
                </span>
              </li>
            ))}
            {discussion ? (
              <li>
                <span>{discussion}</span>
              </li>
            ) : null}
          </ul>
        ) : (
          <p className="muted">Chưa có căn cứ, tài liệu trình.</p>
        )}
      </div>
    </section>
  );
}

/** The texts of a resolution: drafts, the adopted one, corrections. */
export function TextList({ resolution: { texts }, address, editable }: { resolution: StaffResolution; address: string; editable: boolean }) {
  return (
    <section className="pan" aria-labelledby="ban-chu">
      <div className="pan__h">
        <h2 id="ban-chu">Nội dung</h2>
        {editable ? (
          <a className="btn btn--sm" href={address}>
            <Plus className="icon" aria-hidden="true" />
            Thêm bản toàn văn
          </a>
        ) : null}
      </div>
      <div className="pan__b">
        {texts.length > 0 ? (
          <ul className="lawrows">
            {texts.map(({ id, kind, label, number, onDay, rows, sealedAt }) => (
              <li key={id}>
                <span>
                  <a href={`${address}?ban=${id}`}>
                    {textLabels[kind]}
                    {label ? `: ${label}` : ""}
                  </a>
                  <span className="small muted">
                    {" "}
                    bản số {formatNumber(number)}
                    {onDay ? `, ngày ${formatDay(onDay)}` : ""}, {formatNumber(rows)} phần
                  </span>
                </span>
                <span className={sealedAt ? "chip chip--ok" : "chip"}>{sealedAt ? "Đã niêm phong" : "Còn sửa được"}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">Chưa có nội dung. Dán văn bản hoặc lấy từ tệp Word; mỗi Điều, khoản, điểm sẽ có neo riêng.</p>
        )}
      </div>
    </section>
  );
}
