import { formLabels } from "@/lib/questions/labels";
import { councilBodies, type IndicatorDefinition, partsOf, workingBodies } from "../definition";

/** The law that supervision goes by. */
export const oversight =
  "Luật Hoạt động giám sát số 121/2025/QH15; trước ngày 01/3/2026 là Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13";

/** Said of each number of what stands open; the definition says what it is. */
export const stockWords =
  "Là số còn tồn đến hết ngày cuối kỳ: việc quá hạn từ kỳ trước chưa xong vẫn tính, xong rồi thì thôi, nên số của các kỳ không cộng với nhau. Kỳ chưa hết thì lấy số nhập gần nhất trong kỳ.";

/** Supervision, questions and what was promised. */
export const oversightIndicators: readonly IndicatorDefinition[] = [
  {
    ...{ code: "giam-sat", name: "Giám sát chuyên đề", unit: "cuộc", counts: null, origin: "ENTERED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số cuộc giám sát chuyên đề của Hội đồng nhân dân, Thường trực, các Ban và Tổ đại biểu hoàn thành trong kỳ.",
    counting:
      "Một cuộc giám sát gồm nhiều buổi làm việc. Cổng chưa có hồ sơ giám sát nên số này do văn phòng nhập theo báo cáo kết quả giám sát; các buổi làm việc có trong lịch tính ở chỉ tiêu Buổi giám sát, khảo sát.",
    source: oversight,
    breakdowns: [{ key: "co-quan", name: "Theo cơ quan", tiles: true, parts: "body" }],
    bodies: workingBodies,
  },
  {
    ...{ code: "kien-nghi-giam-sat-qua-han", name: "Kiến nghị qua giám sát quá hạn", unit: "kiến nghị quá hạn", counts: null, origin: "ENTERED" },
    ...{ kindOfValue: "stock", higherIsBetter: false },
    definition:
      "Số kiến nghị trong kết luận, báo cáo giám sát của Hội đồng nhân dân, Thường trực, các Ban và Tổ đại biểu đã quá hạn mà cơ quan được kiến nghị chưa thực hiện xong.",
    counting: `${stockWords} Cổng chưa có hồ sơ giám sát nên số này do văn phòng nhập theo bảng theo dõi việc thực hiện kết luận giám sát, kèm nguồn.`,
    source: oversight,
    breakdowns: [{ key: "co-quan", name: "Theo cơ quan giám sát", tiles: true, parts: "body" }],
    bodies: workingBodies,
  },
  {
    ...{ code: "khao-sat", name: "Buổi giám sát, khảo sát", unit: "buổi", counts: "meeting", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số buổi làm việc, khảo sát thực tế phục vụ giám sát đã diễn ra trong kỳ.",
    counting:
      "Đếm buổi giám sát, khảo sát trong lịch công tác đã tới ngày; không tính buổi hoãn, hủy. Buổi nhiều cơ quan cùng tổ chức có ở từng cơ quan nhưng chỉ tính một lần vào số chung.",
    source: oversight,
    breakdowns: [{ key: "co-quan", name: "Theo cơ quan", tiles: false, parts: "body" }],
    bodies: workingBodies,
  },
  {
    ...{ code: "phien-giai-trinh", name: "Phiên giải trình", unit: "phiên", counts: "meeting", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số phiên giải trình do Thường trực Hội đồng nhân dân, các Ban tổ chức trong kỳ.",
    counting: "Đếm phiên giải trình trong lịch công tác đã tới ngày; không tính phiên hoãn, hủy.",
    source: oversight,
    breakdowns: [{ key: "co-quan", name: "Theo cơ quan", tiles: false, parts: "body" }],
    bodies: ["COUNCIL", "STANDING_COMMITTEE", "COMMITTEE"],
  },
  {
    ...{ code: "chat-van", name: "Chất vấn", unit: "câu hỏi", counts: "question", origin: "COMPUTED", kindOfValue: "whole", higherIsBetter: null },
    definition: "Số câu hỏi chất vấn của đại biểu Hội đồng nhân dân trong kỳ, tại kỳ họp và giữa hai kỳ họp.",
    counting: "Đếm câu hỏi theo ngày chất vấn, kể cả câu hỏi ở phiên họp kín; không tính câu hỏi đã bỏ vào thùng rác.",
    source: oversight,
    breakdowns: [
      { key: "hinh-thuc", name: "Theo hình thức", tiles: true, parts: partsOf(formLabels) },
      { key: "noi-hoi", name: "Theo nơi chất vấn", tiles: true, parts: partsOf({ SESSION: "Tại kỳ họp", BETWEEN: "Giữa hai kỳ họp" }) },
      { key: "linh-vuc", name: "Theo lĩnh vực", tiles: true, parts: "field" },
    ],
    bodies: councilBodies,
  },
  {
    ...{ code: "tra-loi-chat-van", name: "Chất vấn đã trả lời", unit: "%", counts: "question", origin: "COMPUTED", kindOfValue: "share", higherIsBetter: true },
    definition: "Tỷ lệ câu hỏi chất vấn trong kỳ đã được trả lời trên tổng số câu hỏi chất vấn trong kỳ.",
    counting: "Câu hỏi tính theo ngày chất vấn; đã trả lời là đã ghi ngày trả lời, tính đến khi lấy số liệu.",
    source: oversight,
    breakdowns: [{ key: "tra-loi", name: "Theo tình trạng trả lời", tiles: true, parts: partsOf({ ANSWERED: "Đã trả lời", UNANSWERED: "Chưa trả lời" }) }],
    bodies: councilBodies,
  },
  {
    ...{
      code: "loi-hua",
      name: "Lời hứa khi trả lời chất vấn",
      unit: "lời hứa",
      counts: "commitment",
      origin: "COMPUTED",
      kindOfValue: "whole",
      higherIsBetter: null,
    },
    definition: "Số lời hứa, cam kết của người trả lời chất vấn đưa ra trong kỳ.",
    counting: "Đếm lời hứa theo ngày trả lời; câu hỏi chưa ghi ngày trả lời thì theo ngày chất vấn. Tình trạng tính đến khi lấy số liệu.",
    source: oversight,
    breakdowns: [
      {
        ...{ key: "tinh-trang", name: "Theo tình trạng", tiles: true },
        parts: partsOf({
          KEPT: "Thực hiện đúng hạn",
          KEPT_LATE: "Thực hiện muộn",
          WAITING: "Chưa đến hạn",
          OVERDUE: "Quá hạn",
          WITHOUT_DAY: "Chưa hẹn ngày",
        }),
      },
    ],
    bodies: councilBodies,
  },
  {
    ...{ code: "loi-hua-dung-han", name: "Lời hứa thực hiện đúng hạn", unit: "%", counts: "commitment", origin: "COMPUTED", kindOfValue: "share" },
    higherIsBetter: true,
    definition: "Tỷ lệ lời hứa thực hiện đúng hạn trên tổng số lời hứa đến hạn trong kỳ.",
    counting: "Đếm lời hứa có hạn trong kỳ và hạn đã qua; đúng hạn là thực hiện trước hoặc trong ngày đến hạn. Lời hứa không hẹn ngày không tính.",
    source: oversight,
    breakdowns: [
      { key: "ket-qua", name: "Theo kết quả", tiles: true, parts: partsOf({ KEPT: "Đúng hạn", KEPT_LATE: "Thực hiện muộn", OVERDUE: "Chưa thực hiện" }) },
    ],
    bodies: councilBodies,
  },
];
