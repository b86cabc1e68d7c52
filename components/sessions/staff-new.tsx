import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { NewSessionChoices } from "@/lib/sessions/queries/staff";
import type { Action } from "./staff-desk";
import { factFields } from "./staff-facts";
import type { FieldOf } from "./staff-fields";
import { SessionForm } from "./staff-form";

interface Props {
  choices: NewSessionChoices;
  create: Action;
}

/** A session from nothing, or after an earlier one. */
export function NewSession({ choices, create }: Props) {
  const { councils, terms, models, proposed } = choices;
  const from: FieldOf = {
    ...{ type: "select", name: "fromId", wide: true, label: "Lấy chương trình của" },
    hint: "Buổi, mục, số phút và ai phải gửi tài liệu được chép sang ngày mới; tài liệu, biểu quyết, điểm danh thì không",
    options: [
      ["", "Không, lập mới"],
      ...models.map(({ id, title, term, startsOn, items }) => [id, `${title}, ${term}, ${formatDay(startsOn)} (${formatNumber(items)} mục)`] as const),
    ],
  };
  const where: FieldOf[] = [
    { type: "select", name: "councilId", label: "Hội đồng", value: proposed?.councilId ?? "", options: councils.map(({ id, name }) => [id, name] as const) },
    {
      ...{ type: "select", name: "termId", label: "Khóa", value: proposed?.termId ?? "" },
      options: terms.map(({ id, name, startsOn, endsOn }) => [id, `${name} (${startsOn.getUTCFullYear()}–${endsOn.getUTCFullYear()})`] as const),
    },
  ];
  const hint = proposed
    ? `Số tiếp theo của khóa đang chọn: ${proposed.ordinals.COMMON} trong dãy chung, ${proposed.ordinals.THEMATIC} trong dãy chuyên đề riêng`
    : "";
  const facts = factFields({}).map((field) => (field.name === "ordinal" ? { ...field, hint, value: String(proposed?.ordinals.COMMON ?? "") } : field));
  const halfDays: FieldOf = { type: "check", name: "halfDays", label: "Lập sẵn buổi sáng, buổi chiều cho mỗi ngày", hint: "Chỉ khi lập mới", value: "on" };
  return <SessionForm action={create} prefix="moi" hidden={{}} fields={[from, ...where, ...facts, halfDays]} submit="Lập kỳ họp" />;
}
