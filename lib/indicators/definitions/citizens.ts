import { type IndicatorDefinition, officeBodies, partsOf, workingBodies } from "../definition";
import { oversight, stockWords } from "./oversight";

const voters = "Nghị quyết liên tịch số 72/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN về tiếp xúc cử tri";
const receptions = "Luật Tiếp công dân số 42/2013/QH13, sửa đổi bởi Luật số 136/2025/QH15 từ ngày 01/7/2026";
const letters = "Luật Khiếu nại số 02/2011/QH13, Luật Tố cáo số 25/2018/QH14, sửa đổi bởi Luật số 136/2025/QH15 từ ngày 01/7/2026; Thông tư số 05/2021/TT-TTCP";
const portal = "Nghị định số 42/2022/NĐ-CP về cung cấp thông tin của cơ quan nhà nước trên môi trường mạng";

const entered = { counts: null, origin: "ENTERED", kindOfValue: "whole" } as const;
const stock = { counts: null, origin: "ENTERED", kindOfValue: "stock", higherIsBetter: false } as const;
const levels = partsOf({ CENTRAL: "Trung ương", PROVINCE: "Cấp tỉnh", DISTRICT: "Cấp huyện", COMMUNE: "Cấp xã" });
const letterKinds = partsOf({ COMPLAINT: "Khiếu nại", DENUNCIATION: "Tố cáo", PETITION: "Kiến nghị, phản ánh", MIXED: "Có nhiều nội dung" });

/** Voters, citizens, and what readers are told. */
export const citizenIndicators: readonly IndicatorDefinition[] = [
  {
    ...{ code: "tiep-xuc-cu-tri", name: "Tiếp xúc cử tri", unit: "cuộc", counts: "meeting", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: true },
    definition: "Số cuộc tiếp xúc cử tri của đại biểu Hội đồng nhân dân, các Tổ đại biểu đã diễn ra trong kỳ.",
    counting:
      "Đếm cuộc tiếp xúc cử tri trong lịch công tác đã tới ngày; không tính cuộc hoãn, hủy. Cuộc nhiều Tổ cùng tổ chức có ở từng Tổ nhưng chỉ tính một lần vào số chung.",
    source: voters,
    breakdowns: [{ key: "co-quan", name: "Theo cơ quan tổ chức", tiles: false, parts: "body" }],
    bodies: workingBodies,
  },
  {
    ...{ ...entered, code: "cu-tri-tham-du", name: "Cử tri tham dự tiếp xúc", unit: "lượt", higherIsBetter: true },
    definition: "Số lượt cử tri dự các cuộc tiếp xúc cử tri trong kỳ.",
    counting: "Lịch công tác không ghi số người dự nên số này do văn phòng nhập theo báo cáo của các Tổ đại biểu.",
    source: voters,
    breakdowns: [],
    bodies: workingBodies,
  },
  {
    ...{ ...entered, code: "kien-nghi-cu-tri", name: "Kiến nghị cử tri", unit: "kiến nghị", higherIsBetter: null },
    definition: "Số kiến nghị của cử tri tổng hợp trong kỳ.",
    counting: "Cổng chưa có hồ sơ kiến nghị cử tri nên số này do văn phòng nhập theo báo cáo tổng hợp. “Cấp huyện” chỉ có đến hết ngày 30/6/2025.",
    source: voters,
    breakdowns: [
      { key: "tham-quyen", name: "Theo thẩm quyền", tiles: true, parts: levels },
      {
        ...{ key: "ket-qua", name: "Theo kết quả giải quyết", tiles: true },
        parts: partsOf({
          SETTLED: "Đã giải quyết xong",
          EXPLAINED: "Đã giải trình, cung cấp thông tin",
          UNDER_WAY: "Đang giải quyết",
          OPEN: "Chưa giải quyết",
        }),
      },
    ],
    bodies: workingBodies,
  },
  {
    ...{ ...entered, code: "kien-nghi-da-giai-quyet", name: "Kiến nghị cử tri đã giải quyết", unit: "%", kindOfValue: "share", higherIsBetter: true },
    definition: "Tỷ lệ kiến nghị cử tri đã giải quyết xong hoặc đã giải trình, cung cấp thông tin trên tổng số kiến nghị đã chuyển đến cơ quan có thẩm quyền.",
    counting: "Do văn phòng nhập theo báo cáo giám sát việc giải quyết kiến nghị cử tri, kèm nguồn.",
    source: voters,
    breakdowns: [],
    bodies: workingBodies,
  },
  {
    ...{ ...stock, code: "kien-nghi-cu-tri-qua-han", name: "Kiến nghị cử tri quá hạn", unit: "kiến nghị quá hạn" },
    definition: "Số kiến nghị của cử tri đã quá hạn giải quyết, trả lời mà cơ quan có thẩm quyền chưa giải quyết xong, chưa giải trình.",
    counting: `${stockWords} Cổng chưa có hồ sơ kiến nghị cử tri nên số này do văn phòng nhập theo bảng theo dõi giải quyết kiến nghị, kèm nguồn. “Cấp huyện” chỉ có đến hết ngày 30/6/2025.`,
    source: `${voters}; ${oversight}`,
    breakdowns: [{ key: "tham-quyen", name: "Theo thẩm quyền", tiles: true, parts: levels }],
    bodies: workingBodies,
  },
  {
    ...{ code: "tiep-cong-dan", name: "Buổi tiếp công dân", unit: "buổi", counts: "meeting", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: true },
    definition: "Số buổi tiếp công dân của Thường trực Hội đồng nhân dân, các Ban, các Tổ đại biểu đã diễn ra trong kỳ.",
    counting: "Đếm buổi tiếp công dân trong lịch công tác đã tới ngày; không tính buổi hoãn, hủy.",
    source: receptions,
    breakdowns: [{ key: "co-quan", name: "Theo cơ quan tổ chức", tiles: false, parts: "body" }],
    bodies: [...workingBodies, "OFFICE"],
  },
  {
    ...{ ...entered, code: "cong-dan-duoc-tiep", name: "Công dân được tiếp", unit: "lượt", higherIsBetter: null },
    definition: "Số lượt công dân được tiếp tại các buổi tiếp công dân trong kỳ.",
    counting: "Cổng không lưu danh sách người đến nên số này do văn phòng nhập theo sổ tiếp công dân.",
    source: receptions,
    breakdowns: [],
    bodies: [...workingBodies, "OFFICE"],
  },
  {
    ...{ ...entered, code: "don-thu", name: "Đơn tiếp nhận", unit: "đơn", higherIsBetter: null },
    definition: "Số đơn khiếu nại, tố cáo, kiến nghị, phản ánh tiếp nhận trong kỳ, phân loại theo nội dung đơn.",
    counting: "Cổng chưa có sổ đơn thư nên số này do văn phòng nhập theo sổ tiếp nhận đơn. Chỉ nhập số, không nhập tên người gửi.",
    source: letters,
    breakdowns: [{ key: "loai", name: "Theo loại", tiles: true, parts: letterKinds }],
    bodies: officeBodies,
  },
  {
    ...{ ...entered, code: "don-thu-chuyen", name: "Đơn đã chuyển", unit: "đơn", higherIsBetter: null },
    definition: "Số đơn đã chuyển đến cơ quan có thẩm quyền giải quyết trong kỳ.",
    counting: "Do văn phòng nhập theo sổ xử lý đơn.",
    source: letters,
    breakdowns: [],
    bodies: officeBodies,
  },
  {
    ...{ ...entered, code: "don-thu-tra-loi", name: "Đơn đã có trả lời", unit: "đơn", higherIsBetter: true },
    definition: "Số đơn đã chuyển mà cơ quan có thẩm quyền đã trả lời trong kỳ.",
    counting: "Do văn phòng nhập theo sổ theo dõi đơn.",
    source: letters,
    breakdowns: [],
    bodies: officeBodies,
  },
  {
    ...{ ...stock, code: "don-thu-qua-han", name: "Đơn quá hạn chưa có trả lời", unit: "đơn quá hạn" },
    definition: "Số đơn khiếu nại, tố cáo, kiến nghị, phản ánh đã chuyển, đã quá hạn mà cơ quan có thẩm quyền chưa trả lời kết quả giải quyết.",
    counting: `${stockWords} Cổng chưa có sổ đơn thư nên số này do văn phòng nhập theo sổ theo dõi đơn. Chỉ nhập số, không nhập tên người gửi.`,
    source: letters,
    breakdowns: [{ key: "loai", name: "Theo loại", tiles: true, parts: letterKinds }],
    bodies: officeBodies,
  },
  {
    ...{ code: "tin-bai", name: "Tin bài đăng", unit: "tin bài", counts: "article", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: true },
    definition: "Số tin bài đăng trên cổng thông tin điện tử trong kỳ.",
    counting: "Đếm tin bài theo ngày đăng; không tính trang cố định và tin bài đã gỡ.",
    source: portal,
    breakdowns: [{ key: "chuyen-muc", name: "Theo chuyên mục", tiles: true, parts: "category" }],
    bodies: ["COUNCIL", "OFFICE"],
  },
  {
    ...{ code: "luot-truy-cap", name: "Lượt xem trang", unit: "lượt xem", counts: null, origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: true },
    definition: "Số lượt người đọc mở trang của cổng thông tin điện tử trong kỳ.",
    counting:
      "Máy chủ của cổng đếm từng lượt mở trang, không tính máy tìm kiếm và chương trình tự động, không dùng cookie. Trước ngày cổng bắt đầu đếm thì nhập số.",
    source: portal,
    breakdowns: [],
    bodies: ["COUNCIL", "OFFICE"],
  },
];
