import { dayColumn, parseDay } from "@/lib/core/dates";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { DocumentKind, Visibility } from "@/prisma/generated/enums";
import { isNumbered } from "./numbering";

export const documentLimits = { title: 1000, summary: 2000, body: 200_000, line: 300, recipients: 3000, symbol: 60 };

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const choice = z.union([z.literal("").transform(() => null), id]);
const day = z.string().transform((text, context) => {
  if (text.trim() === "") return null;
  const parsed = parseDay(text);
  if (parsed) return dayColumn(parsed);
  context.addIssue({ code: "custom", message: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021" });
  return z.NEVER;
});
const count = z.string().transform((text, context) => {
  if (text.trim() === "") return null;
  if (/^[1-9]\d?$/.test(text.trim())) return Number(text);
  context.addIssue({ code: "custom", message: "Nhập số thứ tự bản dự thảo, ví dụ 2" });
  return z.NEVER;
});
const flag = z.union([z.literal("").transform(() => false), z.literal("co").transform(() => true)]);

const kind = z.enum(DocumentKind, { error: "Chọn loại văn bản, ví dụ Báo cáo" });
const title = filledLine(documentLimits.title, "Viết trích yếu, ví dụ Báo cáo kết quả giám sát việc sử dụng đất năm 2020");
const words = (example: string) => line(documentLimits.line, `Viết trong 300 ký tự, ví dụ ${example}`);
const issuer = { issuerId: choice, issuerName: words("Sở Tài chính") };

const symbol = line(documentLimits.symbol, "Viết số, ký hiệu trong 60 ký tự, ví dụ 88/BC-HĐND");
const signer = { signerName: words("Hoàng Thị Minh Hạnh"), signerTitle: words("Chủ tịch HĐND tỉnh") };

/** The first things of a document; the rest is written on its page. `next` asks for the next number of its series. */
export const createDocumentInput = z.strictObject({
  kind,
  title,
  ...issuer,
  issuedOn: day,
  symbol,
  next: flag,
  sessionId: choice,
  visibility: z.enum(Visibility, { error: "Chọn ai được xem: công khai, nội bộ hoặc hạn chế" }),
});

/** Everything that a document says. Who may see it is said through lib/visibility. */
export const saveDocumentInput = z
  .strictObject({
    ...createDocumentInput.omit({ visibility: true }).shape,
    id,
    version,
    drafterId: choice,
    summary: paragraphs(documentLimits.summary, "Viết tóm tắt trong 2.000 ký tự"),
    effectiveOn: day,
    expiresOn: day,
    ...signer,
    recipients: paragraphs(documentLimits.recipients, "Viết nơi nhận trong 3.000 ký tự, mỗi nơi một dòng"),
    body: paragraphs(documentLimits.body, "Nội dung dài quá 200.000 ký tự. Đính kèm tệp thay cho phần phụ lục"),
    fieldId: choice,
    draftOfId: choice,
    draftNumber: count,
  })
  .refine(({ effectiveOn, expiresOn }) => !effectiveOn || !expiresOn || effectiveOn <= expiresOn, {
    path: ["expiresOn"],
    error: "Ngày hết hiệu lực phải sau ngày có hiệu lực",
  });

/** What a person confirmed of a scan; what the record says besides stays as it is. */
export const scanInput = z
  .strictObject({ id, version, fileId: id, textVersion: version, kind, symbol, issuedOn: day, title, ...signer })
  .refine(({ kind: chosen, symbol: given }) => given === "" || isNumbered(chosen), {
    path: ["symbol"],
    error: "Loại văn bản này không cấp số. Xóa số, ký hiệu, hoặc chọn loại khác",
  })
  .refine(({ symbol: given, issuedOn }) => given === "" || issuedOn !== null, {
    path: ["issuedOn"],
    error: "Có số thì phải có ngày ban hành, ví dụ 05/01/2021",
  });

/** Names a document and the version that the person saw. */
export const documentInput = z.strictObject({ id, version });
