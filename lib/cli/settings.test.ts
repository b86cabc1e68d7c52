import { expect, test } from "vitest";
import { settings } from "./settings";

const refused = (environment: Record<string, string>) => {
  try {
    settings(environment as NodeJS.ProcessEnv);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

test("không đặt gì thì chạy bản dùng thử trên chính máy này, cổng 3000", () => {
  expect(settings({} as NodeJS.ProcessEnv)).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    mode: "demo",
    database: undefined,
  });
});

test("thiết lập để trống coi như không đặt", () => {
  expect(settings({ PORT: "", DATABASE_URL: " " } as unknown as NodeJS.ProcessEnv)).toMatchObject({ port: 3000, mode: "demo" });
});

test("có DATABASE_URL thì làm việc thật; vai trò di trú và kết nối trực tiếp mặc định theo địa chỉ ấy", () => {
  const url = "postgresql://a:b@db.example:5432/portal";
  expect(settings({ DATABASE_URL: url, PUBLIC_URL: "https://hdnd.example/" } as unknown as NodeJS.ProcessEnv)).toMatchObject({
    mode: "office",
    publicUrl: "https://hdnd.example",
    database: { app: url, owner: url, direct: url },
  });
});

test.each([
  [{ PORT: "ba nghìn" }, "PORT phải là một số từ 1 đến 65535"],
  [{ PORT: "70000" }, "PORT phải là một số từ 1 đến 65535"],
  [{ PUBLIC_URL: "hdnd.example" }, "PUBLIC_URL phải là địa chỉ đầy đủ"],
  [{ PUBLIC_URL: "https://hdnd.example/cong" }, "PUBLIC_URL chỉ gồm giao thức, tên máy và cổng"],
  [{ DATABASE_URL: "mysql://a@b/c" }, "DATABASE_URL phải có dạng postgresql://"],
  [{ PORTAL_MODE: "thử" }, "PORTAL_MODE chỉ nhận demo hoặc office"],
  [{ PORTAL_MOD: "office" }, "Không có thiết lập nào tên PORTAL_MOD"],
  [{ HOST: "0.0.0.0" }, "Bản dùng thử có tài khoản công khai nên chỉ mở trên máy này"],
  [{ PORTAL_MODE: "demo", DATABASE_URL: "postgresql://a@b/c" }, "PORTAL_MODE=demo chỉ dùng với cơ sở dữ liệu kèm theo"],
  [{ MIGRATE_DATABASE_URL: "postgresql://a@b/c" }, "Thiếu DATABASE_URL"],
  [{ S3_BUCKET: "Kho Tệp" }, "S3_BUCKET phải là tên vùng chứa"],
  [{ S3_BUCKET: "kho", S3_ACCESS_KEY_ID: "a" }, "Thiếu S3_SECRET_ACCESS_KEY: kho S3 (S3_BUCKET) cần cả hai khóa truy cập."],
  [{ S3_ENDPOINT: "https://kho.example" }, "Thiếu S3_BUCKET: S3_ENDPOINT chỉ có nghĩa khi tệp nằm ở kho S3."],
  [{ S3_BUCKET: "kho", S3_ACCESS_KEY_ID: "a", S3_SECRET_ACCESS_KEY: "b", S3_ENDPOINT: "kho.example" }, "S3_ENDPOINT phải là địa chỉ đầy đủ"],
  [{ CLAMD_ADDRESS: "127.0.0.1" }, "CLAMD_ADDRESS phải gồm tên máy và cổng"],
  [{ CLAMD_ADDRESS: "127.0.0.1:99999" }, "CLAMD_ADDRESS phải gồm tên máy và cổng"],
  [{ VIDEO_MAX_MB: "nhiều" }, "VIDEO_MAX_MB phải là số nguyên từ 1 đến 2000"],
])("thiết lập sai %j bị từ chối bằng một câu", (environment, expected) => {
  expect(refused(environment)).toContain(expected);
});

test("hai thiết lập sai thì hai câu, mỗi câu một dòng", () => {
  expect(refused({ PORT: "x", PUBLIC_URL: "y" }).split("\n")).toHaveLength(2);
});
