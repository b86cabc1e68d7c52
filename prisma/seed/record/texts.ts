import { chosenTexts } from "./chosen-texts";
import { article, clause, type Part } from "./parts";
import type { ResolutionPlan } from "./resolution-list";

/** The last words of every resolution. */
const carryingOut = (number: string): Part =>
  article(
    number,
    "Tổ chức thực hiện",
    clause("1", "Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết, báo cáo kết quả tại kỳ họp cuối năm."),
    clause("2", "Thường trực, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết."),
  );

const sum = (plan: ResolutionPlan, step: number) => `${((plan.number * 7 + step * 3) % 40) + 10}0.000 đồng`;

function amendment(plan: ResolutionPlan, symbol: string): Part[] {
  return [
    article(
      "1",
      `Sửa đổi, bổ sung một số điều của Nghị quyết số ${symbol}`,
      clause("1", `Sửa đổi khoản 2 Điều 2 như sau: “2. Mức hỗ trợ tăng thêm ${sum(plan, 1)} cho mỗi hộ ở xã khu vực III.”`),
      clause("2", "Bổ sung Điều 3a sau Điều 3 về công khai danh sách người được hỗ trợ tại nhà văn hóa thôn, bản."),
    ),
    article("2", "Hiệu lực", `Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua tại kỳ họp thứ ${plan.session.ordinal}.`),
    carryingOut("3"),
  ];
}

function rules(plan: ResolutionPlan, draft: boolean): Part[] {
  return [
    article(
      "1",
      "Phạm vi điều chỉnh và đối tượng áp dụng",
      clause("1", `Nghị quyết này ${plan.title.charAt(0).toLowerCase()}${plan.title.slice(1)}.`),
      clause("2", "Đối tượng áp dụng gồm cơ quan, tổ chức, hộ gia đình và cá nhân có liên quan trên địa bàn tỉnh."),
    ),
    article(
      "2",
      "Nội dung và mức áp dụng",
      clause("1", "Nguyên tắc: đúng đối tượng, công khai, không trùng với chính sách khác của Nhà nước."),
      clause(
        "2",
        "Mức áp dụng:",
        `Xã khu vực III: ${sum(plan, draft ? 2 : 1)};`,
        `Xã khu vực II: ${sum(plan, 4)};`,
        "Các địa bàn còn lại: bằng 50% mức tại điểm b khoản này.",
      ),
      clause("3", draft ? "Thời gian áp dụng là hai năm." : "Thời gian áp dụng là ba năm, tính từ ngày Nghị quyết có hiệu lực."),
    ),
    article("3", "Nguồn kinh phí", "Ngân sách tỉnh theo phân cấp, lồng ghép vốn chương trình mục tiêu quốc gia và nguồn hợp pháp khác."),
    carryingOut("4"),
    ...(draft ? [] : [article("5", "Hiệu lực thi hành", "Nghị quyết có hiệu lực sau 10 ngày kể từ ngày được thông qua.")]),
  ];
}

/** The text of a resolution, or of the draft that was handed in before. */
export function textOf(plan: ResolutionPlan, draft = false): readonly Part[] {
  const own = plan.chosen ? chosenTexts[plan.symbol] : undefined;
  if (own) return draft ? own.draft : own.adopted;
  const [act] = plan.acts;
  if (act?.kind === "AMENDMENT") return amendment(plan, act.on.symbol);
  if (act?.kind === "REPEAL") return [article("1", "", `Bãi bỏ toàn bộ Nghị quyết số ${act.on.symbol}.`), carryingOut("2")];
  if (plan.series === "NORMATIVE")
    return [...rules(plan, draft), ...(act ? [article("6", "Thay thế", `Nghị quyết này thay thế Nghị quyết số ${act.on.symbol}.`)] : [])];
  return [
    article(
      "1",
      "",
      `Hội đồng nhân dân tỉnh thống nhất nội dung sau: ${plan.title.charAt(0).toLowerCase()}${plan.title.slice(1)}, theo hồ sơ do cơ quan trình.`,
    ),
    article("2", "", "Giao Ủy ban nhân dân tỉnh hoàn chỉnh hồ sơ, chịu trách nhiệm về số liệu và tiến độ."),
    carryingOut("3"),
  ];
}
