import { councilOn } from "./bodies";
import { chanceOf } from "./chance";
import type { Paper, Registry } from "./registry";
import type { SessionPlan } from "./session-list";
import { day, daysAfter } from "./write";

/* What the standing committee issues besides the papers of resolutions. */

const between = [
  "Về bổ sung dự toán chi khắc phục hậu quả thiên tai",
  "Về điều chỉnh kế hoạch vốn giữa các dự án của tỉnh",
  "Về phân bổ kinh phí hỗ trợ phòng, chống dịch bệnh",
  "Cho ý kiến về danh mục dự án cấp bách giữa hai kỳ họp",
];
const concluded = [
  "Kết luận về công tác tháng, chuẩn bị nội dung kỳ họp và việc trả lời kiến nghị của cử tri; giao việc cho từng Ban kèm thời hạn.",
  "Kết luận về tiến độ giám sát, kết quả tiếp công dân và những văn bản còn chậm trình; yêu cầu cơ quan liên quan báo cáo trong tháng sau.",
  "Kết luận về kết quả thực hiện nghị quyết của kỳ họp trước và các nội dung cần cho ý kiến giữa hai kỳ họp.",
];
const received = [
  "Kết quả tiếp công dân định kỳ: các đơn đã nhận, cơ quan được chuyển và thời hạn trả lời.",
  "Số lượt người đã tiếp, những việc được giải thích tại chỗ và những đơn chuyển cơ quan có thẩm quyền.",
];
const supervised = [
  "việc quản lý, sử dụng đất của các công ty lâm nghiệp",
  "chất lượng nước sinh hoạt ở các xã vùng cao",
  "việc thực hiện chính sách đối với học sinh bán trú",
  "tiến độ các dự án đầu tư công chậm giải ngân",
  "công tác khám, chữa bệnh bảo hiểm y tế tuyến xã",
  "việc giải quyết kiến nghị của cử tri",
];

const inner = (title: string) => `${title.charAt(0).toLowerCase()}${title.slice(1)}`;

function ofMonth(month: Date): Omit<Paper, "issuer" | "tail">[] {
  const chance = chanceOf(`standing/${month.toISOString()}`);
  const when = `${month.getUTCMonth() + 1}/${month.getUTCFullYear()}`;
  const concluding = `Kết luận phiên họp Thường trực Hội đồng nhân dân tỉnh tháng ${when}`;
  const papers: Omit<Paper, "issuer" | "tail">[] = [{ kind: "CONCLUSION", title: concluding, summary: chance.pick(concluded), on: month }];
  if (chance.percent(55)) {
    const title = `${chance.pick(between)} (tháng ${when})`;
    const summary = "Quyết định giữa hai kỳ họp theo thẩm quyền; báo cáo Hội đồng nhân dân tỉnh tại kỳ họp gần nhất.";
    papers.push({ kind: "STANDING_RESOLUTION", title, summary, on: daysAfter(month, 2) });
  }
  if (chance.percent(40))
    papers.push({ kind: "NOTICE", title: `Thông báo kết luận tiếp công dân định kỳ tháng ${when}`, summary: chance.pick(received), on: daysAfter(month, 4) });
  if (chance.percent(15)) {
    const title = `Kế hoạch kiểm tra nội bộ công tác văn thư, lưu trữ tháng ${when}`;
    const summary = "Phòng nào kiểm tra, kiểm tra việc gì và ngày báo cáo kết quả.";
    papers.push({ kind: "PLAN", title, summary, on: daysAfter(month, 5), rest: { visibility: "INTERNAL" } });
  }
  if ([1, 7].includes(month.getUTCMonth())) {
    const topic = chance.pick(supervised);
    const summary = "Thành phần đoàn, địa bàn, thời gian làm việc và trách nhiệm gửi báo cáo của các cơ quan được giám sát.";
    papers.push({ kind: "DECISION", title: `Thành lập Đoàn giám sát chuyên đề về ${topic} (tháng ${when})`, summary, on: daysAfter(month, 6) });
  }
  return papers;
}

/** What calls members and guests to a session, twenty days before. */
function callsTo({ title, from, days }: SessionPlan): Omit<Paper, "issuer" | "tail">[] {
  const year = from.getUTCFullYear();
  const named = /năm \d{4}/.test(title) ? inner(title) : `${inner(title)} năm ${year}`;
  const length = days === 1 ? "một ngày" : `${days} ngày`;
  return [
    {
      ...{ kind: "CONVOCATION", title: `Triệu tập đại biểu dự ${named}`, on: daysAfter(from, -20) },
      summary: `Thời gian họp ${length}, địa điểm, nội dung dự kiến và việc đại biểu cần chuẩn bị; báo vắng với Văn phòng trước ngày họp.`,
    },
    {
      ...{ kind: "INVITATION", title: `Mời dự ${named}`, on: daysAfter(from, -12) },
      summary: "Gửi các cơ quan, đoàn thể và đại diện cử tri được mời dự: thời gian, địa điểm, cách nhận tài liệu.",
    },
  ];
}

/** Conclusions, decisions and announcements of each month, and the calls to each session, in the order of their days. @param until the last day */
export function standingPapers(registry: Registry, sessions: readonly SessionPlan[], until: Date): void {
  // The first committee there is was elected in the first session: others had called that one.
  const papers = sessions
    .filter(({ state }) => state !== "PLANNED")
    .flatMap(callsTo)
    .filter(({ on }) => on >= day("2016-06-22"));
  for (let month = new Date("2016-08-18"); month < until; month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 18)))
    papers.push(...ofMonth(month));
  for (const paper of papers.filter(({ on }) => on < until).toSorted((a, b) => a.on.getTime() - b.on.getTime())) {
    const { tail } = councilOn(paper.on);
    registry.add({ ...paper, issuer: `thuong-truc-hdnd-tinh${tail}`, tail: "TT.HĐND" });
  }
}
