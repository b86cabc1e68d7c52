import { dayColumn, parseDay } from "@/lib/core/dates";
import { paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { Role } from "@/prisma/generated/enums";
import { DELEGATION_DAYS } from "./delegation";

/** A password is between these lengths, in characters (ASVS 5.0, 6.2.1 and 6.2.9). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** How an address is stored and compared. */
export const emailAddress = z
  .string({ error: "Nhập thư công vụ, ví dụ van.le@lacgiang.example." })
  .max(254, { error: "Thư này dài quá 254 ký tự. Kiểm tra lại." })
  .transform((text) => text.normalize("NFC").trim().toLowerCase())
  .pipe(z.email({ error: "Nhập thư công vụ đầy đủ, ví dụ van.le@lacgiang.example." }));

const displayName = z
  .string({ error: "Nhập họ và tên, ví dụ Lê Hồng Vân." })
  .max(120, { error: "Họ và tên dài quá 120 ký tự. Viết gọn lại." })
  .transform((text) => text.normalize("NFC").trim().replace(/\s+/gu, " "))
  .pipe(z.string().min(2, { error: "Nhập họ và tên, ví dụ Lê Hồng Vân." }));

// A form sends one checkbox as a text and several as a list.
const roles = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
  z
    .array(z.enum(Role, { error: "Chọn vai trò có trong danh sách." }))
    .min(1, { error: "Chọn ít nhất một vai trò." })
    .max(6, { error: "Chọn vai trò có trong danh sách." }),
);

/** The id of an account, as it stands in an address. */
export const accountId = z.uuid();

const version = z.coerce.number().int().positive();

/** A password as it is typed at sign-in: bounded, otherwise free. */
const typedPassword = z
  .string({ error: "Nhập mật khẩu." })
  .min(1, { error: "Nhập mật khẩu." })
  .max(1000, { error: "Mật khẩu dài nhất 200 ký tự." })
  .transform((text) => text.normalize("NFC"));

const typedCode = z
  .string({ error: "Nhập mã gồm 6 chữ số, ví dụ 406218." })
  .max(40, { error: "Nhập mã gồm 6 chữ số, ví dụ 406218." })
  .transform((text) => text.replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^(\d{6}|[a-z2-7]{12})$/, { error: "Nhập mã gồm 6 chữ số, ví dụ 406218, hoặc một mã dự phòng, ví dụ k4mw-7qza-x2np." }));

/** The token of a one-time link; people may paste the whole address. */
const givenLink = z
  .string()
  .max(500, { error: "Liên kết không đúng. Mở lại đúng liên kết đã nhận" })
  .transform((text) => text.trim().split("/").at(-1) || undefined)
  .optional();

export const passwordStepInput = z.strictObject({ email: emailAddress, password: typedPassword });
export const codeStepInput = z.strictObject({ code: typedCode, link: givenLink });

export const createAccountInput = z.strictObject({ email: emailAddress, displayName, roles });
export const changeRolesInput = z.strictObject({ id: accountId, version, roles });
/** For which body an account works; "" for none. */
export const assignBodyInput = z.strictObject({
  id: accountId,
  version,
  bodyId: z.union([z.literal("").transform(() => null), z.uuid({ error: "Chọn cơ quan trong danh sách." })]),
});
export const namedAccountInput = z.strictObject({ id: accountId, version });

export const setPasswordInput = z.strictObject({
  token: z
    .string()
    .min(20, { error: "Liên kết thiếu một phần. Mở lại đúng liên kết đã nhận" })
    .max(100, { error: "Liên kết không đúng. Mở lại đúng liên kết đã nhận" }),
  password: typedPassword,
  again: typedPassword,
});
export const changeOwnPasswordInput = z.strictObject({ version, current: typedPassword, password: typedPassword, again: typedPassword });
export const confirmSecondFactorInput = z.strictObject({ code: typedCode, link: givenLink });
export const proveAgainInput = z.strictObject({ password: typedPassword, code: z.union([z.literal("").transform(() => undefined), typedCode]).optional() });

const wantedDay = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021";
/** A day as people type it, as midnight UTC: what a DATE column takes. */
const typedDay = z
  .string({ error: wantedDay })
  .max(20, { error: wantedDay })
  .transform((text, context) => {
    const day = parseDay(text);
    if (day) return dayColumn(day);
    context.addIssue({ code: "custom", message: wantedDay });
    return z.NEVER;
  });
const days = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 86_400_000) + 1;

export const delegateInput = z
  .strictObject({
    toId: z.uuid({ error: "Chọn người duyệt thay" }),
    startsOn: typedDay,
    endsOn: typedDay,
    reason: paragraphs(500, "Viết lý do trong 500 ký tự").pipe(z.string().min(1, { error: "Viết lý do, ví dụ: Đi công tác tại huyện Nậm Sơn" })),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], error: "Ngày cuối phải từ ngày đầu trở đi" })
  .refine(({ startsOn, endsOn }) => days(startsOn, endsOn) <= DELEGATION_DAYS, {
    path: ["endsOn"],
    error: "Ủy quyền dài nhất 90 ngày. Chọn ngày cuối sớm hơn",
  });
/** Names a delegation. It changes only once, when it is taken back: naming it names what the person saw. */
export const revokeDelegationInput = z.strictObject({ id: z.uuid() });
