import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { slugify } from "@/lib/core/slug";
import { symbolKey } from "@/lib/core/vietnamese";
import { readProvisions, rowsOf } from "@/lib/resolutions/provisions";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, PartAction, RelationKind, TextKind } from "@/prisma/generated/enums";

/* Resolutions as readers find them: issued, with their texts, papers, relations and votes. */

export const day = (text: string) => new Date(`${text}T00:00:00Z`);

export const oldText = `Chương I
QUY ĐỊNH CHUNG
Điều 3. Phạm vi
Nghị quyết này quy định mức khoán bảo vệ rừng trên địa bàn tỉnh.
Điều 4. Mức khoán bảo vệ rừng
1. Mức khoán được quy định như sau:
a) Rừng phòng hộ, rừng đặc dụng ở xã khu vực III: 400.000 đồng/ha/năm;
b) Rừng phòng hộ ở các xã còn lại: 400.000 đồng/ha/năm.
2. Hộ nghèo nhận khoán được hỗ trợ thêm 10 kg gạo/khẩu/tháng.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 5. Kinh phí
Ngân sách tỉnh bảo đảm.
Điều 6. Hiệu lực
Nghị quyết có hiệu lực từ ngày 24 tháng 7 năm 2017.`;

export const newText = `Điều 1. Sửa đổi Điều 4 về mức khoán bảo vệ rừng
1. Điểm a khoản 1 được sửa đổi: rừng phòng hộ, rừng đặc dụng ở xã khu vực III 450.000 đồng/ha/năm.
2. Bãi bỏ khoản 2.
Điều 2. Bổ sung Điều 4a sau Điều 4
Cộng đồng dân cư bản được nhận khoán khi có quy ước bảo vệ rừng.
Điều 3. Hiệu lực
Nghị quyết có hiệu lực từ ngày 20 tháng 12 năm 2020.`;

/** A council with a term and a published session, as the setting of resolutions. */
export async function makeCouncil() {
  const mark = randomUUID().slice(0, 8);
  const body = await db.body.create({ data: { kind: "COUNCIL", slug: `hdnd-${mark}`, name: "Hội đồng nhân dân tỉnh Lạc Giang", symbolTail: "HĐND" } });
  const term = await db.term.create({ data: { bodyId: body.id, ordinal: 14, name: "khóa XIV", startsOn: day("2016-05-01"), endsOn: day("2021-04-30") } });
  const session = await db.councilSession.create({
    data: {
      councilId: body.id,
      termId: term.id,
      ordinal: 18,
      slug: `khoa-14-ky-hop-thu-18-${mark}`,
      title: "Kỳ họp thứ 18, khóa XIV",
      kind: "REGULAR",
      startsOn: day("2020-12-08"),
      endsOn: day("2020-12-10"),
      state: "COMPLETE",
      publishedAt: new Date("2020-11-01T00:00:00Z"),
    },
  });
  return { mark, bodyId: body.id, termId: term.id, sessionId: session.id };
}

type Council = Awaited<ReturnType<typeof makeCouncil>>;
type Overrides = Partial<Prisma.ResolutionUncheckedCreateInput>;

/** An issued resolution that readers may open, unless the overrides say otherwise. */
export async function makeResolution(council: Council, number: number, issuedOn: string, overrides: Overrides = {}) {
  const year = Number(issuedOn.slice(0, 4));
  const symbol = `${String(number).padStart(2, "0")}/${year}/NQ-HĐND`;
  const row = await db.resolution.create({
    data: {
      issuerId: council.bodyId,
      termId: council.termId,
      series: "NORMATIVE",
      stage: "ISSUED",
      year,
      number,
      symbol,
      symbolKey: symbolKey(symbol),
      slug: `${slugify(symbol)}-${council.mark}`,
      title: "Về chính sách bảo vệ và phát triển rừng tỉnh Lạc Giang giai đoạn 2017–2022",
      adoptedOn: day(issuedOn),
      issuedOn: day(issuedOn),
      effectiveOn: day(issuedOn),
      signerTitle: "Chủ tịch",
      signerName: "Hoàng Thị Minh Hạnh",
      recipients: "Ủy ban Thường vụ Quốc hội\nChính phủ\nLưu: VT",
      publishedAt: new Date("2020-12-12T00:00:00Z"),
      ...overrides,
    },
  });
  return { ...row, year, slug: row.slug ?? "" };
}

/** A version of its text, taken apart. */
export async function makeText(
  resolutionId: string,
  kind: TextKind,
  number: number,
  text: string,
  more: { label?: string; onDay?: string; sealed?: boolean } = {},
) {
  const row = await db.resolutionText.create({
    data: { resolutionId, kind, number, label: more.label ?? "", onDay: more.onDay ? day(more.onDay) : null },
  });
  const ids = new Map<string, string>();
  const rows = rowsOf(readProvisions(text));
  for (const { anchor } of rows) ids.set(anchor, randomUUID());
  await db.provision.createMany({
    data: rows.map(({ parent, ...words }, position) => ({
      ...words,
      id: ids.get(words.anchor) ?? "",
      textId: row.id,
      position,
      parentId: parent === null ? null : (ids.get(parent) ?? null),
    })),
  });
  if (more.sealed ?? true) await db.resolutionText.update({ where: { id: row.id }, data: { sealedAt: new Date() } });
}

interface Part {
  anchor: string;
  action: PartAction;
  source?: string;
  kind?: "ARTICLE";
  number?: string;
  heading?: string;
  content?: string;
}

export async function makeRelation(
  kind: RelationKind,
  ends: Partial<Prisma.LegalRelationUncheckedCreateInput>,
  effectiveOn: string | null,
  parts: Part[] = [],
) {
  return db.legalRelation.create({
    data: {
      kind,
      ...ends,
      effectiveOn: effectiveOn === null ? null : day(effectiveOn),
      parts: {
        create: parts.map(({ anchor, action, source = "", kind: newKind, number = "", heading = "", content = "" }, position) => ({
          ...{ anchor, action, position, sourceAnchor: source, newKind: newKind ?? null, newNumber: number, newHeading: heading, newContent: content },
        })),
      },
    },
  });
}

export async function makeDocument(kind: DocumentKind, symbol: string, issuedOn: string, more: Partial<Prisma.DocumentUncheckedCreateInput> = {}) {
  const data = {
    kind,
    symbol,
    symbolKey: symbolKey(symbol),
    number: 1,
    year: Number(issuedOn.slice(0, 4)),
    issuedOn: day(issuedOn),
    slug: `${slugify(symbol)}-${randomUUID().slice(0, 8)}`,
  };
  return db.document.create({
    data: { ...data, title: "Về mức khoán bảo vệ rừng", issuerName: "Ủy ban nhân dân tỉnh", publishedAt: new Date("2020-12-01T00:00:00Z"), ...more },
  });
}

/** Resolution 12/2017 and 24/2020, which amends it: papers, laws, a vote, a draft and the adopted text. */
export async function makeAmended() {
  const council = await makeCouncil();
  const old = await makeResolution(council, 12, "2017-07-14", { effectiveOn: day("2017-07-24") });
  await makeText(old.id, "ADOPTED", 1, oldText);
  const title = "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2017/NQ-HĐND về chính sách bảo vệ và phát triển rừng";
  const amending = await makeResolution(council, 24, "2020-12-09", {
    title,
    sessionId: council.sessionId,
    effectiveOn: day("2020-12-20"),
    discussion: "ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp",
  });
  await makeText(amending.id, "DRAFT", 1, newText.replace("450.000", "430.000"), { label: "Dự thảo trình kỳ họp", onDay: "2020-09-18" });
  await makeText(amending.id, "ADOPTED", 2, newText);
  const amendment = await makeRelation("AMENDMENT", { fromResolutionId: amending.id, toResolutionId: old.id }, "2020-12-20", [
    {
      anchor: "dieu-4-khoan-1-diem-a",
      action: "REPLACE",
      source: "dieu-1-khoan-1",
      content: "Rừng phòng hộ, rừng đặc dụng ở xã khu vực III: 450.000 đồng/ha/năm;",
    },
    { anchor: "dieu-4-khoan-2", action: "REPEAL", source: "dieu-1-khoan-2" },
    {
      anchor: "dieu-4",
      action: "INSERT_AFTER",
      source: "dieu-2",
      kind: "ARTICLE",
      number: "4a",
      heading: "Khoán cho cộng đồng",
      content: "Cộng đồng dân cư bản được nhận khoán khi có quy ước bảo vệ rừng.",
    },
  ]);
  const act = { symbol: "16/2017/QH14", symbolKey: "162017qh14", kind: "Luật", title: "Luật Lâm nghiệp", issuer: "Quốc hội", issuedOn: day("2017-11-15") };
  await db.externalAct.createMany({ data: [act], skipDuplicates: true });
  const law = await db.externalAct.findFirstOrThrow({ where: { symbolKey: act.symbolKey } });
  await makeRelation("BASIS", { fromResolutionId: amending.id, toActId: law.id }, null);
  const proposal = await makeDocument("PROPOSAL", "412/TTr-UBND", "2020-09-18");
  const report = await makeDocument("EXAMINATION_REPORT", "88/BC-HĐND", "2020-11-24", {
    issuerName: "Ban Kinh tế – Ngân sách",
    visibility: "INTERNAL",
    title: "Tên báo cáo nội bộ",
  });
  await db.resolutionPaper.createMany({
    data: [
      { resolutionId: amending.id, documentId: proposal.id, role: "PROPOSAL", position: 1 },
      { resolutionId: amending.id, documentId: report.id, role: "EXAMINATION", position: 2 },
    ],
  });
  const counts = { eligible: 60, present: 57, inFavour: 54, against: 1, notVoting: 2 };
  await db.voteEvent.create({
    data: {
      sessionId: council.sessionId,
      resolutionId: amending.id,
      title: "Thông qua nghị quyết",
      subject: "RESOLUTION",
      method: "ELECTRONIC",
      onDay: day("2020-12-09"),
      ...counts,
    },
  });
  await db.$transaction((tx) => changed(tx));
  return { council, old, amending, amendment, proposal, report };
}
