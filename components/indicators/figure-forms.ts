import type { RecordField } from "@/components/ui/record-form";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { type IndicatorDefinition, RATIO } from "@/lib/indicators/definition";
import { partLines } from "@/lib/indicators/part-lines";
import type { StaffTarget, StaffValue } from "@/lib/indicators/queries/staff";

type Choices = ReadonlyMap<string, readonly { key: string; name: string }[]>;

const typed = (value: number | null | undefined) => (value === null || value === undefined ? "" : formatNumber(value));
/** So many names are told in a hint; a longer list would be longer than the form. */
const MOST_NAMES = 12;

/** How the number itself is asked for. @param until the last day of the period */
function numberWords({ kindOfValue, unit }: IndicatorDefinition, until: string): { label: string; hint: string } {
  if (kindOfValue === "share") return { label: "Tỷ lệ (%)", hint: "Ví dụ 93,9" };
  if (kindOfValue === "whole") return { label: `Số liệu (${unit})`, hint: "Ví dụ 97. Để trống nếu chỉ biết từng phần" };
  const hint = "Ví dụ 14; không còn thì ghi 0. Số của ngày khác: chọn kỳ kết thúc vào ngày ấy ở đầu trang";
  return { label: `Số còn tồn đến hết ngày ${formatDay(dayOfIso(until))} (${unit})`, hint };
}

/** The fields by which a value is written down. @param choices the parts that there are, by breakdown @param until the last day of the period */
export function valueFields(definition: IndicatorDefinition, entered: StaffValue | null, choices: Choices, until: string): RecordField[] {
  const { kindOfValue, breakdowns } = definition;
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
    { kind: "number", name: "value", ...numberWords(definition, until), value: typed(entered?.value) },
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
