import type { OfficialGiven, OfficialPart } from "@/lib/printing/official-form";
import type { DocumentKind } from "@/prisma/generated/enums";

/* What the papers of the made-up province say, in the form of the real ones. Pure. */

/** A paper of a session, from its record. */
export interface Written {
  kind: DocumentKind;
  symbol: string;
  title: string;
  issuedOn: Date;
  /** "Ủy ban nhân dân tỉnh Lạc Giang", or a committee of the council; null for a draft. */
  issuer: string | null;
  /** Who headed the issuer that day. */
  signer: string | null;
}

const PLACE = "Lạc Giang";
const COUNCIL = "Hội đồng nhân dân tỉnh";
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const part = (kind: OfficialPart["kind"], number: string, heading: string, text: string): OfficialPart => ({ kind, number, heading, text });
const words = (text: string) => part("paragraph", "", "", text);
const point = (number: string, heading: string, ...texts: string[]) => part("clause", number, heading, texts.join("\n\n"));
const article = (number: string, heading: string, text: string) => part("article", number, heading, text);

/** What the paper is about, without what its kind says already. */
const matterOf = (title: string) =>
  lower(
    title.replace(/^(?:Đề nghị ban hành Nghị quyết|Thẩm tra tờ trình, dự thảo Nghị quyết|Tiếp thu, giải trình ý kiến thẩm tra dự thảo Nghị quyết)\s+/u, ""),
  );

function proposal(matter: string, issuer: string): OfficialPart[] {
  return [
    words(`Kính gửi: ${COUNCIL}.`),
    words(`Thực hiện chương trình kỳ họp, ${issuer} trình ${COUNCIL} xem xét, thông qua Nghị quyết ${matter}.`),
    point(
      "I",
      "Sự cần thiết",
      "Quy định đang áp dụng không còn phù hợp với nguồn lực và yêu cầu quản lý; cử tri nhiều xã đã kiến nghị tại các cuộc tiếp xúc gần đây.",
      "Cơ quan soạn thảo đã lấy ý kiến các sở, ngành, địa phương và đăng dự thảo trên cổng thông tin để lấy ý kiến người dân trong 30 ngày.",
    ),
    point(
      "II",
      "Nội dung chủ yếu",
      "1. Phạm vi, đối tượng: tổ chức, cá nhân có liên quan trên địa bàn tỉnh.",
      "2. Mức, điều kiện và trình tự: quy định tại các điều của dự thảo kèm theo, bảo đảm cân đối với ngân sách địa phương.",
      "3. Thời gian thực hiện: từ ngày Nghị quyết có hiệu lực.",
    ),
    point("III", "Hồ sơ kèm theo", "Dự thảo Nghị quyết; báo cáo đánh giá tác động; bản tổng hợp, giải trình ý kiến góp ý; báo cáo thẩm định của Sở Tư pháp."),
    words(`Kính đề nghị ${COUNCIL} xem xét, quyết nghị.`),
  ];
}

function examination(matter: string): OfficialPart[] {
  return [
    words(`Kính gửi: ${COUNCIL}.`),
    words(`Ban đã họp thẩm tra tờ trình và dự thảo Nghị quyết ${matter}. Dự họp có đại diện cơ quan trình, Sở Tài chính, Sở Tư pháp.`),
    point("1", "Về hồ sơ, trình tự", "Hồ sơ đủ tài liệu theo quy định; dự thảo được gửi đúng hạn và đã được lấy ý kiến."),
    point(
      "2",
      "Về nội dung",
      "Ban nhất trí với sự cần thiết và các nội dung chủ yếu của dự thảo.",
      "Đề nghị chỉnh sửa: làm rõ đối tượng áp dụng tại Điều 1; nêu cụ thể nguồn kinh phí; quy định chuyển tiếp cho hồ sơ đang giải quyết.",
    ),
    point("3", "Kiến nghị", `Đề nghị ${COUNCIL} xem xét, thông qua Nghị quyết sau khi cơ quan trình tiếp thu các ý kiến trên.`),
  ];
}

function explanation(matter: string): OfficialPart[] {
  return [
    words(`Kính gửi: ${COUNCIL}.`),
    words(`Cơ quan trình báo cáo việc tiếp thu, giải trình ý kiến thẩm tra đối với dự thảo Nghị quyết ${matter} như sau:`),
    point("1", "Nội dung tiếp thu", "Đã làm rõ đối tượng áp dụng tại Điều 1 và bổ sung quy định chuyển tiếp."),
    point("2", "Nội dung giải trình", "Nguồn kinh phí đã được dự kiến trong dự toán ngân sách tỉnh, không phát sinh nhiệm vụ chi mới ngoài dự toán."),
    words("Dự thảo đã chỉnh sửa được gửi kèm báo cáo này."),
  ];
}

const draft = (matter: string): OfficialPart[] => [
  article(
    "1",
    "Phạm vi điều chỉnh, đối tượng áp dụng",
    `Nghị quyết này ${/^(?:quy định|ban hành)/u.test(matter) ? matter : `quyết định ${matter}`}, áp dụng với tổ chức, cá nhân có liên quan trên địa bàn tỉnh.`,
  ),
  article(
    "2",
    "Tổ chức thực hiện",
    `Ủy ban nhân dân tỉnh tổ chức thực hiện. Thường trực, các Ban, các Tổ đại biểu và đại biểu ${COUNCIL} giám sát việc thực hiện.`,
  ),
  article("3", "Hiệu lực thi hành", `Nghị quyết có hiệu lực theo quy định kể từ ngày được ${COUNCIL} thông qua.`),
];

/** A draft in the form in which it is laid before the council. */
function draftOf(title: string): OfficialGiven {
  return {
    ...{ issuer: `${COUNCIL} ${PLACE}`, symbol: "", place: PLACE, issuedOn: null, kind: "Nghị quyết", subject: title },
    authority: `${COUNCIL} ${PLACE}`,
    preamble: [
      "Căn cứ Luật Tổ chức chính quyền địa phương",
      "Xét tờ trình của cơ quan trình và báo cáo thẩm tra của Ban",
      "Ý kiến thảo luận của đại biểu tại kỳ họp",
    ],
    verdict: "Quyết nghị",
    parts: draft(lower(title)),
    ...{ signedFor: "", signerTitle: "Chủ tịch", signerName: "", signed: false, recipients: [] },
    note: "Dự thảo trình kỳ họp; nội dung có thể thay đổi khi được thông qua. Dữ liệu minh họa.",
  };
}

/** The paper as an official document. */
export function givenOf({ kind, symbol, title, issuedOn, issuer, signer }: Written): OfficialGiven {
  if (kind === "DRAFT_RESOLUTION" || issuer === null) return draftOf(title);
  const matter = matterOf(title);
  const committee = issuer.startsWith("Ban ");
  // The council stands above the name of its committee.
  const own = committee ? issuer.replace(/ Hội đồng nhân dân tỉnh.*$/u, "") : `Ủy ban nhân dân tỉnh ${PLACE}`;
  const parts =
    kind === "EXAMINATION_REPORT"
      ? examination(matter)
      : kind === "EXPLANATION_REPORT"
        ? explanation(matter)
        : proposal(matter, committee ? own : "Ủy ban nhân dân tỉnh");
  return {
    ...(committee ? { superior: `${COUNCIL} ${PLACE}` } : {}),
    ...{ issuer: own, symbol, place: PLACE, issuedOn, subject: title, preamble: [], parts },
    kind: kind === "PROPOSAL" ? "Tờ trình" : "Báo cáo",
    signedFor: committee ? `TM. ${own}` : "TM. Ủy ban nhân dân",
    signerTitle: committee ? "Trưởng Ban" : "Chủ tịch",
    signerName: signer ?? (committee ? "" : "Vi Thanh Bình"),
    signed: true,
    recipients: ["Như trên", `Thường trực ${COUNCIL}`, `Đại biểu ${COUNCIL}`, "Lưu: VT"],
    note: "Văn bản của dữ liệu minh họa; tỉnh Lạc Giang không có thật.",
  };
}

/** A note of the office on a paper, which stays in the office. */
export function officeNote(title: string, on: Date): OfficialGiven {
  return {
    ...{
      issuer: `Văn phòng ${COUNCIL}`,
      symbol: "",
      place: PLACE,
      issuedOn: on,
      kind: "Phiếu trình",
      subject: `Ý kiến của Văn phòng về hồ sơ: ${lower(title)}`,
    },
    preamble: [],
    parts: [
      point("1", "Về hồ sơ", "Đủ tài liệu; báo cáo đánh giá tác động gửi chậm hai ngày."),
      point("2", "Đề xuất", "Trình Thường trực cho đưa vào chương trình; nhắc cơ quan trình bổ sung số liệu của ba huyện trước ngày họp."),
    ],
    ...{ signedFor: "", signerTitle: "Chuyên viên", signerName: "Trần Thu Hà", signed: false, recipients: ["Chánh Văn phòng", "Lưu: hồ sơ kỳ họp"] },
    note: "Tài liệu nội bộ, không đăng trên cổng. Dữ liệu minh họa.",
  };
}

/** The letter that answers a question in writing. */
export function answerLetter(question: { text: string; answer: string; agency: string; answererName: string; answererTitle: string; at: Date }): OfficialGiven {
  const { text, answer, agency, answererName, answererTitle, at } = question;
  return {
    ...{ issuer: agency, symbol: "", place: PLACE, issuedOn: at, kind: "Văn bản trả lời chất vấn", subject: text },
    preamble: [],
    parts: [point("1", "Nội dung trả lời", answer), point("2", "Kính đề nghị", "Đại biểu và cử tri tiếp tục theo dõi, giám sát việc thực hiện.")],
    ...{
      signedFor: "",
      signerTitle: answererTitle,
      signerName: answererName,
      signed: true,
      recipients: ["Đại biểu chất vấn", "Thường trực HĐND tỉnh", "Lưu: VT"],
    },
    note: "Dữ liệu minh họa.",
  };
}

/** The decision by which an office discloses something of its budget. */
export function disclosingDecision({ symbol, on, office, about }: { symbol: string; on: Date; office: string; about: string }): OfficialGiven {
  return {
    ...{ issuer: office, symbol, place: PLACE, issuedOn: on, kind: "Quyết định", subject: `Về việc công bố công khai ${lower(about)}` },
    preamble: [
      "Căn cứ Thông tư số 61/2017/TT-BTC ngày 15 tháng 6 năm 2017 và Thông tư số 90/2018/TT-BTC ngày 28 tháng 9 năm 2018 của Bộ trưởng Bộ Tài chính;",
      "Theo đề nghị của bộ phận kế toán.",
    ],
    parts: [
      article("1", "", `Công bố công khai ${lower(about)} của ${office} theo biểu kèm theo.`),
      article("2", "", "Quyết định này có hiệu lực kể từ ngày ký."),
      article("3", "", "Các phòng, bộ phận có liên quan chịu trách nhiệm thi hành Quyết định này."),
    ],
    ...{ signedFor: "", signerTitle: "Chánh Văn phòng", signerName: "", signed: true, recipients: ["Như Điều 3", "Sở Tài chính", "Lưu: VT, KT"] },
    note: "Văn bản của dữ liệu minh họa; tỉnh Lạc Giang không có thật.",
  };
}
