import type { RelationKind } from "@/prisma/generated/enums";
import type { FieldKey } from "./fields";

interface Chosen {
  title: string;
  field: FieldKey;
  /** Days from adoption to effect. */
  effectiveAfter?: number;
  /** What it does to earlier ones, by their symbol. */
  acts?: readonly { kind: RelationKind; on: string }[];
}

/**
 * Resolutions whose story is told: the forest policy of 2017, amended in 2020 and replaced in 2023; an amendment of 2019 that was itself
 * repealed in 2021, so that the older words came back; the merger of the offices; who was elected and who left. A symbol without a year carries it behind a space.
 */
export const chosen: Readonly<Record<string, Chosen>> = {
  "08/2016/NQ-HĐND": { title: "Về quy hoạch ba loại rừng tỉnh Lạc Giang giai đoạn 2016–2020", field: "nong-nghiep-moi-truong" },
  "12/2017/NQ-HĐND": { title: "Về chính sách bảo vệ và phát triển rừng tỉnh Lạc Giang giai đoạn 2017–2022", field: "nong-nghiep-moi-truong" },
  "05/2018/NQ-HĐND": { title: "Quy định mức hỗ trợ cứng hóa đường thôn, bản bằng xi măng giai đoạn 2018–2025", field: "xay-dung-giao-thong" },
  "06/2019/NQ-HĐND": {
    title: "Sửa đổi, bổ sung một số điều của Nghị quyết số 05/2018/NQ-HĐND quy định mức hỗ trợ cứng hóa đường thôn, bản",
    field: "xay-dung-giao-thong",
    acts: [{ kind: "AMENDMENT", on: "05/2018/NQ-HĐND" }],
  },
  "17/2020/NQ-HĐND": { title: "Quy định mức chi trả dịch vụ môi trường rừng cho cộng đồng dân cư", field: "nong-nghiep-moi-truong" },
  "24/2020/NQ-HĐND": {
    title: "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2017/NQ-HĐND về chính sách bảo vệ và phát triển rừng tỉnh Lạc Giang giai đoạn 2017–2022",
    field: "nong-nghiep-moi-truong",
    effectiveAfter: 11,
    acts: [
      { kind: "AMENDMENT", on: "12/2017/NQ-HĐND" },
      { kind: "REPEAL", on: "08/2016/NQ-HĐND" },
    ],
  },
  "09/NQ-HĐND 2020": { title: "Thông qua danh mục dự án chuyển mục đích sử dụng đất trồng lúa, đất rừng phòng hộ năm 2020", field: "dat-dai" },
  "01/NQ-HĐND 2016": { title: "Xác nhận kết quả bầu Chủ tịch, Phó Chủ tịch Hội đồng nhân dân tỉnh khóa XIV", field: "to-chuc-bo-may" },
  "02/NQ-HĐND 2016": { title: "Xác nhận kết quả bầu Trưởng Ban, Phó Trưởng Ban của Hội đồng nhân dân tỉnh khóa XIV", field: "to-chuc-bo-may" },
  "12/NQ-HĐND 2021": { title: "Xác nhận kết quả bầu Chủ tịch, Phó Chủ tịch Hội đồng nhân dân tỉnh khóa XV", field: "to-chuc-bo-may" },
  "13/NQ-HĐND 2021": { title: "Xác nhận kết quả bầu Trưởng Ban, Phó Trưởng Ban của Hội đồng nhân dân tỉnh khóa XV", field: "to-chuc-bo-may" },
  "31/NQ-HĐND 2023": { title: "Về việc cho thôi làm nhiệm vụ đại biểu Hội đồng nhân dân tỉnh khóa XV", field: "to-chuc-bo-may" },
  "07/NQ-HĐND 2026": { title: "Xác nhận kết quả bầu Chủ tịch, Phó Chủ tịch Hội đồng nhân dân tỉnh khóa XVI", field: "to-chuc-bo-may" },
  "08/NQ-HĐND 2026": { title: "Xác nhận kết quả bầu Trưởng Ban, Phó Trưởng Ban của Hội đồng nhân dân tỉnh khóa XVI", field: "to-chuc-bo-may" },
  "45/NQ-HĐND 2020": { title: "Về kế hoạch đầu tư công năm 2021", field: "ngan-sach-dau-tu" },
  "24/NQ-HĐND 2021": { title: "Về việc hợp nhất Văn phòng Đoàn đại biểu Quốc hội tỉnh và Văn phòng Hội đồng nhân dân tỉnh", field: "to-chuc-bo-may" },
  "07/2021/NQ-HĐND": {
    title: "Bãi bỏ Nghị quyết số 06/2019/NQ-HĐND sửa đổi, bổ sung một số điều của Nghị quyết số 05/2018/NQ-HĐND",
    field: "xay-dung-giao-thong",
    acts: [{ kind: "REPEAL", on: "06/2019/NQ-HĐND" }],
  },
  "09/2022/NQ-HĐND": { title: "Quy định giá dịch vụ sử dụng bến, đò được đầu tư bằng ngân sách", field: "xay-dung-giao-thong" },
  "10/2023/NQ-HĐND": {
    title: "Quy định chính sách bảo vệ và phát triển rừng tỉnh Lạc Giang giai đoạn 2023–2028",
    field: "nong-nghiep-moi-truong",
    acts: [
      { kind: "REPLACEMENT", on: "12/2017/NQ-HĐND" },
      { kind: "REPEAL", on: "24/2020/NQ-HĐND" },
    ],
  },
  "06/NQ-HĐND 2025": { title: "Về việc tổ chức lại các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh", field: "to-chuc-bo-may" },
};
