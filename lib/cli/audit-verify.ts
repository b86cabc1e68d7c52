import "server-only";
import { brokenInWords } from "@/lib/audit/labels";
import { formatNumber } from "@/lib/core/numbers";
import { withPortal } from "./attach";
import { OperatorError } from "./say";

/* npm run audit:verify: walks the audit chain and names the first row that does not hold; exit code 1 then. */
await withPortal("npm run audit:verify", async () => {
  const { verifyChain } = await import("@/lib/audit/verify");
  const { verified, unsealed, broken } = await verifyChain();
  const waiting = unsealed ? ` ${formatNumber(unsealed)} dòng mới đang chờ niêm phong.` : "";
  if (!broken) {
    process.stdout.write(`Nhật ký nguyên vẹn: ${formatNumber(verified)} dòng đã niêm phong, đúng thứ tự, không dòng nào bị sửa hay mất.${waiting}\n`);
    return;
  }
  const hint =
    broken.kind === "cut-off"
      ? " Nếu vừa phục hồi từ bản sao lưu và chấp nhận phần đã mất, xóa tệp audit-head.json trong thư mục dữ liệu."
      : broken.position === 1n
        ? " Kiểm tra AUDIT_KEY có đúng là khóa của dữ liệu này không."
        : "";
  throw new OperatorError(
    `${brokenInWords(broken)} ${formatNumber(verified)} dòng trước đó nguyên vẹn.${waiting}${hint} Giữ nguyên máy chủ, báo người phụ trách an toàn thông tin.`,
  );
});
