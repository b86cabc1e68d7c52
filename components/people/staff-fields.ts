import type { RecordField } from "@/components/ui/record-form";
import { formatDay } from "@/lib/core/dates";
import { personalFieldLabels } from "@/lib/people/labels";
import type { NamesakeContact, Protected } from "@/lib/people/queries";

/* The fields of the forms about what the law protects, as RecordForm asks for them. */

export function protectedFields({ birthDate, ethnicity, religion, partyJoinedOn, phone }: Protected): RecordField[] {
  const day = (value: Date | null) => (value ? formatDay(value) : "");
  return [
    { kind: "day", name: "birthDate", label: personalFieldLabels.BIRTH_DATE, hint: "Ví dụ 03/02/1974", value: day(birthDate) },
    { kind: "text", name: "ethnicity", label: personalFieldLabels.ETHNICITY, hint: "Chỉ đếm trong cơ cấu của cả khóa", value: ethnicity },
    { kind: "text", name: "religion", label: personalFieldLabels.RELIGION, value: religion },
    { kind: "day", name: "partyJoinedOn", label: personalFieldLabels.PARTY_JOINED_ON, value: day(partyJoinedOn) },
    { kind: "text", name: "phone", label: "Số điện thoại riêng", hint: "Điện thoại cơ quan ghi ở người liên hệ của cơ quan", value: phone },
  ];
}

const TICK = "lien-he-";

/** A box for each contact that bears the person's name alone: what is not ticked stays. */
export function namesakeFields(contacts: readonly NamesakeContact[]): RecordField[] {
  return contacts.map(({ id, title, phone, email, body }) => ({
    kind: "flag",
    name: `${TICK}${id}`,
    label: `Xóa cả người liên hệ ${[title, body.name, phone, email].filter(Boolean).join(", ")}`,
    value: false,
  }));
}

/** The contact whose box bears this name; null for another field. */
export const contactTicked = (name: string) => (name.startsWith(TICK) ? name.slice(TICK.length) : null);

export function releaseFields(released: readonly string[]): RecordField[] {
  const options = Object.entries(personalFieldLabels).filter(([field]) => !released.includes(field));
  return [
    { kind: "select", name: "field", label: "Trường dữ liệu", value: options[0]?.[0] ?? "", options: options.map(([value, word]) => ({ value, word })) },
    { kind: "area", name: "legalBasis", label: "Căn cứ pháp lý", hint: "Điều, khoản của luật cho phép công khai; không có thì không công khai", value: "" },
  ];
}
