import { kindLabels as documentKinds } from "@/lib/documents/labels";
import { seriesLabels } from "@/lib/resolutions/labels";
import { formLabels, kindLabels } from "@/lib/sessions/labels";
import { councilBodies, type IndicatorDefinition, officeBodies, partsOf, workingBodies } from "../definition";

const localGovernment = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15; trước đó là Luật số 77/2015/QH13, sửa đổi bởi Luật số 47/2019/QH14";
const legalTexts =
  "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, sửa đổi bởi Luật số 87/2025/QH15; Luật Tổ chức chính quyền địa phương số 72/2025/QH15";

const { PROPOSAL, REPORT, SCHEME, NOTICE } = documentKinds;
/** What a session considers: what somebody lays before it to be decided or heard. Drafts are counted as the resolutions they become. */
const considered = { PROPOSAL, REPORT, SCHEME, NOTICE };

/** Sessions and what they decide. */
export const councilIndicators: readonly IndicatorDefinition[] = [
  {
    ...{ code: "ky-hop", name: "Kỳ họp", unit: "kỳ họp", counts: "session", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số kỳ họp Hội đồng nhân dân đã khai mạc trong kỳ, gồm kỳ họp thường lệ, chuyên đề, bất thường hoặc giải quyết công việc phát sinh đột xuất.",
    counting:
      "Đếm kỳ họp đang họp hoặc đã bế mạc theo ngày khai mạc; kỳ họp chỉ biết tháng tính vào ngày đầu tháng. Không tính kỳ họp mới dự kiến, mới triệu tập. Loại kỳ họp gọi theo luật tại ngày họp: “bất thường” đến hết ngày 30/6/2020, “giải quyết công việc phát sinh đột xuất” từ ngày 01/7/2020.",
    source: localGovernment,
    breakdowns: [
      { key: "loai", name: "Theo loại", tiles: true, parts: partsOf(kindLabels) },
      { key: "hinh-thuc", name: "Theo hình thức", tiles: true, parts: partsOf(formLabels) },
    ],
    bodies: councilBodies,
  },
  {
    ...{ code: "nghi-quyet", name: "Nghị quyết", unit: "nghị quyết", counts: "resolution", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số nghị quyết Hội đồng nhân dân thông qua trong kỳ, gồm nghị quyết quy phạm pháp luật và nghị quyết cá biệt.",
    counting:
      "Đếm nghị quyết đã thông qua hoặc đã ban hành theo ngày thông qua; nghị quyết không ghi ngày thông qua tính theo ngày ban hành. Không tính dự thảo. Một nghị quyết có thể thuộc nhiều lĩnh vực nên các lĩnh vực không cộng thành số chung.",
    source: legalTexts,
    breakdowns: [
      { key: "loai", name: "Theo loại", tiles: true, parts: partsOf(seriesLabels) },
      { key: "linh-vuc", name: "Theo lĩnh vực", tiles: false, parts: "field" },
      { key: "ky-hop", name: "Theo kỳ họp", tiles: true, parts: "session" },
    ],
    bodies: councilBodies,
  },
  {
    ...{ code: "van-ban-xem-xet", name: "Văn bản xem xét tại kỳ họp", unit: "văn bản", counts: "document", origin: "COMPUTED", kindOfValue: "whole" },
    higherIsBetter: null,
    definition: "Số tờ trình, báo cáo, đề án, thông báo đã trình các kỳ họp trong kỳ.",
    counting:
      "Đếm văn bản gắn với một kỳ họp đã khai mạc, theo ngày khai mạc. Văn bản chỉ nằm trong mục đã rút khỏi chương trình thì không tính. Dự thảo nghị quyết tính ở chỉ tiêu Nghị quyết, báo cáo thẩm tra tính ở chỉ tiêu Thẩm tra.",
    source: localGovernment,
    breakdowns: [{ key: "loai", name: "Theo loại", tiles: true, parts: partsOf(considered) }],
    bodies: councilBodies,
  },
  {
    ...{ code: "tham-tra", name: "Thẩm tra", unit: "cuộc", counts: "examination", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số cuộc thẩm tra các Ban đã chủ trì đối với tờ trình, báo cáo, đề án, dự thảo nghị quyết.",
    counting:
      "Đếm lần thẩm tra do Ban chủ trì, mỗi văn bản một lần, theo ngày họp thẩm tra; nếu không ghi ngày thì theo ngày báo cáo thẩm tra. Thẩm tra chưa họp và chưa có báo cáo thì chưa tính; Ban phối hợp không tính.",
    source: legalTexts,
    breakdowns: [{ key: "co-quan", name: "Theo Ban", tiles: true, parts: "body" }],
    bodies: ["COUNCIL", "COMMITTEE"],
  },
  {
    ...{ code: "phien-hop-thuong-truc", name: "Phiên họp Thường trực", unit: "phiên", counts: "meeting", origin: "COMPUTED", kindOfValue: "whole" },
    higherIsBetter: null,
    definition: "Số phiên họp Thường trực Hội đồng nhân dân đã diễn ra trong kỳ.",
    counting: "Đếm phiên họp Thường trực trong lịch công tác đã tới ngày họp, kể cả phiên họp nội bộ; không tính phiên hoãn, hủy.",
    source: localGovernment,
    breakdowns: [],
    bodies: ["COUNCIL", "STANDING_COMMITTEE"],
  },
  {
    ...{ code: "hop-ban", name: "Cuộc họp của các Ban", unit: "cuộc", counts: "meeting", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số cuộc họp của các Ban Hội đồng nhân dân đã diễn ra trong kỳ.",
    counting:
      "Đếm cuộc họp Ban trong lịch công tác đã tới ngày họp; không tính cuộc hoãn, hủy. Cuộc nhiều Ban cùng tổ chức có ở từng Ban nhưng chỉ tính một lần vào số chung.",
    source: localGovernment,
    breakdowns: [{ key: "co-quan", name: "Theo Ban", tiles: false, parts: "body" }],
    bodies: ["COUNCIL", "COMMITTEE"],
  },
  {
    ...{
      code: "van-ban-ban-hanh",
      name: "Văn bản ban hành",
      unit: "văn bản",
      counts: "document",
      origin: "COMPUTED",
      kindOfValue: "whole",
      higherIsBetter: null,
    },
    definition: "Số văn bản do cơ quan ban hành trong kỳ, không kể nghị quyết của Hội đồng nhân dân.",
    counting: "Đếm văn bản có ngày ban hành trong kỳ, theo cơ quan ban hành; không tính văn bản chưa ban hành và dự thảo nghị quyết.",
    source: "Nghị định số 30/2020/NĐ-CP về công tác văn thư",
    breakdowns: [{ key: "loai", name: "Theo loại", tiles: true, parts: partsOf(documentKinds) }],
    bodies: [...workingBodies, "OFFICE", "DEPARTMENT", "ASSEMBLY_DELEGATION"],
  },
  {
    ...{
      code: "tai-lieu-dung-han",
      name: "Tài liệu kỳ họp gửi đúng hạn",
      unit: "%",
      counts: null,
      origin: "ENTERED",
      kindOfValue: "share",
      higherIsBetter: true,
    },
    definition: "Tỷ lệ tài liệu kỳ họp gửi đại biểu trong hạn trên tổng số tài liệu kỳ họp.",
    counting: "Hồ sơ chưa ghi ngày tài liệu tới tay đại biểu nên số này do văn phòng nhập, kèm nguồn.",
    source: localGovernment,
    breakdowns: [],
    bodies: officeBodies,
  },
];
