import type { RecordField } from "@/components/ui/record-form";
import { formatNumber } from "@/lib/core/numbers";
import type { IndicatorDefinition } from "@/lib/indicators/definition";
import { RATIO } from "@/lib/indicators/definition";
import { partLines } from "@/lib/indicators/part-lines";
import type { StaffTarget, StaffValue } from "@/lib/indicators/queries/staff";

type Choices = ReadonlyMap<string, readonly { key: string; name: string }[]>;

const typed = (value: number | null | undefined) => (value === null || value === undefined ? "" : formatNumber(value));
/** So many names are told in a hint; a longer list would be longer than the form. */
const MOST_NAMES = 12;

/** The fields by which a value is written down. @param choices the parts that there are, by breakdown */
export function valueFields(definition: IndicatorDefinition, entered: StaffValue | null, choices: Choices): RecordField[] {
  const { kindOfValue, unit, breakdowns } = definition;
  const ratio = entered?.parts[RATIO];
  const share: RecordField[] =
    kindOfValue === "share"
      ? [
          { kind: "number", name: "part", label: "Đạt được", hint: "Ví dụ 1.206", value: typed(ratio?.PART) },
          { kind: "number", name: "whole", label: "Trên tổng số", hint: "Ví dụ 1.284. Có hai số này thì để trống tỷ lệ", value: typed(ratio?.WHOLE) },
        ]
      : [];
  const parts = breakdowns.map(({ key, name }): RecordField => {
    const named = choices.get(key) ?? [];
    const names = named.slice(0, MOST_NAMES).map((part) => part.name);
    const hint = `Mỗi phần một dòng, ví dụ ${names[0] ?? "Tên phần"}: 2. Chỉ biết tổng của mấy phần thì nối bằng dấu +. Các phần: ${names.join(", ")}${named.length > MOST_NAMES ? "…" : ""}.`;
    return { kind: "area", name: `parts.${key}`, label: name, hint, value: partLines(entered?.parts[key] ?? {}, named) };
  });
  return [
    ...share,
    {
      ...{ kind: "number" as const, name: "value", label: unit === "%" ? "Tỷ lệ (%)" : `Số liệu (${unit})` },
      hint: unit === "%" ? "Ví dụ 93,9" : "Ví dụ 97. Để trống nếu chỉ biết từng phần",
      value: typed(entered?.value),
    },
    ...parts,
    { kind: "text", name: "source", label: "Nguồn", hint: "Ví dụ Báo cáo số 210/BC-HĐND ngày 08/12/2020", value: entered?.source ?? "" },
    {
      kind: "text",
      name: "document",
      label: "Văn bản nguồn",
      hint: "Số ký hiệu hoặc địa chỉ trên cổng. Để trống nếu không có",
      value: entered?.document ?? "",
    },
    { kind: "area", name: "note", label: "Ghi chú", hint: "Bắt buộc khi số công bố khác số tính từ hồ sơ: ghi vì sao khác", value: entered?.note ?? "" },
  ];
}

/** The fields by which a target is written down. */
export function targetFields({ unit }: IndicatorDefinition, aimed: StaffTarget | null): RecordField[] {
  return [
    { kind: "number", name: "value", label: `Chỉ tiêu (${unit})`, hint: unit === "%" ? "Ví dụ 95" : "Ví dụ 4", value: typed(aimed?.value) },
    { kind: "text", name: "source", label: "Nguồn của chỉ tiêu", hint: "Ví dụ Chương trình công tác năm 2021", value: aimed?.source ?? "" },
  ];
}
