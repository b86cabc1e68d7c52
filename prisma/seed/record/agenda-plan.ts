import type { AgendaKind } from "@/prisma/generated/enums";
import { idOf } from "./chance";
import type { ResolutionPlan } from "./resolution-list";
import { halvesOf, type SessionPlan } from "./session-list";

/** An item of the agenda on a half-day of its session. */
export interface ItemPlan {
  id: string;
  half: number;
  kind: AgendaKind;
  title: string;
  speakerLine: string;
  minutes: number;
  resolution: ResolutionPlan | null;
  /** Why it was taken off the agenda; empty where it was not. */
  withdrawn: string;
}

export const sittingId = (session: SessionPlan, half: number) => idOf(`sitting/${session.key}/${half}`);
export const itemId = (resolution: ResolutionPlan) => idOf(`item/${resolution.id}`);

const reports = [
  { title: "Báo cáo tình hình kinh tế – xã hội sáu tháng và nhiệm vụ trọng tâm", speakerLine: "Ủy ban nhân dân tỉnh" },
  { title: "Báo cáo kết quả giải quyết kiến nghị của cử tri", speakerLine: "Ủy ban nhân dân tỉnh" },
  { title: "Thông báo của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh về tham gia xây dựng chính quyền", speakerLine: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" },
  { title: "Báo cáo công tác của Tòa án nhân dân, Viện kiểm sát nhân dân tỉnh", speakerLine: "Chánh án, Viện trưởng" },
];

/** What is planned for the session to come. */
const drafts = [
  "Điều chỉnh, bổ sung kế hoạch đầu tư công trung hạn giai đoạn 2026–2030",
  "Quy định mức hỗ trợ học sinh bán trú ở xã đặc biệt khó khăn",
  "Chủ trương đầu tư hồ chứa nước xã Nà Đon",
];

/** What was on an agenda and was taken off before the session, by the key of the session. */
const withdrawn: Readonly<Record<string, { title: string; reason: string }>> = {
  "2019-07-09": {
    title: "Quy định mức giá dịch vụ thoát nước đô thị",
    reason: "Ủy ban nhân dân tỉnh đề nghị rút để lấy thêm ý kiến của hộ sử dụng dịch vụ.",
  },
  "2020-07-15": {
    title: "Quy định mức thu phí tham quan khu di tích Mường Hà",
    reason: "Ủy ban nhân dân tỉnh đề nghị rút vì chưa thu phí trong thời gian khôi phục du lịch sau dịch.",
  },
  "2022-12-06": {
    title: "Chủ trương đầu tư dự án khu liên hợp thể thao tỉnh",
    reason: "Thường trực Hội đồng nhân dân tỉnh rút vì hồ sơ gửi chậm, chưa có báo cáo thẩm định nguồn vốn.",
  },
  "recent-4": {
    title: "Đề án sắp xếp các điểm trường lẻ ở xã Cốc Lùng",
    reason: "Ủy ban nhân dân tỉnh đề nghị rút để họp thêm với phụ huynh ở hai bản.",
  },
};

/** The agenda of a session: opening, reports, discussion, questions, what is voted on, closing. */
export function agendaOf(session: SessionPlan, resolutions: readonly ResolutionPlan[]): ItemPlan[] {
  const halves = halvesOf(session);
  const last = halves.length - 1;
  const item = (half: number, kind: AgendaKind, title: string, speakerLine: string, minutes: number): ItemPlan => ({
    ...{ id: idOf(`item/${session.key}/${half}/${title}`), half, kind, title, speakerLine, minutes, resolution: null, withdrawn: "" },
  });
  const long = session.days > 2;
  const items = [item(0, "CEREMONY", "Chào cờ, khai mạc", "Bà Hoàng Thị Minh Hạnh", 20)];
  if (long) items.push(...reports.map(({ title, speakerLine }) => item(0, "PRESENTATION", title, speakerLine, 20)));
  if (long) items.push(item(1, "GROUP_DISCUSSION", "Thảo luận tại sáu tổ", "Sáu Tổ trưởng", 180));
  if (long) items.push(item(2, "PLENARY_DISCUSSION", "Thảo luận tại hội trường", "Ông Nguyễn Quốc Trường điều hành", 90));
  if (long) items.push(item(last, "QUESTIONING", "Chất vấn và trả lời chất vấn", "Chủ tọa kỳ họp", 90));
  if (session.kind === "FIRST") items.push(item(0, "ELECTION", "Bầu Chủ tịch, Phó Chủ tịch Hội đồng nhân dân tỉnh", "Ban kiểm phiếu", 60));
  if (hasConfidence(session)) items.push(item(2, "ELECTION", "Lấy phiếu tín nhiệm đối với người giữ chức vụ do Hội đồng nhân dân bầu", "Ban kiểm phiếu", 45));
  for (const resolution of resolutions) {
    items.push({ ...item(resolution.half, "VOTE", resolution.title, "", 8), id: itemId(resolution), resolution });
  }
  if (session.key === "recent-4") items.push(...drafts.map((title, index) => item(Math.min(index, 1), "PRESENTATION", title, "Ủy ban nhân dân tỉnh", 45)));
  const off = withdrawn[session.key];
  if (off) items.push({ ...item(0, "PRESENTATION", off.title, "Ủy ban nhân dân tỉnh", 15), withdrawn: off.reason });
  items.push(item(last, "CEREMONY", "Thông qua nghị quyết kỳ họp, bế mạc", "Bà Hoàng Thị Minh Hạnh", 20));
  return items.toSorted((a, b) => a.half - b.half);
}

/** Confidence is asked once or twice in a term, at the end of a year. */
export function hasConfidence({ from, kind }: SessionPlan): boolean {
  return kind === "REGULAR" && ["2018-12-04", "2023-12-05"].includes(from.toISOString().slice(0, 10));
}
