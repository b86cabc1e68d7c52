import "server-only";
import type { Tx } from "@/lib/core/db";
import { symbolKey } from "@/lib/core/vietnamese";
import { bodyId } from "./bodies";
import { idOf } from "./chance";
import type { ResolutionPlan } from "./resolution-list";
import { termId, termKeys, terms } from "./terms";
import { day, hourOn, pourAll } from "./write";

/* What was done to resolutions and by resolutions later on: corrected, consolidated, an office given by them, a mandate ended. */

const STANDING = "thuong-truc-hdnd-tinh-2004";

const letter = {
  ...{ id: idOf("document/dinh-chinh-2023"), slug: "cong-van-dinh-chinh-nghi-quyet-10-2023", kind: "LETTER" as const, year: 2023, number: 57 },
  ...{ symbol: "57/TT.HĐND", title: "Đính chính Nghị quyết số 10/2023/NQ-HĐND", issuedOn: day("2023-12-22"), publishedAt: hourOn(day("2023-12-22"), 960) },
  summary: "Sửa lỗi kỹ thuật khi in tại khoản 2 Điều 2. Nội dung, mức áp dụng và ngày có hiệu lực không thay đổi.",
};
const consolidated = {
  ...{ id: idOf("document/hop-nhat-2021"), slug: "van-ban-hop-nhat-01-2021", kind: "REFERENCE" as const, year: 2021, number: null, symbol: "01/VBHN-HĐND" },
  ...{ title: "Văn bản hợp nhất Nghị quyết về chính sách bảo vệ và phát triển rừng tỉnh Lạc Giang giai đoạn 2017–2022" },
  ...{ issuedOn: day("2021-01-08"), publishedAt: hourOn(day("2021-01-11"), 600) },
  summary: "Ghép nội dung sửa đổi năm 2020 vào Nghị quyết năm 2017 để tiện tra cứu; khi áp dụng vẫn căn cứ hai nghị quyết gốc.",
};

async function seedLaterPapers(tx: Tx, bySymbol: (symbol: string) => string): Promise<void> {
  const common = { issuerId: bodyId(STANDING), signerName: "Hoàng Thị Minh Hạnh", signerTitle: "CHỦ TỊCH" };
  await pourAll(
    tx,
    "documents",
    [letter, consolidated].map((paper) => ({
      ...{ ...paper, ...common, symbolKey: symbolKey(paper.symbol) },
      termId: termId(paper.year < 2022 ? "14" : "15"),
    })),
  );
  const relation = (kind: "CORRECTION" | "CONSOLIDATION", fromDocumentId: string, symbol: string, note = "") => ({
    ...{ id: idOf(`relation/${fromDocumentId}/${symbol}`), kind, fromDocumentId, toResolutionId: bySymbol(symbol), note },
  });
  await pourAll(tx, "legal_relations", [
    relation("CORRECTION", letter.id, "10/2023/NQ-HĐND", "Lỗi kỹ thuật khi in tại khoản 2 Điều 2"),
    ...["12/2017/NQ-HĐND", "24/2020/NQ-HĐND"].map((symbol) => relation("CONSOLIDATION", consolidated.id, symbol)),
  ]);
}

/** Corrections and consolidations, and which decision gave an office or ended a mandate: once resolutions and offices are there. */
export async function seedAfterwards(tx: Tx, resolutions: readonly ResolutionPlan[]): Promise<void> {
  const named = (title: string) => resolutions.find((plan) => plan.title === title);
  await seedLaterPapers(tx, (symbol) => resolutions.find((plan) => plan.symbol === symbol)?.id ?? "");
  for (const key of termKeys)
    for (const [kind, offices] of [
      ["COUNCIL", "Chủ tịch, Phó Chủ tịch Hội đồng nhân dân tỉnh"],
      ["COMMITTEE", "Trưởng Ban, Phó Trưởng Ban của Hội đồng nhân dân tỉnh"],
    ] as const) {
      const elected = named(`Xác nhận kết quả bầu ${offices} ${terms[key].name}`);
      if (!elected) continue;
      // Members of a committee are confirmed by another decision.
      const post = { body: { kind }, NOT: { title: { startsWith: "Ủy viên" } } };
      const data = { resolutionId: elected.id, decision: `Nghị quyết số ${elected.symbol}` };
      await tx.postHolding.updateMany({ where: { termId: termId(key), fromDay: day(terms[key].from), post }, data });
    }
  const released = named("Về việc cho thôi làm nhiệm vụ đại biểu Hội đồng nhân dân tỉnh khóa XV");
  if (released) await tx.member.updateMany({ where: { toDay: released.adoptedOn, endReason: "RELEASED" }, data: { endResolutionId: released.id } });
}
