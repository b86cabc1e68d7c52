import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { dayOfIso, formatDay, isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { enterValue } from "@/lib/indicators/commands/enter";
import { quarterRange, shiftedDay, yearRange } from "@/lib/indicators/periods";
import { commentOnReport, replyToComment } from "@/lib/reports/commands/comment";
import { approveReport } from "@/lib/reports/commands/decide";
import { saveFacts } from "@/lib/reports/commands/facts";
import { freezeFigures } from "@/lib/reports/commands/freeze";
import { setReviewers } from "@/lib/reports/commands/reviewers";
import { saveSection } from "@/lib/reports/commands/sections";
import { startReport } from "@/lib/reports/commands/start";
import { submitReport } from "@/lib/reports/commands/submit";
import { setTargets } from "@/lib/reports/commands/targets";
import type { Newsroom } from "../accounts";
import type { Calendar } from "../calendar";
import { bodyId } from "../record/bodies";
import { body, text } from "./blocks";
import { currentWords } from "./later-terms";
import { aimedAt } from "./numbers";
import { pastReportId } from "./past";
import { type SectionPlan, sectionsOf, type YearWords } from "./sections";

/*
 * What lies on desks: the report of the present year, which waits for the leader, and one of the Party, which nobody outside ever sees. Written by
 * the commands, step by step: a seeding that was killed goes on where it stopped.
 */

interface Plan {
  ownerId: string;
  year: number;
  startedFromId: string | null;
  headline: string;
  sections: readonly SectionPlan[];
  targets: ReturnType<typeof aimedAt>;
  /** Until when it is to be decided. */
  dueOn: string;
}

const named = ({ ownerId, year }: Pick<Plan, "ownerId" | "year">) =>
  db.report.findFirst({
    where: { ownerId, period: "YEAR", periodFrom: new Date(`${year}-01-01T00:00:00Z`) },
    orderBy: { createdAt: "asc" },
    select: { id: true, version: true, state: true, sections: { orderBy: { position: "asc" }, select: { id: true, version: true, kind: true } } },
  });

/** Writes what is missing of it, freezes its figures and hands it to the leader. @returns its id */
async function submitted(clerk: Actor, leader: Actor, plan: Plan): Promise<string> {
  const { ownerId, year, startedFromId, headline, dueOn } = plan;
  if (!(await named(plan))) await startReport(clerk, { ownerId, period: "YEAR", year, part: null, termId: null, startedFromId, dueOn });
  const report = await named(plan);
  if (!report) throw new Error(`no report of ${year}`);
  if (report.state === "DRAFT") {
    for (const { id, version, kind } of report.sections) {
      const own = plan.sections.find((section) => section.kind === kind);
      if (own) await saveSection(clerk, { id, version, title: own.title, body: own.body });
    }
    const { title } = await db.report.findUniqueOrThrow({ where: { id: report.id }, select: { title: true } });
    let seen = await saveFacts(clerk, { id: report.id, version: report.version, title, headline, dueOn, meetingId: null });
    if (plan.targets.length > 0) seen = await setTargets(clerk, { ...seen, targets: plan.targets });
    seen = await setReviewers(clerk, { ...seen, reviewers: [{ accountId: leader.id, position: 1, dueOn }] });
    await freezeFigures(clerk, seen);
  }
  const frozen = await named(plan);
  if (frozen?.state === "FROZEN") await submitReport(clerk, { id: frozen.id, version: frozen.version });
  return report.id;
}

/** What the office knows of the year so far and the record does not. */
async function enterSoFar(clerk: Actor, ownerId: string, year: number): Promise<void> {
  const { from, to } = yearRange(year);
  const source = `Bảng theo dõi của Văn phòng năm ${year}`;
  const parts = ["Trung ương: 58", "Cấp tỉnh: 431", "Cấp xã: 263"].join("\n");
  const outcomes = ["Đã giải quyết xong: 489", "Đã giải trình, cung cấp thông tin: 164", "Đang giải quyết: 68", "Chưa giải quyết: 31"].join("\n");
  const values = [
    { indicator: "giam-sat", value: 18 },
    // The calendar of the demo begins some weeks ago: the number of the whole year stands beside what it has.
    ...Object.entries({ "khao-sat": 31, "hop-ban": 44, "phien-giai-trinh": 2, "tiep-xuc-cu-tri": 98, "tiep-cong-dan": 41 }).map(([indicator, value]) => ({
      ...{ indicator, value },
      note: "Lịch trên cổng chưa ghi những tháng đầu năm.",
    })),
    { indicator: "cu-tri-tham-du", value: 8460 },
    { indicator: "kien-nghi-cu-tri", value: 752, parts: { "tham-quyen": parts, "ket-qua": outcomes } },
    { indicator: "kien-nghi-da-giai-quyet", part: 653, whole: 752 },
    { indicator: "cong-dan-duoc-tiep", value: 287 },
    { indicator: "don-thu", value: 312, parts: { loai: "Khiếu nại: 64\nTố cáo: 15\nKiến nghị, phản ánh: 221\nCó nhiều nội dung: 12" } },
    { indicator: "don-thu-chuyen", value: 219 },
    { indicator: "don-thu-tra-loi", value: 163 },
    { indicator: "tai-lieu-dung-han", part: 297, whole: 325 },
  ];
  for (const value of values) {
    const days = { periodFrom: new Date(`${from}T00:00:00Z`), periodTo: new Date(`${to}T00:00:00Z`), bodyId: ownerId };
    if ((await db.indicatorValue.count({ where: { indicator: value.indicator, ...days } })) > 0) continue;
    await enterValue(clerk, { ...value, from, to, bodyId: ownerId, source });
  }
}

/** What was overdue at the end of the last quarter that is over. */
async function enterOverdue(clerk: Actor, bodyId: string, today: string): Promise<void> {
  const day = shiftedDay(quarterRange(Number(today.slice(0, 4)), Math.ceil(Number(today.slice(5, 7)) / 3)).from, -1);
  const quarter = `đến hết ngày ${formatDay(dayOfIso(day))}`;
  const values = [
    { indicator: "kien-nghi-giam-sat-qua-han", value: 9, source: `Bảng theo dõi thực hiện kết luận giám sát ${quarter}` },
    { indicator: "kien-nghi-cu-tri-qua-han", value: 17, source: `Bảng theo dõi giải quyết kiến nghị cử tri ${quarter}` },
    { indicator: "don-thu-qua-han", value: 14, source: `Sổ theo dõi đơn ${quarter}` },
  ];
  for (const value of values) {
    if ((await db.indicatorValue.count({ where: { indicator: value.indicator, bodyId, periodTo: dayOfIso(day) } })) > 0) continue;
    await enterValue(clerk, { ...value, from: day, to: day, bodyId });
  }
}

/** What the leader said to it, and what the office answered. */
async function speak(id: string, clerk: Actor, leader: Actor): Promise<void> {
  if ((await db.reportComment.count({ where: { reportId: id } })) > 0) return;
  const limits = await db.reportSection.findFirstOrThrow({ where: { reportId: id, kind: "LIMITS" }, select: { id: true } });
  const about = (anchor: string, anchorKey: string, said: string) => commentOnReport(leader, { id, anchor, anchorKey, text: said });
  const figure = await about("FIGURE", "nghi-quyet", "Ghi thêm bao nhiêu nghị quyết được bổ sung ngoài chương trình đầu năm.");
  await replyToComment(clerk, { id: figure.id, text: "Dạ, Phòng đang đối chiếu với chương trình đầu năm, sẽ bổ sung ở mục Kết quả." });
  await about("SECTION", limits.id, "Nêu rõ cơ quan nào gửi tài liệu muộn, muộn bao nhiêu ngày. Viết chung chung thì sang năm vẫn thế.");
  await about("CHART", "kien-nghi-da-giai-quyet-cac-nam", "Năm 2025 chỉ có sáu tháng, cần một dòng chú thích để người đọc không hiểu nhầm.");
}

const partyWords = "Đảng bộ Văn phòng quán triệt các nghị quyết của cấp trên, giữ nền nếp sinh hoạt chi bộ và hoàn thành kiểm tra đảng viên theo kế hoạch.";

/** The year that is being reported on: in January and February still the one before. */
const reportedYear = (on: Calendar) => on.ago(59, 12).year;

/** The reports on the desks of the office. @param on the calendar of the day of seeding */
export async function seedDeskReports(on: Calendar, { clerk, leader }: Newsroom): Promise<void> {
  const party = { ownerId: bodyId("dang-bo-van-phong"), year: 2020 };
  if (!(await named(party)) || (await named(party))?.state !== "APPROVED") {
    const sections: SectionPlan[] = [
      { kind: "RESULTS", title: "Kết quả đạt được", body: body(text(partyWords)) },
      { kind: "LIMITS", title: "Hạn chế", body: body(text("Có kỳ sinh hoạt chi bộ phải lùi ngày vì trùng lịch phục vụ kỳ họp.")) },
    ];
    const plan = { ...party, startedFromId: null, headline: "", sections, targets: [], dueOn: isoDate(on.ahead(3, 9).at) };
    const id = await submitted(clerk, leader, plan);
    const { versions } = await db.report.findUniqueOrThrow({ where: { id }, select: { versions: { select: { id: true, hash: true } } } });
    const [version] = versions;
    if (version) await approveReport(leader, { id, versionId: version.id, hash: version.hash });
  }
  const year = reportedYear(on);
  const ownerId = bodyId("hdnd-tinh-lac-giang");
  const words: YearWords = currentWords;
  await enterSoFar(clerk, ownerId, year);
  await enterOverdue(clerk, ownerId, isoDate(on.ago(0, 12).at));
  const plan = { ownerId, year, startedFromId: pastReportId(2025), headline: words.headline, sections: sectionsOf(year, words), targets: aimedAt(year + 1) };
  await speak(await submitted(clerk, leader, { ...plan, dueOn: isoDate(on.ahead(6, 9).at) }), clerk, leader);
}
