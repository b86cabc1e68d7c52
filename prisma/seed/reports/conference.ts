import "server-only";
import type { Tx } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { bodyId } from "../record/bodies";
import { idOf } from "../record/chance";
import { termId } from "../record/terms";
import { day, hourOn } from "../record/write";

/* What the review conference of 2020 had on the table and what came of it. */

const OFFICE = "van-phong-hdnd-tinh";

const papers = [
  {
    ...{
      id: idOf("document/tong-ket-2020"),
      slug: "bao-cao-02-bc-vp-2021-tong-ket-cong-tac-van-phong-nam-2020",
      kind: "REPORT" as const,
      year: 2021,
      number: 2,
    },
    ...{ symbol: "02/BC-VP", title: "Tổng kết công tác tham mưu, phục vụ năm 2020 và nhiệm vụ năm 2021 của Văn phòng", issuedOn: day("2021-01-04") },
    summary: "Việc Văn phòng đã làm, phần làm chưa tốt kèm nguyên nhân, và lịch chuẩn bị cho năm bầu cử. Trình bày tại hội nghị chiều 05/01/2021.",
  },
  {
    ...{ id: idOf("document/ket-luan-2020"), slug: "thong-bao-03-tb-vp-2021-ket-luan-hoi-nghi-cuoi-nam", kind: "NOTICE" as const, year: 2021, number: 3 },
    ...{ symbol: "03/TB-VP", title: "Kết luận của Chủ tịch Hội đồng nhân dân tỉnh tại hội nghị ngày 05/01/2021", issuedOn: day("2021-01-06") },
    summary: "Giao từng phòng khắc phục việc gửi tài liệu muộn, đôn đốc trả lời kiến nghị về đất đai và báo cáo kết quả trước ngày 30/6/2021.",
  },
];

/** The conference, its article and its papers, written down where they are missing; null where the record has no such conference. */
export async function seedConference(tx: Tx): Promise<{ meetingId: string; articleId: string | null; documents: string[] } | null> {
  const conference = await tx.meeting.findFirst({
    where: { kind: "CONFERENCE", startsAt: { gte: day("2021-01-01"), lt: day("2021-02-01") } },
    select: { id: true, articles: { select: { articleId: true } } },
  });
  if (!conference) return null;
  const common = { issuerId: bodyId(OFFICE), signerName: "Phạm Đức Lương", signerTitle: "CHÁNH VĂN PHÒNG", termId: termId("14") };
  await tx.document.createMany({
    data: papers.map((paper) => ({ ...paper, ...common, symbolKey: symbolKey(paper.symbol), publishedAt: hourOn(paper.issuedOn, 1020) })),
    skipDuplicates: true,
  });
  const documents = papers.map(({ id }) => id);
  await tx.meetingPaper.createMany({
    data: documents.map((documentId, at) => ({ meetingId: conference.id, documentId, position: at + 1 })),
    skipDuplicates: true,
  });
  return { meetingId: conference.id, articleId: conference.articles[0]?.articleId ?? null, documents };
}
