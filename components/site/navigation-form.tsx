"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

interface Row {
  href: string;
  name: string;
  /** True for a link of the office, false for an area of the portal. */
  own: boolean;
  shown: boolean;
}

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  version: number;
  rows: Row[];
}

/** The main navigation: order by buttons, what is shown, links of the office. Every button sends the whole list. */
export function NavigationForm({ action, version, rows }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state.status === "invalid" ? { ...state, fields: { moi: Object.values(state.fields)[0] ?? "" } } : state} />
      <input type="hidden" name="version" value={version} />
      {/* Enter in a box presses the first button of a form: it must not be one that moves a row. */}
      <button className="vh" type="submit" tabIndex={-1} aria-hidden="true" />
      <p className="mb-4">Mục không chọn “Hiện” thì người đọc không thấy trên thanh; trang của mục ấy vẫn mở được.</p>
      {rows.map(({ href, name, own, shown }, place) => (
        <div className="navrow" key={href}>
          <div className="navrow__name">
            <input type="hidden" name="own" value={own ? "1" : "0"} />
            {own ? (
              <>
                <input className="input" name="name" defaultValue={name} aria-label={`Tên liên kết ${place + 1}`} maxLength={40} />
                <input className="input" name="href" defaultValue={href} aria-label={`Địa chỉ liên kết ${place + 1}`} spellCheck={false} />
              </>
            ) : (
              <>
                <input type="hidden" name="name" value={name} />
                <input type="hidden" name="href" value={href} />
                <span>
                  <b>{name}</b> <span className="muted">{href}</span>
                </span>
              </>
            )}
          </div>
          <div className="navrow__way">
            <label className="check">
              <input type="checkbox" name="shown" value={place} defaultChecked={shown} />
              <span>
                Hiện<span className="vh"> mục {name}</span>
              </span>
            </label>
            <Step verb="len" place={place} name={name} disabled={place === 0} />
            <Step verb="xuong" place={place} name={name} disabled={place === rows.length - 1} />
            {own ? (
              <button className="btn btn--sm btn--quiet" type="submit" name="viec" value={`bo:${place}`}>
                Bỏ<span className="vh"> liên kết {name}</span>
              </button>
            ) : null}
          </div>
        </div>
      ))}
      <fieldset className="mt-6" id="moi">
        <legend className="label">Thêm liên kết</legend>
        <input type="hidden" name="own" value="1" />
        <TextField id="ten-moi" name="name" label="Tên" hint="Ví dụ Cổng thông tin tỉnh" maxLength={40} autoComplete="off" />
        <TextField id="dia-chi-moi" name="href" label="Địa chỉ" hint="Ví dụ https://lacgiang.example" autoComplete="off" spellCheck={false} />
        <label className="check">
          <input type="checkbox" name="shown" value={rows.length} defaultChecked />
          <span>Hiện trên thanh</span>
        </label>
      </fieldset>
      <p className="btns mt-6">
        <SubmitButton>Lưu thanh điều hướng</SubmitButton>
      </p>
    </form>
  );
}

function Step({ verb, place, name, disabled }: { verb: "len" | "xuong"; place: number; name: string; disabled: boolean }) {
  const Arrow = verb === "len" ? ArrowUp : ArrowDown;
  return (
    <button className="btn btn--sm" type="submit" name="viec" value={`${verb}:${place}`} disabled={disabled}>
      <Arrow className="icon" aria-hidden="true" />
      <span className="vh">
        Đưa mục {name} {verb === "len" ? "lên" : "xuống"}
      </span>
    </button>
  );
}
