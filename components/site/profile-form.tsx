"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";

/** The fields in the order of the form, with what they are for. */
const fields = [
  { name: "councilName", label: "Tên đầy đủ", hint: "Ở đầu mọi trang, ví dụ Hội đồng nhân dân tỉnh Lạc Giang" },
  { name: "shortName", label: "Tên gọn", hint: "Ở thẻ trình duyệt, nguồn tin và thư, ví dụ HĐND tỉnh Lạc Giang" },
  { name: "termLine", label: "Khóa, nhiệm kỳ", hint: "Dưới tên ở đầu trang, ví dụ Khóa XIV, nhiệm kỳ 2016–2021" },
  { name: "motto", label: "Phương châm", hint: "Không bắt buộc. Ở chân trang, ví dụ Kỷ cương, trách nhiệm, chuyên nghiệp, hiệu quả" },
  { name: "officeName", label: "Cơ quan quản lý cổng", hint: "Ví dụ Văn phòng Hội đồng nhân dân tỉnh" },
  { name: "responsible", label: "Người chịu trách nhiệm", hint: "Họ tên và chức vụ, ở chân trang" },
  { name: "licence", label: "Giấy phép", hint: "Số, nơi cấp, ngày cấp" },
  { name: "address", label: "Địa chỉ", hint: "" },
  { name: "phone", label: "Điện thoại", hint: "" },
  { name: "hotline", label: "Đường dây nóng", hint: "Ở góc trên mọi trang" },
  { name: "email", label: "Thư điện tử", hint: "Ví dụ vanphong@hdnd.lacgiang.example" },
  {
    name: "englishName",
    label: "Tên đầy đủ bằng tiếng Anh",
    hint: "Không bắt buộc. Ở các trang tiếng Anh, ví dụ Lac Giang Provincial People’s Council",
    lang: "en",
  },
  {
    name: "englishOffice",
    label: "Cơ quan quản lý cổng bằng tiếng Anh",
    hint: "Không bắt buộc. Ví dụ Office of the Lac Giang Provincial People’s Council",
    lang: "en",
  },
] as const satisfies { name: string; label: string; hint: string; lang?: string }[];

type Profile = Record<(typeof fields)[number]["name"], string> & { version: number };

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  profile: Profile;
}

/** What the portal says of itself. */
export function ProfileForm({ action, profile }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))} />
      <input type="hidden" name="version" value={profile.version} />
      {fields.map(({ name, label, hint, ...field }) => (
        <TextField
          key={name}
          id={name}
          label={label}
          hint={hint}
          error={errorOf(state, name)}
          defaultValue={typedIn(state, name, profile[name])}
          autoComplete="off"
          lang={"lang" in field ? field.lang : undefined}
        />
      ))}
      <p className="btns mt-6">
        <SubmitButton>Lưu cài đặt</SubmitButton>
      </p>
    </form>
  );
}
