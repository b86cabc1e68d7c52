import "server-only";
import type { Tx } from "@/lib/core/db";
import { type BodyRow, bodyList, CHANGE_OF_OFFICE, committees, groupPlaces, groupSlug } from "./body-list";
import { idOf } from "./chance";
import { day, writeAll } from "./write";

/** The id of a body by its slug. */
export function bodyId(slug: string): string {
  return idOf(`body/${slug}`);
}

/** Which of the two councils sat on a day: the one before the merger of the provinces, or the one after. */
export function councilOn(date: Date): { council: string; tail: string } {
  const after = date >= day("2025-07-01");
  return { council: after ? "hdnd-tinh-lac-giang" : "hdnd-tinh-lac-giang-2004", tail: after ? "" : "-2004" };
}

const successions: { from: string; to: string; kind: "MERGER" | "REORGANISATION"; on: string; decision: string }[] = [
  { from: "van-phong-hdnd-tinh", to: "van-phong-doan-dbqh-va-hdnd-tinh", kind: "MERGER", on: CHANGE_OF_OFFICE, decision: "Nghị quyết số 24/NQ-HĐND" },
  { from: "van-phong-doan-dbqh-tinh", to: "van-phong-doan-dbqh-va-hdnd-tinh", kind: "MERGER", on: CHANGE_OF_OFFICE, decision: "Nghị quyết số 24/NQ-HĐND" },
  {
    from: "hdnd-tinh-lac-giang-2004",
    to: "hdnd-tinh-lac-giang",
    kind: "MERGER",
    on: "2025-07-01",
    decision: "Nghị quyết của Quốc hội về sắp xếp đơn vị hành chính",
  },
  { from: "hdnd-tinh-moc-son", to: "hdnd-tinh-lac-giang", kind: "MERGER", on: "2025-07-01", decision: "Nghị quyết của Quốc hội về sắp xếp đơn vị hành chính" },
  { from: "so-tai-nguyen-va-moi-truong", to: "so-nong-nghiep-va-moi-truong", kind: "MERGER", on: "2025-03-01", decision: "Nghị quyết số 06/NQ-HĐND" },
  {
    from: "so-nong-nghiep-va-phat-trien-nong-thon",
    to: "so-nong-nghiep-va-moi-truong",
    kind: "MERGER",
    on: "2025-03-01",
    decision: "Nghị quyết số 06/NQ-HĐND",
  },
  { from: "so-ke-hoach-va-dau-tu", to: "so-tai-chinh", kind: "REORGANISATION", on: "2025-03-01", decision: "Nghị quyết số 06/NQ-HĐND" },
  ...["thuong-truc-hdnd-tinh", ...committees.map(({ slug }) => slug), ...groupPlaces.map((_, index) => groupSlug(index))].map((slug) => ({
    from: `${slug}-2004`,
    to: slug,
    kind: "REORGANISATION" as const,
    on: "2025-07-01",
    decision: "Nghị quyết tại kỳ họp thứ nhất sau hợp nhất tỉnh",
  })),
];

const contacts = [
  {
    body: "van-phong-doan-dbqh-va-hdnd-tinh",
    name: "Phạm Đức Lương",
    title: "Chánh Văn phòng",
    duty: "Người phát ngôn, cung cấp thông tin",
    phone: "0200 3 555 666",
  },
  { body: "phong-cong-tac-hdnd", name: "Trần Thu Hà", title: "Trưởng phòng", duty: "Tài liệu kỳ họp, nghị quyết", phone: "0200 3 555 670" },
  { body: "phong-dan-nguyen", name: "Đinh Thị Ngân", title: "Trưởng phòng", duty: "Tiếp nhận phản ánh, kiến nghị", phone: "0200 3 555 672" },
  { body: "phong-hanh-chinh-to-chuc-quan-tri", name: "Cao Đức Thịnh", title: "Trưởng phòng", duty: "Lịch công tác, liên hệ làm việc", phone: "0200 3 555 668" },
];

/** The bodies of the made-up province since 2004, who took whose place, and whom to turn to. */
export async function seedBodies(tx: Tx): Promise<void> {
  const row = ({ slug, parent, from, to, ...body }: BodyRow, position: number) => ({
    ...{ id: bodyId(slug), slug, ...body, position: position + 1, parentId: parent ? bodyId(parent) : null },
    validFrom: from ? day(from) : null,
    validTo: to ? day(to) : null,
  });
  // Parents stand before their parts.
  await writeAll(tx.body, bodyList.map(row));
  await writeAll(
    tx.bodySuccession,
    successions.map(({ from, to, kind, on, decision }) => ({ predecessorId: bodyId(from), successorId: bodyId(to), kind, onDay: day(on), decision })),
  );
  await writeAll(
    tx.bodyContact,
    contacts.map(({ body, ...contact }, position) => ({
      ...{ id: idOf(`contact/${body}`), bodyId: bodyId(body), ...contact, position },
      email: `${body.split("-").slice(0, 2).join("")}@hdnd.lacgiang.example`,
    })),
  );
}
