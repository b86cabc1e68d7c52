import type { Role } from "@/prisma/generated/enums";
import type { DelegationState } from "./delegation";

/** Roles in words, in the order in which forms list them. */
export const roleLabels: Record<Role, string> = {
  AUTHOR: "Người viết",
  APPROVER: "Người duyệt",
  CLERK: "Chuyên viên công tác HĐND",
  PETITION_OFFICER: "Chuyên viên dân nguyện",
  LEADER: "Lãnh đạo",
  ADMINISTRATOR: "Quản trị hệ thống",
};

/** What each role is for, one line under its checkbox. */
export const roleHints: Record<Role, string> = {
  AUTHOR: "Viết và gửi duyệt tin bài",
  APPROVER: "Duyệt, trả lại, đăng và gỡ tin bài; cần mã xác thực",
  CLERK: "Giữ hồ sơ đại biểu, kỳ họp, nghị quyết",
  PETITION_OFFICER: "Tiếp nhận, chuyển và trả lời đơn thư, kiến nghị",
  LEADER: "Xem và cho ý kiến về báo cáo; cần mã xác thực",
  ADMINISTRATOR: "Tài khoản, thiết lập, nhật ký; không có quyền đăng; cần mã xác thực",
};

export const delegationWords: Record<DelegationState, string> = { coming: "Sắp đến", now: "Đang có hiệu lực", over: "Đã hết hạn", revoked: "Đã thu hồi" };

/** Who did something, and in whose place. @example inPlaceOf("Lê Hồng Vân", "Phạm Đức Lương") // "Lê Hồng Vân thay cho Phạm Đức Lương" */
export function inPlaceOf(name: string, lender: string | null | undefined): string {
  return lender ? `${name} thay cho ${lender}` : name;
}

/** Refusal reasons of this domain in words, for forms and commands alike. */
export const refusalWords: Record<string, string> = {
  "wrong-credentials": "Thư công vụ hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.",
  "wrong-code": "Mã này chưa đúng hoặc đã dùng. Nhập mã đang hiện trên điện thoại, ví dụ 406218.",
  "sign-in-gone": "Đã quá 10 phút kể từ khi nhập mật khẩu. Đăng nhập lại từ đầu.",
  insecure:
    "Không đăng nhập được qua địa chỉ http này vì mật khẩu sẽ đi trên mạng mà không được mã hóa. Mở trang bằng địa chỉ https, hoặc mở ngay trên máy chủ bằng http://localhost.",
  "not-an-administrator": "Việc này do quản trị hệ thống làm.",
  "own-account": "Không tự đổi vai trò, tự khóa hay tự đặt lại tài khoản của mình được. Nhờ một quản trị khác.",
  "roles-exclude":
    "Một tài khoản không thể vừa là quản trị hệ thống vừa là người duyệt: người giữ chìa khóa không được tự duyệt bài. Bỏ một trong hai vai trò.",
  "last-administrator": "Đây là quản trị hệ thống cuối cùng còn hoạt động. Giao vai trò này cho người khác trước.",
  "unknown-body": "Cơ quan này không còn trong danh sách. Tải lại trang rồi chọn lại.",
  "already-disabled": "Tài khoản này đã khóa từ trước.",
  "not-disabled": "Tài khoản này đang hoạt động, không cần mở lại.",
  "no-second-factor": "Tài khoản này chưa bật mã xác thực.",
  "account-disabled": "Tài khoản này đang khóa. Mở lại tài khoản rồi làm tiếp.",
  "not-an-approver": "Chỉ người duyệt mới ủy quyền duyệt bài được; người đang duyệt thay thì không ủy quyền lại.",
  "delegate-oneself": "Không ủy quyền cho chính mình. Chọn người khác.",
  "delegate-administrator": "Người này là quản trị hệ thống nên không duyệt bài được. Chọn người khác.",
  "delegate-approves": "Người này tự có quyền duyệt, không cần ủy quyền.",
  "delegate-disabled": "Tài khoản này đang khóa. Chọn người khác.",
  "delegate-no-second-factor": "Người này chưa bật mã xác thực nên chưa duyệt thay được. Nhờ họ bật ở mục Tài khoản của tôi, rồi ủy quyền.",
  "day-passed": "Ngày này đã qua. Chọn từ hôm nay trở đi.",
  "delegation-overlaps": "Anh, chị đã ủy quyền cho những ngày này. Thu hồi lần ủy quyền cũ, hoặc chọn ngày khác.",
  "place-taken": "Trong những ngày này người được chọn đã duyệt thay cho người khác. Chọn người khác hoặc ngày khác.",
  "not-own-delegation": "Chỉ người đã ủy quyền mới thu hồi được.",
  "email-taken": "Đã có tài khoản dùng thư này. Tìm trong danh sách tài khoản trước khi tạo mới.",
  "link-gone": "Liên kết này đã dùng hoặc đã hết hạn. Gọi quản trị hệ thống để nhận liên kết mới.",
  "second-factor-link": "Mã xác thực của tài khoản này đã được gỡ. Mở liên kết do quản trị hệ thống cấp để thiết lập mã mới.",
  "proof-too-old": "Việc này cần xác nhận lại mật khẩu trong vòng 5 phút. Xác nhận rồi làm tiếp.",
  "wrong-current-password": "Mật khẩu hiện tại chưa đúng. Nhập lại mật khẩu đang dùng.",
  "nothing-to-confirm": "Chưa có mã nào đang chờ xác nhận. Bấm “Thiết lập mã xác thực” để bắt đầu.",
};

/** Why a new password is refused, as the sentence under the field. */
export const passwordWords: Record<string, string> = {
  "too-short": "Mật khẩu cần từ 12 ký tự, ví dụ bốn từ không liên quan đến nhau.",
  "too-long": "Mật khẩu dài nhất 200 ký tự. Rút ngắn lại.",
  "too-common": "Mật khẩu này nằm trong danh sách hay bị đoán. Chọn một câu khác, ví dụ bốn từ không liên quan đến nhau.",
  "too-simple": "Mật khẩu này lặp hoặc xếp theo thứ tự, dễ đoán. Chọn một câu khác, ví dụ bốn từ không liên quan đến nhau.",
  "too-personal": "Mật khẩu này chủ yếu gồm tên mình hoặc tên cơ quan. Chọn những từ không liên quan.",
  "not-the-same": "Hai lần nhập chưa giống nhau. Nhập lại mật khẩu mới.",
};

/** A refusal in words, with what its detail adds: how many tries are left, how long to wait. */
export function refusalSentence(reason: string, detail: Record<string, unknown> = {}): string | null {
  if (reason === "paused") return `Đã thử sai nhiều lần. Chờ ${waitInWords(Number(detail.seconds))} rồi thử lại.`;
  const words = refusalWords[reason];
  if (!words || detail.left === undefined) return words ?? null;
  const left = Number(detail.left);
  return left > 0 ? `${words} Còn ${left} lần thử.` : `${words} Lần thử sau phải chờ ít phút.`;
}

/** Waiting time in words. @example waitInWords(90) // "2 phút" */
export function waitInWords(seconds: number): string {
  return seconds <= 60 ? `${Math.max(1, Math.ceil(seconds))} giây` : `${Math.ceil(seconds / 60)} phút`;
}

/** A browser's own long name as something people recognise. */
export function browserInWords(userAgent: string | null): string {
  if (!userAgent) return "Máy không rõ tên";
  const browser = /Edg\//.test(userAgent)
    ? "Edge"
    : /coc_coc/i.test(userAgent)
      ? "Cốc Cốc"
      : /Firefox\//.test(userAgent)
        ? "Firefox"
        : /Chrom(e|ium)\//.test(userAgent)
          ? "Chrome"
          : /Safari\//.test(userAgent)
            ? "Safari"
            : "Trình duyệt khác";
  const device = /Android/.test(userAgent)
    ? "Android"
    : /iPhone|iPad/.test(userAgent)
      ? "iPhone, iPad"
      : /Windows/.test(userAgent)
        ? "Windows"
        : /Mac OS X/.test(userAgent)
          ? "macOS"
          : /Linux/.test(userAgent)
            ? "Linux"
            : "máy khác";
  return `${browser} trên ${device}`;
}
