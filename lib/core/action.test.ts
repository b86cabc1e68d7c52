import { expect, test } from "vitest";
import { ZodError, z } from "zod";
import { formValues, isOutage, runAction } from "./action";
import { AppError, type ErrorCode } from "./errors";
import { log } from "./log";

log.level = "silent";

function form(fields: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const sent = form([
  ["$ACTION_ID_abc", ""],
  ["title", "Kỳ họp thứ 20"],
  ["tag", "một"],
  ["tag", "hai"],
  ["file", new File(["x"], "a.txt")],
]);
const values = { title: "Kỳ họp thứ 20", tag: ["một", "hai"] };
const failing = (error: unknown) => () => Promise.reject(error);

test("biểu mẫu thành các giá trị: ô lặp lại là danh sách; tệp và ô riêng của React bị bỏ", () => {
  expect(formValues(sent)).toEqual(values);
});

test("làm xong: trạng thái xong, việc nhận đúng các giá trị", async () => {
  const received: unknown[] = [];
  const state = await runAction(sent, async (input) => void received.push(input));
  expect([state, received]).toEqual([{ status: "done" }, [values]]);
});

test("ô sai: câu đầu tiên của mỗi ô, lỗi chung của biểu mẫu dưới tên form, và trả lại điều đã nhập", async () => {
  const schema = z.object({ title: z.string().min(99, "Tiêu đề ngắn quá.").regex(/!/, "Thiếu dấu."), tag: z.array(z.string().max(2, "Thẻ dài quá.")) });
  expect(await runAction(sent, async (input) => void schema.parse(input))).toEqual({
    status: "invalid",
    fields: { title: "Tiêu đề ngắn quá.", "tag.0": "Thẻ dài quá.", "tag.1": "Thẻ dài quá." },
    values,
  });
  const whole = new ZodError([{ code: "custom", path: [], message: "Chưa chọn gì.", input: undefined }]);
  expect(await runAction(sent, failing(whole))).toMatchObject({ fields: { form: "Chưa chọn gì." } });
});

test("lời từ chối của miền có thể nói ai, từ khi nào, theo chi tiết của lần từ chối", async () => {
  const words = { "office-taken": ({ holder }: Record<string, unknown>) => `${holder} đang giữ chức vụ này.`, plain: "Không được." };
  expect(await runAction(sent, failing(new AppError("CONFLICT", "office-taken", { holder: "Ông Vũ Hồng Sơn" })), words)).toMatchObject({
    sentence: "Ông Vũ Hồng Sơn đang giữ chức vụ này.",
  });
  expect(await runAction(sent, failing(new AppError("FORBIDDEN", "plain")), words)).toMatchObject({ sentence: "Không được." });
});

test("mỗi mã từ chối có một câu tiếng Việt, và điều đã nhập được trả lại", async () => {
  const starts: Record<ErrorCode, string> = {
    NOT_FOUND: "Không còn mục này.",
    FORBIDDEN: "Tài khoản của anh, chị",
    CONFLICT: "Có người vừa sửa",
    INVALID: "Có ô chưa đúng.",
    UNAUTHENTICATED: "Phiên đăng nhập đã hết.",
    TOO_MANY: "Đã thử quá nhiều lần.",
    UNAVAILABLE: "Cơ sở dữ liệu chưa trả lời.",
  };
  for (const [code, start] of Object.entries(starts)) {
    const state = await runAction(sent, failing(new AppError(code as ErrorCode)));
    expect(state).toEqual({ status: "refused", code, reason: null, sentence: expect.stringMatching(`^${start}`), values });
  }
});

test("lý do của nghiệp vụ nói bằng câu của nghiệp vụ; lý do không có câu thì dùng câu của mã", async () => {
  const words = { "own-edition": "Người soạn không tự duyệt bài của mình." };
  const known = await runAction(sent, failing(new AppError("FORBIDDEN", "own-edition")), words);
  expect(known).toMatchObject({ status: "refused", reason: "own-edition", sentence: words["own-edition"] });
  const other = await runAction(sent, failing(new AppError("FORBIDDEN", "la")), words);
  expect(other).toMatchObject({ reason: "la", sentence: "Tài khoản của anh, chị không làm được việc này." });
});

test("hai người cùng sửa: nêu ai, lúc nào, đã làm gì, khi biết", async () => {
  const detail = { changedBy: "Lê Hồng Vân", changedAt: new Date("2026-01-05T02:07:00Z") };
  const approved = await runAction(sent, failing(new AppError("CONFLICT", "edited", { ...detail, what: "duyệt bài" })));
  expect(approved).toMatchObject({ sentence: expect.stringMatching(/^Lúc 9 giờ 07, Lê Hồng Vân đã duyệt bài\. Tải lại trang/) });
  expect(await runAction(sent, failing(new AppError("CONFLICT", "edited", detail)))).toMatchObject({ sentence: expect.stringContaining("đã sửa mục này") });
  const unknown = await runAction(sent, failing(new AppError("CONFLICT", "edited", { changedBy: "Lê Hồng Vân" })));
  expect(unknown).toMatchObject({ sentence: "Có người vừa sửa mục này. Tải lại trang để xem bản mới, rồi làm tiếp." });
});

test("lỗi của hệ thống: mã để báo, không lộ nguyên do; mỗi lần một mã", async () => {
  const states = await Promise.all([1, 2].map(() => runAction(sent, failing(new TypeError("x is not a function")))));
  for (const state of states) {
    if (state.status !== "failed") throw new Error(state.status);
    expect(state.reference).toMatch(/^[0-9a-f]{8}$/);
    expect(state.sentence).toBe(`Chưa làm được vì lỗi của hệ thống. Báo quản trị mã ${state.reference}; chưa có gì bị mất.`);
    expect(state.values).toEqual(values);
  }
  expect(new Set(states.map((state) => state.status === "failed" && state.reference)).size).toBe(2);
});

test("chuyển trang và notFound() của Next đi qua, không thành lỗi", async () => {
  const { notFound, redirect } = await import("next/navigation");
  await expect(runAction(sent, async () => redirect("/quan-tri"))).rejects.toMatchObject({ digest: expect.stringContaining("NEXT_REDIRECT") });
  await expect(runAction(sent, async () => notFound())).rejects.toMatchObject({ digest: expect.stringContaining("404") });
});

/** An error as a driver makes it. */
const coded = (message: string, code: string, name = "Error") => Object.assign(new Error(message), { code, name });

test("cơ sở dữ liệu không tới được hay trả lời quá muộn là sự cố, với câu hẹn gửi lại; lỗi khác thì không", async () => {
  const outages = [
    ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"].map((code) => coded("Invalid invocation", code, "PrismaClientKnownRequestError")),
    ...["57P01", "57P02", "57P03", "53300", "25P03", "57014", "55P03"].map((code) => coded("…", code, "error")),
    ...["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"].map((code) => coded("connect", code)),
    ...["DatabaseNotReachable", "SocketTimeout", "ConnectionClosed", "TooManyConnections"].map((kind) => coded(kind, "", "DriverAdapterError")),
    new Error("Raw query failed. Code: `57014`. Message: `canceling statement due to statement timeout`"),
    ...[
      "Can't reach database server at 127.0.0.1:5432",
      "Operation has timed out",
      "Server has closed the connection.",
      "Too many database connections opened: 60",
    ].map((words) => coded(`Raw query failed. Code: \`N/A\`. Message: \`${words}\``, "P2010", "PrismaClientKnownRequestError")),
    new Error("canceling statement due to lock timeout"),
    new Error("Connection terminated unexpectedly"),
    new Error("Connection terminated due to connection timeout"),
    new Error("timeout exceeded when trying to connect"),
    new Error("timeout expired"),
    new Error("Query read timeout"),
    new Error("Client has encountered a connection error and is not queryable"),
  ];
  for (const error of outages) {
    expect(isOutage(error), `${error.message} ${"code" in error ? error.code : ""}`).toBe(true);
    const state = await runAction(sent, failing(error));
    expect(state).toMatchObject({ status: "failed", sentence: "Cơ sở dữ liệu chưa trả lời. Chưa lưu được; chờ một phút rồi gửi lại.", values });
  }
  const defects = [new TypeError("x is not a function"), coded("Unique constraint failed", "P2002"), coded("syntax error", "42601"), "57P01", null];
  for (const error of defects) expect(isOutage(error), String(error)).toBe(false);
});
