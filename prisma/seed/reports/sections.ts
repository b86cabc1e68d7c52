import type { ReportBody } from "@/lib/reports/body";
import { PLAN_CHART } from "@/lib/reports/charts";
import type { ReportSectionKind } from "@/prisma/generated/enums";
import { bare, body, chart, count, heading, items, part, text } from "./blocks";

/** What is told of one year alone. */
export interface YearWords {
  /** The year in one sentence, shortfalls included. */
  headline: string;
  opening: string;
  limits: readonly string[];
  causes: readonly string[];
  lessons: readonly string[];
  directions: readonly string[];
}

export interface SectionPlan {
  kind: ReportSectionKind;
  title: string;
  body: ReportBody;
}

const plain = (lines: readonly string[]) => items(lines.map((line) => [line]));

function results(opening: string): ReportBody {
  return body(
    text(opening),
    heading("Kỳ họp và nghị quyết"),
    text("Hội đồng nhân dân tỉnh tổ chức ", count("ky-hop", "loai"), ", thông qua ", count("nghi-quyet", "loai"), "."),
    text("Các kỳ họp xem xét ", count("van-ban-xem-xet"), ". Các Ban chủ trì ", count("tham-tra"), " thẩm tra, họp ", count("hop-ban"), "."),
    chart("nghi-quyet-ky-hop"),
    chart("nghi-quyet-cac-nam"),
    text("Thường trực họp ", count("phien-hop-thuong-truc"), " thường kỳ để điều hòa công việc của các Ban và quyết định việc phát sinh giữa hai kỳ họp."),
    heading("Giám sát, chất vấn"),
    text(
      "Thường trực và các Ban hoàn thành ",
      count("giam-sat"),
      " giám sát chuyên đề, đi ",
      count("khao-sat"),
      " khảo sát, tổ chức ",
      count("phien-giai-trinh"),
      " giải trình.",
    ),
    text("Đại biểu nêu ", count("chat-van"), " chất vấn; tỷ lệ đã trả lời là ", count("tra-loi-chat-van"), ". Người trả lời đưa ra ", count("loi-hua"), "."),
    heading("Cử tri và công dân"),
    text(
      "Các Tổ đại biểu tổ chức ",
      count("tiep-xuc-cu-tri"),
      " tiếp xúc với ",
      count("cu-tri-tham-du"),
      " cử tri tham dự. Có ",
      count("kien-nghi-cu-tri"),
      " được tổng hợp; ",
      count("kien-nghi-da-giai-quyet"),
      " đã giải quyết xong hoặc đã được giải trình.",
    ),
    chart("kien-nghi-da-giai-quyet-cac-nam"),
    text(
      "Thường trực, các Ban và các Tổ đại biểu tiếp công dân ",
      count("tiep-cong-dan"),
      " với ",
      count("cong-dan-duoc-tiep"),
      " người; nhận ",
      count("don-thu", "loai"),
      ". Trong ",
      count("don-thu-chuyen"),
      " đã chuyển, ",
      bare("don-thu-tra-loi"),
      " đã có trả lời.",
    ),
  );
}

const limits = (lines: readonly string[]) =>
  body(
    text(
      "Đến khi chốt số liệu còn ",
      part("kien-nghi-cu-tri", "ket-qua", "UNDER_WAY"),
      " và ",
      part("kien-nghi-cu-tri", "ket-qua", "OPEN"),
      ". Tài liệu kỳ họp gửi đại biểu đúng hạn đạt ",
      count("tai-lieu-dung-han"),
      ".",
    ),
    plain(lines),
  );

/** The sections of a report of a year, the usual six. */
export function sectionsOf(year: number, words: YearWords): SectionPlan[] {
  return [
    { kind: "RESULTS", title: "Kết quả đạt được", body: results(words.opening) },
    { kind: "LIMITS", title: "Hạn chế", body: limits(words.limits) },
    { kind: "CAUSES", title: "Nguyên nhân", body: body(plain(words.causes)) },
    { kind: "LESSONS", title: "Bài học kinh nghiệm", body: body(...words.lessons.map((line) => text(line))) },
    { kind: "DIRECTIONS", title: `Phương hướng năm ${year + 1}`, body: body(plain(words.directions)) },
    {
      kind: "APPENDIX",
      title: "Phụ lục. Kế hoạch, kiến nghị và đơn thư",
      body: body(chart(PLAN_CHART), chart("kien-nghi-cu-tri-ket-qua"), chart("don-thu-loai")),
    },
  ];
}
