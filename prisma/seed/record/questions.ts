import "server-only";
import { todayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { agendaOf } from "./agenda-plan";
import { bodyId } from "./bodies";
import { chanceOf, idOf } from "./chance";
import { type FieldKey, fieldId } from "./fields";
import { memberId, sits } from "./members";
import { roster } from "./roster";
import type { SessionPlan } from "./session-list";
import { seatedOn, sessionId } from "./sessions";
import { termOn } from "./terms";
import { day, daysAfter, hourOn, writeAll } from "./write";

interface Asked {
  about: string;
  text: string;
  answer: string;
  promise: string | null;
  office: string;
  agency: string;
  field: FieldKey;
}

const stock: readonly Asked[] = [
  {
    ...{ about: "kiến nghị về đất đai quá hạn", office: "Giám đốc Sở Tài nguyên và Môi trường", agency: "so-tai-nguyen-va-moi-truong", field: "dat-dai" },
    text: "Vì sao còn nhiều kiến nghị của cử tri về đất đai quá hạn trả lời?",
    answer: "Phần lớn vướng hồ sơ địa chính cũ; Sở đã lập tổ rà soát từng hồ sơ.",
    promise: "Trả lời hết các kiến nghị quá hạn và đăng danh sách từng hồ sơ trên cổng.",
  },
  {
    ...{ about: "nhà bán trú cho học sinh vùng cao", office: "Giám đốc Sở Giáo dục và Đào tạo", agency: "so-giao-duc-va-dao-tao", field: "giao-duc" },
    text: "Nhà bán trú cho học sinh Nậm Sơn còn thiếu bao nhiêu phòng, khi nào đủ?",
    answer: "Còn thiếu 38 phòng ở; Sở đã trình bổ sung vốn trong năm.",
    promise: "Hoàn thành 38 phòng ở trước năm học mới.",
  },
  {
    ...{
      about: "gạo hỗ trợ bảo vệ rừng về chậm",
      office: "Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
      agency: "so-nong-nghiep-va-phat-trien-nong-thon",
      field: "nong-nghiep-moi-truong",
    },
    text: "Gạo hỗ trợ hộ bảo vệ rừng về chậm hai tháng, trách nhiệm thuộc về ai?",
    answer: "Do đấu thầu chậm; Sở nhận trách nhiệm và đã đổi cách giao hàng theo cụm xã.",
    promise: null,
  },
  {
    ...{ about: "đường vào bản hỏng sau mùa lũ", office: "Giám đốc Sở Xây dựng", agency: "so-xay-dung", field: "xay-dung-giao-thong" },
    text: "Chất lượng đường vào các bản sau mùa lũ ai kiểm tra, bao giờ sửa xong?",
    answer: "Nhà thầu có nghĩa vụ bảo hành; Sở đã yêu cầu sửa các đoạn hỏng.",
    promise: "Sửa xong các đoạn hỏng trong thời hạn bảo hành.",
  },
  {
    ...{ about: "bác sĩ ở trạm y tế xã", office: "Giám đốc Sở Y tế", agency: "so-y-te", field: "y-te" },
    text: "Còn bao nhiêu trạm y tế xã chưa có bác sĩ làm việc thường xuyên?",
    answer: "Còn 9 trạm; Sở bố trí bác sĩ luân phiên hai ngày mỗi tuần.",
    promise: "Mỗi trạm có bác sĩ ít nhất ba ngày mỗi tuần.",
  },
  {
    ...{ about: "giải ngân vốn đầu tư công", office: "Giám đốc Sở Tài chính", agency: "so-tai-chinh", field: "ngan-sach-dau-tu" },
    text: "Vì sao vốn đầu tư công giải ngân chậm trong quý ba?",
    answer: "Mặt bằng giao chậm ở sáu dự án; Sở báo cáo từng dự án hằng tháng.",
    promise: "Giải ngân đạt 95% kế hoạch đến hết tháng 01 năm sau.",
  },
];
const answerers = ["Đinh Quốc Thắng", "Trịnh Hồng Lam", "Ma Quang Vịnh", "Cà Văn Phong", "Hồ Thị Diệu Linh", "Dương Chí Hiếu"];

/** Asked in writing between two sessions: when, by which seat, about what of the stock, answered after how many days, promised for how many. */
const between: readonly [on: string | number, seat: number, about: number, answered: number | null, due: number | null][] = [
  ["2019-09-17", 9, 4, 14, 105],
  ["2020-08-20", 6, 0, 15, 133],
  ["2020-10-05", 12, 3, 16, null],
  [-40, 6, 1, 19, 100],
  [-9, 14, 5, null, null],
];

const differently: Record<number, string> = {
  0: "Sau kỳ họp giữa năm còn 12 kiến nghị về đất đai ở Nậm Sơn chưa có văn bản trả lời, bao giờ trả lời hết?",
  1: "Ba điểm trường ở Pa Hu còn thiếu phòng ở cho học sinh bán trú, Sở bố trí vốn từ nguồn nào?",
  3: "Đường vào bản Khe Dầu sửa xong tháng trước lại sạt, ai nghiệm thu?",
  4: "Trạm y tế xã Nà Đon không có bác sĩ hai tháng nay, Sở xử lý thế nào?",
  5: "Đến nay vốn đầu tư công đã giải ngân được bao nhiêu, dự án nào chậm nhất?",
};

/** The day, or the last one before it on which the council did not sit. */
function outsideSessions(sessions: readonly SessionPlan[], on: Date): Date {
  const sat = sessions.find(({ from, days }) => from <= on && on < daysAfter(from, days));
  return sat ? daysAfter(sat.from, -1) : on;
}

/** @param today as a day */
function askedBetween(sessions: readonly SessionPlan[], today: Date) {
  return between.map(([when, seat, about, answered, due]) => {
    const on = outsideSessions(sessions, typeof when === "string" ? day(when) : daysAfter(today, when));
    const asked = stock[about] as Asked;
    const term = termOn(on);
    const who = roster[term].filter((_, index) => index >= seat && sits(term, index, on))[0]?.who.fullName ?? "";
    const slug = slugify(`${asked.about} ${typeof when === "string" ? when : `giua hai ky hop ${about}`}`);
    const answeredOn = answered === null ? null : daysAfter(on, answered);
    const row = {
      ...{ id: idOf(`question/${slug}`), slug, sessionId: null, itemId: null, askerId: memberId(term, who), askerTitle: "Đại biểu Hội đồng nhân dân tỉnh" },
      ...{ answererName: answerers[about] ?? "", answererTitle: asked.office, agencyId: bodyId(asked.agency), fieldId: fieldId(asked.field) },
      ...{ form: "WRITTEN" as const, text: differently[about] ?? asked.text, askedOn: on, answer: answeredOn ? asked.answer : "", answeredOn },
      publishedAt: hourOn(daysAfter(answeredOn ?? on, 1), 600),
    };
    return { asked: { ...asked, promise: due === null ? null : asked.promise }, on, due, row };
  });
}

/** Four to six questions at each regular session, and some between two; what was promised is kept, or late. */
export async function seedQuestions(tx: Tx, sessions: readonly SessionPlan[], at: Date): Promise<void> {
  const inSessions = sessions
    .filter(({ days, state }) => days > 2 && state === "COMPLETE")
    .flatMap((session) => {
      const chance = chanceOf(`questions/${session.key}`);
      const item = agendaOf(session, []).find(({ kind }) => kind === "QUESTIONING");
      const on = daysAfter(session.from, session.days - 1);
      const askers = chance.shuffle(seatedOn(session, session.from).filter((index) => index > 2));
      // The one whom the news know as asking asks at every session.
      const asking = [6, ...askers.filter((index) => index !== 6)];
      return chance
        .shuffle(stock)
        .slice(0, chance.int(4, 6))
        .map((asked, index) => {
          const who = roster[session.term][asking[index] ?? 6]?.who.fullName ?? "";
          const slug = slugify(`${asked.about} ${session.slug}`);
          const id = idOf(`question/${slug}`);
          return {
            asked,
            on,
            due: chanceOf(`promise/${slug}`).pick([90, 120, 180]),
            row: {
              ...{
                id,
                slug,
                sessionId: sessionId(session),
                itemId: item?.id ?? null,
                askerId: memberId(session.term, who),
                askerTitle: "Đại biểu Hội đồng nhân dân tỉnh",
              },
              ...{
                answererName: answerers[stock.indexOf(asked)] ?? "",
                answererTitle: asked.office,
                agencyId: bodyId(asked.agency),
                fieldId: fieldId(asked.field),
              },
              ...{ form: "SPOKEN" as const, text: asked.text, askedOn: on, answer: asked.answer, answeredOn: on, publishedAt: hourOn(daysAfter(on, 1), 600) },
            },
          };
        });
    });
  const rows = [...inSessions, ...askedBetween(sessions, todayOf(at))];
  await writeAll(
    tx.question,
    rows.map(({ row }) => row),
  );
  await writeAll(
    tx.commitment,
    rows.flatMap(({ asked, on, due, row }) => {
      if (!asked.promise || due === null) return [];
      const chance = chanceOf(`kept/${row.slug}`);
      const dueOn = daysAfter(on, due);
      const kept = dueOn < at && chance.percent(85) ? daysAfter(dueOn, chance.int(-20, 25)) : null;
      return [{ id: idOf(`promise/${row.slug}`), questionId: row.id, text: asked.promise, dueOn, keptOn: kept && kept < at ? kept : null }];
    }),
  );
}
