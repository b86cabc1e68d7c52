import type { DocumentKind, ExaminationOpinion } from "@/prisma/generated/enums";
import { chanceOf } from "./chance";
import type { FieldKey } from "./fields";

/** What readers of a field ask about first. */
const concerns: Record<FieldKey, string> = {
  "ngan-sach-dau-tu": "cân đối ngân sách và tiến độ giải ngân",
  "dat-dai": "quyền lợi của hộ có đất bị thu hồi và tiến độ giao mặt bằng",
  "nong-nghiep-moi-truong": "sinh kế của người dân và việc giữ rừng, giữ nguồn nước",
  "xay-dung-giao-thong": "chất lượng công trình và trách nhiệm bảo trì",
  "giao-duc": "điều kiện học tập ở vùng cao và việc bố trí giáo viên",
  "y-te": "việc khám, chữa bệnh ở tuyến xã",
  "van-hoa-xa-hoi": "đối tượng thụ hưởng và việc công khai danh sách ở cơ sở",
  "dan-toc": "đời sống của đồng bào ở các xã đặc biệt khó khăn",
  "to-chuc-bo-may": "sự ổn định của bộ máy và quyền lợi của người liên quan",
  "phap-che-giam-sat": "trách nhiệm của cơ quan thực hiện và thời hạn báo cáo",
};

/** A paper of a resolution's chain, as its summary speaks of it. */
export interface Summarised {
  kind: DocumentKind;
  /** "quy định mức hỗ trợ …": what stands behind the word "Nghị quyết". */
  matter: string;
  field: FieldKey;
  normative: boolean;
  opinion: ExaminationOpinion;
}

function wordings({ kind, matter, field, normative, opinion }: Summarised): readonly string[] {
  const concern = concerns[field];
  if (kind === "PROPOSAL")
    return [
      `Trình Hội đồng nhân dân tỉnh thông qua Nghị quyết ${matter}. Tờ trình nêu riêng những điểm liên quan đến ${concern}.`,
      `Nêu sự cần thiết, nội dung chủ yếu và nguồn lực thực hiện Nghị quyết ${matter}.`,
      `Báo cáo quá trình xây dựng dự thảo Nghị quyết ${matter} và ý kiến góp ý đã nhận, nhiều nhất là về ${concern}.`,
    ];
  if (kind === "DRAFT_RESOLUTION")
    return normative
      ? [
          "Dự thảo trình kỳ họp, gồm các điều về phạm vi, mức áp dụng, nguồn kinh phí và tổ chức thực hiện.",
          `Dự thảo trình kỳ họp. Các điều quy định đối tượng, mức áp dụng, thời gian áp dụng; có nội dung về ${concern}.`,
        ]
      : ["Dự thảo trình kỳ họp, gồm nội dung quyết nghị và trách nhiệm của cơ quan tổ chức thực hiện."];
  if (kind === "EXPLANATION_REPORT")
    return [
      `Nêu các ý kiến thẩm tra đã tiếp thu, các ý kiến giữ nguyên và lý do, nhất là về ${concern}.`,
      `Giải trình từng ý kiến của Ban đối với dự thảo Nghị quyết ${matter}; dự thảo đã chỉnh sửa gửi kèm.`,
    ];
  if (opinion === "AGREES") return [`Ban nhất trí với nội dung trình và đề nghị Hội đồng nhân dân tỉnh thông qua Nghị quyết ${matter}.`];
  if (opinion === "DISAGREES")
    return [`Ban chưa nhất trí với phương án trình: đề nghị tính lại những điểm liên quan đến ${concern} trước khi quyết nghị ${matter}.`];
  return [
    `Ban nhất trí với sự cần thiết của Nghị quyết ${matter}, đề nghị làm rõ một số điểm liên quan đến ${concern}.`,
    `Ban tán thành các nội dung chủ yếu, đề nghị chỉnh sửa một số điều liên quan đến ${concern} trước khi thông qua.`,
  ];
}

/** What a paper says, in one or two sentences: the same in every demo. @param key what it is of */
export function summaryOf(paper: Summarised, key: string): string {
  return chanceOf(`summary/${paper.kind}/${key}`).pick(wordings(paper));
}
