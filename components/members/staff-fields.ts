import type { RecordField } from "@/components/ui/record-form";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { mandateEndLabels } from "@/lib/members/labels";
import type { StaffConstituency, StaffMemberDetail } from "@/lib/members/queries/staff";

/* The fields of the forms about members, as RecordForm asks for them. */

export function constituencyFields(place: StaffConstituency | null): RecordField[] {
  return [
    { kind: "number", name: "number", label: "Đơn vị bầu cử số", value: String(place?.number ?? "") },
    { kind: "text", name: "name", label: "Tên", hint: "Ví dụ Huyện Nậm Sơn", value: place?.name ?? "" },
    { kind: "text", name: "area", label: "Gồm các xã, phường", value: place?.area ?? "" },
    { kind: "number", name: "seats", label: "Số đại biểu được bầu", value: String(place?.seats ?? "") },
  ];
}

interface Choices {
  constituencies: readonly { id: string; name: string }[];
  groups: readonly { id: string; name: string }[];
}

const optionsOf = (choices: readonly { id: string; name: string }[]) => [
  { value: "", word: "Chưa ghi" },
  ...choices.map(({ id, name }) => ({ value: id, word: name })),
];

/** @param from when a mandate of this term usually begins */
export function mandateFields(member: StaffMemberDetail | null, { constituencies, groups }: Choices, from: Date): RecordField[] {
  const known = member?.reelected;
  return [
    { kind: "select", name: "constituencyId", label: "Đơn vị bầu cử", value: member?.constituencyId ?? "", options: optionsOf(constituencies) },
    { kind: "select", name: "groupId", label: "Tổ đại biểu", value: member?.groupId ?? "", options: optionsOf(groups) },
    { kind: "day", name: "fromDay", label: "Làm đại biểu từ ngày", hint: "Ví dụ 01/07/2021", value: formatDay(member?.fromDay ?? from) },
    {
      kind: "text",
      name: "voteShare",
      label: "Tỷ lệ phiếu bầu, phần trăm",
      hint: "Ví dụ 93,51",
      value: member?.voteShare == null ? "" : formatNumber(member.voteShare),
    },
    { kind: "text", name: "workplace", label: "Nơi công tác lúc đó", value: member?.workplace ?? "" },
    {
      kind: "select",
      name: "reelected",
      label: "Tái cử",
      value: known == null ? "" : known ? "co" : "khong",
      options: [
        { value: "", word: "Chưa rõ" },
        { value: "co", word: "Có" },
        { value: "khong", word: "Không" },
      ],
    },
    { kind: "flag", name: "fullTime", label: "Đại biểu chuyên trách", value: member?.fullTime ?? false },
    { kind: "flag", name: "selfNominated", label: "Tự ứng cử", value: member?.selfNominated ?? false },
  ];
}

export function endMandateFields(): RecordField[] {
  return [
    { kind: "day", name: "lastDay", label: "Ngày cuối cùng làm đại biểu", hint: "Ví dụ 30/06/2024", value: "" },
    { kind: "select", name: "reason", label: "Lý do", value: "RELEASED", options: Object.entries(mandateEndLabels).map(([value, word]) => ({ value, word })) },
    { kind: "text", name: "resolution", label: "Địa chỉ nghị quyết trên cổng, nếu có", hint: "Ví dụ /nghi-quyet/2024/12-nq-hdnd", value: "" },
  ];
}
