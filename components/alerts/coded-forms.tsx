import { followForms } from "@/lib/alerts/addresses";
import { paceLabels } from "@/lib/alerts/labels";
import type { Confirmation, Stopping } from "@/lib/alerts/queries";
import { keepTitleTogether } from "@/lib/core/typography";

/* The buttons of the pages that letters lead to. A letter's link only opens the page: programs that scan mail follow links. */

/** Confirms what the letter asked about. */
export function ConfirmForm({ confirmation, code }: { confirmation: Confirmation; code: string }) {
  const { title, address, pace } = confirmation;
  return (
    <form method="post" action={followForms.confirm}>
      <p className="mt-2">
        <a href={address}>{keepTitleTogether(title)}</a>
      </p>
      <p className="mt-2">
        Nhận thư: {paceLabels[pace].word.toLocaleLowerCase("vi")}. Bấm nút thì cổng giữ địa chỉ thư này để gửi thư, cho đến khi anh, chị dừng.
      </p>
      <input type="hidden" name="ma" value={code} />
      <p className="btns mt-6">
        <button type="submit" className="btn btn--primary">
          Xác nhận theo dõi
        </button>
      </p>
    </form>
  );
}

/** Stops one subject, or everything. */
export function StopForm({ stopping: { one, all }, code }: { stopping: Stopping; code: string }) {
  const more = one === null || all > 1;
  return (
    <form method="post" action={followForms.stop}>
      <p className="mt-2">{one === null ? `Địa chỉ này đang theo dõi ${all} mục.` : keepTitleTogether(one.title ?? "Mục này không còn trên cổng.")}</p>
      <input type="hidden" name="ma" value={code} />
      <p className="btns mt-6">
        {one === null ? null : (
          <button type="submit" className="btn btn--primary">
            Dừng theo dõi mục này
          </button>
        )}
        {more ? (
          <button type="submit" className={one === null ? "btn btn--primary" : "btn"} name="tat-ca" value="1">
            Dừng tất cả {all} mục
          </button>
        ) : null}
      </p>
    </form>
  );
}
