import "server-only";
import { OperatorError } from "./say";

/**
 * npm puts the Node of `node_modules/.bin` before the system's: an older system works after one `npm ci`.
 * @throws OperatorError when this is not Node 24 or newer
 */
export function expectNode(version = process.versions.node): void {
  if (Number(version.split(".")[0]) >= 24) return;
  throw new OperatorError(
    `Cổng cần Node 24, tiến trình này là Node ${version}. Gói node@24 đi kèm chưa cài xong: chạy lại npm ci và cho phép lệnh cài đặt (npm ci --ignore-scripts=false), rồi chạy qua npm, ví dụ npm start.`,
  );
}
