import { z } from "./zod";

/*
 * What an operator may attach to the portal: an object store instead of the folder, a virus scanner, a mail server, a browser that prints.
 * Said once for the command that checks the operator's settings and for the processes that use them.
 */

const optional = <T extends z.ZodType>(value: T) =>
  z.preprocess((given) => (typeof given === "string" && given.trim() === "" ? undefined : given), value.optional());

/** host:port, host may be an address in brackets. */
const HOST_AND_PORT = /^(\[[0-9a-f:]+\]|[^\s:/]+):(\d{1,5})$/i;
const clamdError = "CLAMD_ADDRESS phải gồm tên máy và cổng của clamd, ví dụ CLAMD_ADDRESS=127.0.0.1:3310.";
const videoError = "VIDEO_MAX_MB phải là số nguyên từ 1 đến 2000, ví dụ VIDEO_MAX_MB=500.";

export const serviceSettings = {
  /** Its presence moves stored files from the folder to the object store. */
  S3_BUCKET: optional(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "S3_BUCKET phải là tên vùng chứa: 3 đến 63 chữ thường, chữ số, dấu chấm hoặc gạch nối."),
  ),
  S3_REGION: optional(z.string().regex(/^[a-z0-9-]+$/, "S3_REGION phải là tên vùng của kho, ví dụ S3_REGION=us-east-1.")),
  S3_ENDPOINT: optional(
    z.url({ protocol: /^https?$/, error: "S3_ENDPOINT phải là địa chỉ đầy đủ của kho, ví dụ S3_ENDPOINT=https://kho.lacgiang.example:9000." }),
  ),
  S3_ACCESS_KEY_ID: optional(z.string().trim().min(1)),
  S3_SECRET_ACCESS_KEY: optional(z.string().trim().min(1)),
  CLAMD_ADDRESS: optional(
    z
      .string()
      .regex(HOST_AND_PORT, clamdError)
      .transform((text) => {
        const [, host = "", port] = HOST_AND_PORT.exec(text) ?? [];
        return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
      })
      .refine(({ port }) => port > 0 && port < 65536, clamdError),
  ),
  /** The largest video that is taken, in MB of 1,048,576 bytes. */
  VIDEO_MAX_MB: optional(
    z
      .string()
      .regex(/^\d{1,4}$/, videoError)
      .transform(Number)
      .refine((size) => size >= 1 && size <= 2000, videoError),
  ),
  /** The browser that prints PDF; without one the portal looks where systems put it. */
  CHROMIUM_PATH: optional(z.string().regex(/^\/[^\0]+$/, "CHROMIUM_PATH phải là đường dẫn đầy đủ đến Chromium, ví dụ CHROMIUM_PATH=/usr/bin/chromium.")),
  /** Mail server that takes the portal's letters; without one they wait. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: "SMTP_URL phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ-thư:587 hoặc smtps://máy-chủ-thư:465." })),
  /** From whom letters come: "Cổng HĐND tỉnh Lạc Giang <khong-tra-loi@lacgiang.example>". */
  MAIL_FROM: optional(
    z.string().regex(/^[^<>\r\n]{0,200}<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, "MAIL_FROM phải có dạng: Tên cổng <khong-tra-loi@lacgiang.example>."),
  ),
};

type Given = {
  [Name in "SMTP_URL" | "MAIL_FROM" | "S3_BUCKET" | "S3_REGION" | "S3_ENDPOINT" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY"]?: string | undefined;
};

/** The settings that lack something to be used, each with what to do. */
export function incompleteServices(given: Given): { setting: string; message: string }[] {
  return [...incompleteStore(given), ...incompleteMail(given)];
}

function incompleteMail({ SMTP_URL, MAIL_FROM }: Given) {
  if (!SMTP_URL || MAIL_FROM) return [];
  return [{ setting: "MAIL_FROM", message: 'Có SMTP_URL thì cần MAIL_FROM, ví dụ MAIL_FROM="Cổng HĐND tỉnh <khong-tra-loi@lacgiang.example>".' }];
}

function incompleteStore(given: Given): { setting: string; message: string }[] {
  const keys = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  if (given.S3_BUCKET) {
    return keys.filter((name) => !given[name]).map((setting) => ({ setting, message: `Thiếu ${setting}: kho S3 (S3_BUCKET) cần cả hai khóa truy cập.` }));
  }
  const stray = (["S3_REGION", "S3_ENDPOINT", ...keys] as const).find((name) => given[name]);
  return stray
    ? [{ setting: "S3_BUCKET", message: `Thiếu S3_BUCKET: ${stray} chỉ có nghĩa khi tệp nằm ở kho S3. Đặt S3_BUCKET, hoặc bỏ các thiết lập S3_.` }]
    : [];
}
