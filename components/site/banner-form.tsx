"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { BANNER_LENGTH } from "@/lib/site/schema";
import type { BannerKind } from "@/prisma/generated/enums";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What stands in the boxes at first: the last strip, or nothing. */
  banner: { version: number; kind: BannerKind; text: string; linkHref: string; linkText: string; startsAt: string; endsAt: string };
}

const labels = {
  kind: "Loại",
  text: "Nội dung",
  linkHref: "Đường dẫn của liên kết",
  linkText: "Chữ của liên kết",
  startsAt: "Hiện từ ngày giờ",
  endsAt: "Đến ngày giờ",
};

/** What the strip above every public page says, and for how long. */
export function BannerForm({ action, banner }: Props) {
  const [state, send] = useActionState(action, idle);
  const kind = typedIn(state, "kind", banner.kind);
  const zone = "Giờ Hà Nội (UTC+7), ví dụ 05/01/2021, 14 giờ 30";
  const box = (name: "linkHref" | "linkText" | "startsAt" | "endsAt") => ({
    id: name,
    label: labels[name],
    error: errorOf(state, name),
    defaultValue: typedIn(state, name, banner[name]),
    autoComplete: "off",
  });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      <input type="hidden" name="version" value={banner.version} />
      <fieldset>
        <legend className="label">{labels.kind}</legend>
        <label className="check">
          <input type="radio" name="kind" value="URGENT" defaultChecked={kind === "URGENT"} />
          <span>Khẩn: thiên tai, dịch bệnh, việc ảnh hưởng ngay đến người dân</span>
        </label>
        <label className="check">
          <input type="radio" name="kind" value="INFORMATION" defaultChecked={kind === "INFORMATION"} />
          <span>Thông tin: đổi lịch, tạm dừng dịch vụ, bảo trì cổng</span>
        </label>
      </fieldset>
      <TextAreaField
        id="text"
        label={labels.text}
        hint={`Một, hai câu, nhiều nhất ${BANNER_LENGTH} ký tự. Hiện ở mọi trang của cổng; người đọc không tắt được.`}
        error={errorOf(state, "text")}
        defaultValue={typedIn(state, "text", banner.text)}
        maxLength={BANNER_LENGTH}
      />
      <TextField
        {...box("linkHref")}
        hint="Không bắt buộc. Đường dẫn trên cổng, ví dụ /tin-tuc/thong-bao-moi, hoặc địa chỉ bắt đầu bằng https://"
        spellCheck={false}
      />
      <TextField {...box("linkText")} hint="Nói liên kết dẫn đến đâu, ví dụ Xem điểm sơ tán" maxLength={80} />
      <TextField {...box("startsAt")} hint={`Để trống là ngay bây giờ. ${zone}`} />
      <TextField {...box("endsAt")} hint={zone} />
      <p className="btns mt-6">
        <SubmitButton>Đặt lên mọi trang</SubmitButton>
      </p>
    </form>
  );
}

/** One button: the strip goes before its hour. */
export function TakeDownForm({ action, version }: { action: Props["action"]; version: number }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="mt-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton className="btn btn--danger">Gỡ ngay khỏi mọi trang</SubmitButton>
    </form>
  );
}
