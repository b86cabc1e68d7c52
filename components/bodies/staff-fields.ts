import type { RecordField } from "@/components/ui/record-form";
import { holdingEndLabels, kindLabels, successionLabels } from "@/lib/bodies/labels";
import type { KnownPerson, StaffBody, StaffBodyDetail, StaffHoldingDetail, StaffPost, StaffTerm } from "@/lib/bodies/queries/staff";
import { formatDay } from "@/lib/core/dates";
import { resolutionAddress } from "@/lib/resolutions/addresses";

/* The fields of the forms about bodies, as RecordForm asks for them. */

const dayOf = (day: Date | null | undefined) => (day ? formatDay(day) : "");
const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, word]) => ({ value, word }));
const bodyName = ({ name, validTo }: Pick<StaffBody, "name" | "validTo">) => (validTo ? `${name} (đến ${formatDay(validTo)})` : name);

/** Bodies to choose from. @param none what choosing nothing says */
export function bodyOptions(bodies: readonly StaffBody[], none: string, without?: string) {
  return [{ value: "", word: none }, ...bodies.filter(({ id }) => id !== without).map((body) => ({ value: body.id, word: bodyName(body) }))];
}

export function bodyFields(body: StaffBodyDetail | null, bodies: readonly StaffBody[]): RecordField[] {
  return [
    { kind: "text", name: "name", label: "Tên cơ quan", hint: "Ví dụ Ban Pháp chế", value: body?.name ?? "" },
    { kind: "select", name: "kind", label: "Loại", value: body?.kind ?? "COMMITTEE", options: optionsOf(kindLabels) },
    { kind: "select", name: "parentId", label: "Trực thuộc", value: body?.parentId ?? "", options: bodyOptions(bodies, "Không trực thuộc", body?.id) },
    { kind: "number", name: "position", label: "Thứ tự nghi thức giữa các cơ quan cùng cấp", hint: "Số nhỏ đứng trước", value: String(body?.position ?? "") },
    { kind: "day", name: "validFrom", label: "Hoạt động từ ngày", hint: "Ví dụ 05/07/2021; để trống khi hồ sơ không ghi", value: dayOf(body?.validFrom) },
    { kind: "text", name: "foundedBy", label: "Thành lập theo", hint: "Ví dụ Nghị quyết số 05/NQ-HĐND", value: body?.foundedBy ?? "" },
    { kind: "text", name: "shortName", label: "Tên gọi tắt", value: body?.shortName ?? "" },
    { kind: "text", name: "symbolTail", label: "Chữ trong ký hiệu văn bản", hint: "Ví dụ HĐND", value: body?.symbolTail ?? "" },
    { kind: "area", name: "functions", label: "Chức năng, nhiệm vụ, quyền hạn", hint: "Các đoạn cách nhau một dòng trống", value: body?.functions ?? "" },
    { kind: "text", name: "englishName", label: "Tên tiếng Anh", value: body?.englishName ?? "" },
    { kind: "area", name: "englishFunctions", label: "Chức năng, nhiệm vụ bằng tiếng Anh", value: body?.englishFunctions ?? "" },
    { kind: "text", name: "address", label: "Địa chỉ", value: body?.address ?? "" },
    { kind: "text", name: "phone", label: "Điện thoại", value: body?.phone ?? "" },
    { kind: "text", name: "fax", label: "Fax", value: body?.fax ?? "" },
    { kind: "text", name: "email", label: "Thư điện tử", value: body?.email ?? "" },
    { kind: "flag", name: "shown", label: "Hiện cho người đọc", value: body?.shown ?? true },
  ];
}

export function postFields(post: StaffPost | null): RecordField[] {
  return [
    { kind: "text", name: "title", label: "Chức vụ, đủ chữ", hint: "Ví dụ Trưởng Ban Pháp chế", value: post?.title ?? "" },
    { kind: "text", name: "englishTitle", label: "Bằng tiếng Anh", value: post?.englishTitle ?? "" },
    {
      kind: "number",
      name: "protocol",
      label: "Thứ tự nghi thức",
      hint: "Chung cho mọi cơ quan; chức vụ cao nhất có số nhỏ nhất",
      value: String(post?.protocol ?? ""),
    },
    { kind: "flag", name: "sole", label: "Mỗi lúc chỉ một người giữ", value: post?.sole ?? false },
  ];
}

const personWords = ({ fullName, titleLine, birthYear }: KnownPerson) =>
  [fullName, titleLine ?? "", birthYear === null ? "" : `sinh năm ${birthYear}`].filter(Boolean).join(", ");

/** @param people `peopleForContacts` of lib/bodies */
export function contactFields(contact: StaffBodyDetail["contacts"][number] | null, people: readonly KnownPerson[]): RecordField[] {
  return [
    { kind: "text", name: "name", label: "Họ và tên", value: contact?.name ?? "" },
    {
      kind: "select",
      name: "personId",
      label: "Là ai trong danh bạ",
      hint: "Chưa thấy trong danh sách: lưu họ và tên trước, rồi mở lại để chọn.",
      value: contact?.personId ?? "",
      options: [{ value: "", word: "Không gắn với ai" }, ...people.map((person) => ({ value: person.id, word: personWords(person) }))],
    },
    { kind: "text", name: "title", label: "Chức vụ", value: contact?.title ?? "" },
    { kind: "text", name: "phone", label: "Điện thoại cơ quan", value: contact?.phone ?? "" },
    { kind: "text", name: "email", label: "Thư công vụ", value: contact?.email ?? "" },
    { kind: "text", name: "duty", label: "Việc phụ trách", hint: "Ví dụ Tiếp nhận phản ánh, kiến nghị", value: contact?.duty ?? "" },
    { kind: "number", name: "position", label: "Thứ tự", value: String(contact?.position ?? "") },
  ];
}

export function endFields(bodies: readonly StaffBody[], own: string): RecordField[] {
  return [
    { kind: "day", name: "lastDay", label: "Ngày cuối cùng hoạt động", hint: "Ví dụ 30/06/2021", value: "" },
    { kind: "text", name: "decision", label: "Theo quyết định, nghị quyết", hint: "Ví dụ Nghị quyết số 41/NQ-HĐND", value: "" },
    { kind: "select", name: "successorIds", label: "Cơ quan kế tục từ hôm sau", value: "", options: bodyOptions(bodies, "Không có", own) },
    { kind: "select", name: "kind", label: "Cách kế tục", value: "MERGER", options: optionsOf(successionLabels) },
  ];
}

/** What this body took the place of. */
export function successionFields(bodies: readonly StaffBody[], own: string): RecordField[] {
  return [
    { kind: "select", name: "predecessorId", label: "Cơ quan trước đó", value: "", options: bodyOptions(bodies, "Chọn cơ quan", own) },
    { kind: "select", name: "kind", label: "Cách kế tục", value: "RENAMING", options: optionsOf(successionLabels) },
    { kind: "day", name: "onDay", label: "Từ ngày", hint: "Ví dụ 01/07/2021", value: "" },
    { kind: "text", name: "decision", label: "Theo quyết định, nghị quyết", value: "" },
  ];
}

/** @param terms of which the office may be @param present the one that a new holding is probably of */
export function holdingFields(holding: StaffHoldingDetail | null, terms: readonly StaffTerm[], present = ""): RecordField[] {
  const ofTerm = terms.map(({ id, name, body }) => ({ value: id, word: `${name}, ${body.name}` }));
  const { year, slug } = holding?.resolution ?? {};
  return [
    { kind: "day", name: "fromDay", label: "Từ ngày", hint: "Ví dụ 05/07/2021", value: dayOf(holding?.fromDay) },
    { kind: "day", name: "toDay", label: "Đến hết ngày", hint: "Để trống khi còn giữ", value: dayOf(holding?.toDay) },
    {
      kind: "select",
      name: "termId",
      label: "Trong nhiệm kỳ",
      value: holding ? (holding.termId ?? "") : present,
      options: [{ value: "", word: "Không theo nhiệm kỳ" }, ...ofTerm],
    },
    { kind: "text", name: "decision", label: "Theo quyết định, nghị quyết", hint: "Ví dụ Nghị quyết số 12/NQ-HĐND", value: holding?.decision ?? "" },
    {
      kind: "text",
      name: "resolution",
      label: "Địa chỉ nghị quyết trên cổng, nếu có",
      hint: "Ví dụ /nghi-quyet/2021/12-nq-hdnd",
      value: year && slug ? resolutionAddress({ year, slug }) : "",
    },
    { kind: "flag", name: "fullTime", label: "Chuyên trách", value: holding?.fullTime ?? false },
  ];
}

export function holdingEndFields(holding: StaffHoldingDetail): RecordField[] {
  return [
    {
      kind: "select",
      name: "endReason",
      label: "Lý do thôi",
      value: holding.endReason ?? "",
      options: [{ value: "", word: "Chưa ghi" }, ...optionsOf(holdingEndLabels)],
    },
    { kind: "text", name: "endDecision", label: "Thôi theo quyết định, nghị quyết", value: holding.endDecision },
  ];
}

export function leaveFields(): RecordField[] {
  return [
    { kind: "day", name: "lastDay", label: "Ngày cuối cùng giữ chức vụ", hint: "Ví dụ 30/06/2021", value: "" },
    { kind: "select", name: "reason", label: "Lý do", value: "TERM_ENDED", options: optionsOf(holdingEndLabels) },
    { kind: "text", name: "decision", label: "Theo quyết định, nghị quyết", value: "" },
  ];
}

export function termFields(term: StaffTerm | null): RecordField[] {
  return [
    { kind: "number", name: "ordinal", label: "Số khóa", hint: "Ví dụ 16", value: String(term?.ordinal ?? "") },
    { kind: "text", name: "name", label: "Tên khóa", hint: "Ví dụ khóa XVI", value: term?.name ?? "" },
    { kind: "day", name: "startsOn", label: "Từ ngày", hint: "Ví dụ 01/04/2026", value: dayOf(term?.startsOn) },
    { kind: "day", name: "endsOn", label: "Đến hết ngày", hint: "Ví dụ 31/03/2031", value: dayOf(term?.endsOn) },
    { kind: "day", name: "electedOn", label: "Ngày bầu cử", hint: "Để trống khi chưa bầu", value: dayOf(term?.electedOn) },
  ];
}
