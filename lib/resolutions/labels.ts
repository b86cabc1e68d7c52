import { formatDay } from "@/lib/core/dates";
import { resultsInWords } from "@/lib/search/labels";
import { commonSortLabels } from "@/lib/search/sorts";
import type { PaperRole, PartAction, ProvisionKind, RelationKind, ResolutionSeries, ResolutionStage, TextKind, ValidityState } from "@/prisma/generated/enums";
import type { ResolutionRefusal } from "./policy";
import type { Facet, Sort } from "./question";

export const seriesLabels: Record<ResolutionSeries, string> = { NORMATIVE: "Quy phạm pháp luật", INDIVIDUAL: "Cá biệt" };

export const stageLabels: Record<ResolutionStage, string> = {
  DRAFT: "Dự thảo",
  CONSULTATION: "Lấy ý kiến",
  EXAMINATION: "Thẩm tra",
  SUBMITTED: "Trình kỳ họp",
  ADOPTED: "Thông qua",
  ISSUED: "Ban hành",
};

export const validityLabels: Record<ValidityState, string> = {
  NOT_YET: "Chưa có hiệu lực",
  IN_FORCE: "Còn hiệu lực",
  SUSPENDED: "Ngưng hiệu lực",
  PARTLY_ENDED: "Hết hiệu lực một phần",
  ENDED: "Hết hiệu lực toàn bộ",
};

/** How a text stands on a day. @param state null where it was not issued yet on that day */
export const standingLabel = (state: ValidityState | null) => (state ? validityLabels[state] : "Chưa ban hành");

/** What the acting text does, and how the other one says it: "Sửa đổi, bổ sung" / "Được sửa đổi, bổ sung bởi". */
export const relationLabels: Record<RelationKind, { to: string; from: string }> = {
  BASIS: { to: "Căn cứ", from: "Là căn cứ của" },
  REFERENCE: { to: "Dẫn chiếu", from: "Được dẫn chiếu bởi" },
  GUIDANCE: { to: "Hướng dẫn, quy định chi tiết", from: "Được hướng dẫn bởi" },
  AMENDMENT: { to: "Sửa đổi, bổ sung", from: "Được sửa đổi, bổ sung bởi" },
  REPLACEMENT: { to: "Thay thế", from: "Được thay thế bởi" },
  REPEAL: { to: "Bãi bỏ", from: "Bị bãi bỏ bởi" },
  SUSPENSION: { to: "Đình chỉ", from: "Bị đình chỉ bởi" },
  CORRECTION: { to: "Đính chính", from: "Được đính chính bởi" },
  CONSOLIDATION: { to: "Hợp nhất", from: "Được hợp nhất trong" },
};

/** Chương, Mục, Điều, khoản, điểm: how a part is named; a paragraph has no name. */
export const provisionLabels: Record<ProvisionKind, string> = {
  CHAPTER: "Chương",
  SECTION: "Mục",
  ARTICLE: "Điều",
  CLAUSE: "khoản",
  POINT: "điểm",
  ANNEX: "Phụ lục",
  PARAGRAPH: "",
};

export const partActionLabels: Record<PartAction, string> = { REPLACE: "Sửa", INSERT_AFTER: "Bổ sung", REPEAL: "Bãi bỏ", SUSPEND: "Đình chỉ" };

/** What another text did to a part, before that text's name. */
export const markLabels: Record<"END" | "CHANGE" | "INSERT" | "SUSPEND", string> = {
  END: "Bị bãi bỏ bởi",
  CHANGE: "Được sửa đổi bởi",
  INSERT: "Được bổ sung bởi",
  SUSPEND: "Bị ngưng hiệu lực bởi",
};

export const textLabels: Record<TextKind, string> = { DRAFT: "Dự thảo", ADOPTED: "Bản thông qua", CORRECTED: "Bản đính chính" };

/** How a paper stands in the preamble. */
export const paperLabels: Record<PaperRole, string> = {
  PROPOSAL: "Tờ trình",
  REPORT: "Báo cáo, đề án",
  DRAFT: "Dự thảo nghị quyết",
  OPINION: "Ý kiến của Ủy ban nhân dân, cơ quan khác",
  EXAMINATION: "Báo cáo thẩm tra",
  EXPLANATION: "Báo cáo tiếp thu, giải trình",
  REFERENCE: "Tài liệu tham khảo",
};

/** Words for what a save can change. */
export const fieldWords: Record<string, string> = {
  title: "trích yếu",
  summary: "tóm tắt",
  series: "loại",
  issuerId: "cơ quan ban hành",
  termId: "khóa",
  sessionId: "kỳ họp",
  adoptedOn: "ngày thông qua",
  issuedOn: "ngày ban hành",
  effectiveOn: "ngày có hiệu lực",
  expiresOn: "ngày hết hiệu lực",
  gazette: "số Công báo",
  gazetteOn: "ngày đăng Công báo",
  signerId: "người ký",
  signerName: "tên người ký",
  signerTitle: "chức vụ người ký",
  signedFor: "dòng thay mặt",
  recipients: "nơi nhận",
  discussion: "câu về thảo luận",
  fieldIds: "lĩnh vực",
  bases: "căn cứ",
  papers: "tài liệu trình",
  relations: "quan hệ văn bản",
  texts: "nội dung",
};

const dayOf = (value: unknown) => (value instanceof Date ? formatDay(value) : "");

/** Sentences for the refusals; one that must name something makes it of the detail. */
export const refusalWords: Record<ResolutionRefusal, string | ((detail: Record<string, unknown>) => string)> = {
  "may-not-see-resolutions": "Tài khoản này không vào được khu quản trị.",
  "may-not-write-resolutions": "Tài khoản này không sửa nghị quyết. Nhờ chuyên viên công tác HĐND.",
  "may-not-publish-resolutions": "Tài khoản này không công khai nghị quyết, không sửa nghị quyết đang công khai. Nhờ chuyên viên công tác HĐND.",
  "in-trash": "Nghị quyết đang ở thùng rác. Khôi phục rồi làm tiếp.",
  "not-in-trash": "Nghị quyết không ở thùng rác.",
  "already-issued": "Nghị quyết đã ban hành, không chuyển bước nữa.",
  "no-such-step": "Nghị quyết đang ở bước này. Chọn bước khác.",
  "no-session": "Chọn kỳ họp ở phần Thông tin, lưu, rồi chuyển sang bước trình kỳ họp.",
  "not-adopted-day": "Ghi ngày thông qua ở phần Thông tin, lưu, rồi chuyển sang bước thông qua.",
  "adopted-in-future": "Ngày thông qua chưa đến. Nhập ngày Hội đồng nhân dân đã thông qua, không muộn hơn hôm nay.",
  "not-adopted": "Nghị quyết chưa thông qua. Chuyển sang bước thông qua rồi ban hành.",
  "is-published": "Nghị quyết đang công khai. Gỡ khỏi cổng rồi làm việc này.",
  "not-published": "Nghị quyết chưa công khai.",
  "already-published": "Nghị quyết đã công khai rồi.",
  "not-issued": "Nghị quyết chưa ban hành. Ban hành rồi công khai.",
  "not-public": "Nghị quyết đang để nội bộ hoặc hạn chế. Đổi thành công khai ở phần Ai được xem.",
  "symbol-unreadable": "Không đọc được số, ký hiệu. Ghi như 45/NQ-HĐND hoặc 12/2020/NQ-HĐND.",
  "symbol-other-series": "Số quy phạm pháp luật có năm (12/2020/NQ-HĐND), số cá biệt không có năm (45/NQ-HĐND). Sửa số, hoặc đổi loại ở phần Thông tin.",
  "symbol-other-year": "Năm trong số, ký hiệu khác năm ban hành. Sửa số hoặc ngày ban hành.",
  "issued-before-adopted": "Ngày ban hành trước ngày thông qua. Sửa một trong hai ngày.",
  "issued-in-future": "Ngày ban hành còn chưa tới. Sửa ngày, hoặc chờ đến ngày ấy rồi ban hành.",
  "number-taken": ({ symbol, title, issuedOn }) =>
    title
      ? `Số ${symbol} đã cấp ngày ${dayOf(issuedOn)} cho nghị quyết “${title}”. Chọn số khác, hoặc sửa số của nghị quyết kia.`
      : `Số ${symbol} đã cấp cho một nghị quyết khác. Chọn số khác.`,
  "issuer-not-council": "Nghị quyết ở đây là của Hội đồng nhân dân. Chọn Hội đồng; nghị quyết của Thường trực giữa hai kỳ họp thì soạn ở mục Văn bản.",
  "session-of-other-term": "Kỳ họp này không thuộc hội đồng và khóa đã chọn. Chọn lại kỳ họp hoặc khóa.",
  "place-is-fixed": "Đã cấp số thì không đổi loại, cơ quan ban hành và khóa.",
  "text-sealed": "Bản này đã niêm phong, không sửa được. Nếu sai, thêm một bản đính chính.",
  "text-not-issued": "Nghị quyết chưa ban hành. Ban hành thì bản thông qua tự niêm phong.",
  "adopted-text-there": "Đã có bản thông qua. Sửa bản ấy, hoặc thêm bản đính chính.",
  "no-adopted-text": "Chỉ đính chính được bản thông qua đã niêm phong. Thêm và niêm phong bản thông qua trước.",
  "correction-without-note": "Ghi chú rõ đính chính chỗ nào, theo văn bản nào. Người đọc thấy ghi chú này.",
  "same-text": "Một văn bản không tác động đến chính nó. Chọn văn bản khác.",
  "no-such-scan": "Tệp này không còn gắn với nghị quyết, hoặc máy chưa đọc xong. Mở lại trang nghị quyết.",
  "scan-changed": "Tệp vừa được thay hoặc có người vừa xác nhận. Tải lại trang rồi đối chiếu bản mới.",
  "not-dated": "Ghi ngày quan hệ này có hiệu lực, ví dụ 20/12/2020.",
  "ends-without-suspension": "Chỉ đình chỉ mới có ngày kết thúc. Để trống ô này.",
  "ends-before": "Ngày kết thúc đình chỉ không trước ngày bắt đầu.",
  "other-action": "Loại quan hệ này không làm được việc đó với một phần. Chọn lại việc, hoặc đổi loại quan hệ.",
  "unknown-part": "Văn bản kia không có phần đã chọn. Chọn lại phần.",
  "unknown-target": "Không còn văn bản đã chọn. Chọn lại văn bản.",
  "basis-there": "Căn cứ này đã có trong danh sách.",
  "paper-there": "Tài liệu này đã có trong danh sách.",
  "other-list": "Danh sách vừa đổi. Tải lại trang rồi xếp lại.",
  "changes-what-readers-see": "Việc này đổi hiệu lực của một nghị quyết mà người đọc đang xem. Nhờ người có quyền công bố làm.",
  "field-in-use": "Lĩnh vực này đang có nghị quyết, văn bản hoặc chất vấn. Chuyển chúng sang lĩnh vực khác rồi xóa.",
  "field-at-end": "Lĩnh vực đã ở đầu hoặc cuối danh sách.",
};

/** Why a button does nothing, in words; null where it works. */
export function whyWord(refusal: ResolutionRefusal | null): string | null {
  const words = refusal && refusalWords[refusal];
  return typeof words === "function" ? words({}) : words;
}

export const facetWords: Record<Facet, string> = {
  term: "Khóa",
  state: "Hiệu lực",
  field: "Lĩnh vực",
  year: "Năm ban hành",
  series: "Loại văn bản",
  session: "Kỳ họp",
  issuer: "Cơ quan ban hành",
  signer: "Người ký",
};

export const sortLabels: Record<Sort, string> = { ...commonSortLabels, symbol: "Số, ký hiệu" };

/** "97 nghị quyết năm 2020", "19 nghị quyết khớp “rừng”", "Hơn 10.000 nghị quyết khớp “tỉnh”". */
export function countInWords({ total, capped }: { total: number; capped: boolean }, q: string, years: readonly string[]): string {
  const when = years.length === 1 ? ` năm ${years[0]}` : years.length > 1 ? ` các năm ${years.join(", ")}` : "";
  return `${resultsInWords(total, capped, "nghị quyết")}${when}${q ? ` khớp “${q}”` : ""}`;
}
