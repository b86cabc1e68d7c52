import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { storeDocument } from "@/lib/files/commands";
import { staffFile } from "@/lib/files/queries";
import { dispositionOf, sendDocument } from "@/lib/files/sending";
import { make } from "../../support/make";

const text = "0123456789";
const asked = (headers: Record<string, string> = {}, method = "GET") => new Request("http://localhost/tep", { headers, method });

async function sent() {
  const actor = await make.actor();
  const file = await staffFile(actor, (await storeDocument(actor, { bytes: Buffer.from(`${text}\n`), name: "Số liệu.txt" })).id);
  return (headers?: Record<string, string>, method?: string) => sendDocument(asked(headers, method), file, "public, no-cache");
}

/** As a browser reads it: RFC 6266 with RFC 8187. */
function namesIn(header: string) {
  const plain = /; filename="((?:[^"\\]|\\.)*)"/.exec(header)?.[1]?.replace(/\\(.)/g, "$1");
  const encoded = /; filename\*=UTF-8''([^;]*)$/.exec(header)?.[1];
  return { plain, real: encoded === undefined ? plain : decodeURIComponent(encoded) };
}

test.each([
  ["Báo cáo năm 2020.pdf", "Bao cao nam 2020.pdf"],
  ['Nghị quyết "mật"; số 45, quý 1.pdf', 'Nghi quyet "mat"; so 45, quy 1.pdf'],
  ["bao-cao.pdf", "bao-cao.pdf"],
  ['a"b.pdf', 'a"b.pdf'],
  ["giảm 50%41.pdf", "giam 50%41.pdf"],
  ["tệp\r\nSet-Cookie: a=b.pdf", "tepSet-Cookie: a=b.pdf"],
  ["Đơn ‘khiếu nại’ (bản 2)*.docx", "Don khieu nai (ban 2)*.docx"],
  ["报告.pdf", "tep.pdf"],
])("tên tải về của %j: chữ không dấu cho trình duyệt cũ, tên đúng cho trình duyệt mới, không chen được dòng", (name, plain) => {
  const header = dispositionOf("attachment", name);
  expect(header).toMatch(/^attachment; filename="?[\x20-\x7e]+$/);
  // A header with a line break is refused here already.
  new Headers({ "content-disposition": header });
  const found = namesIn(header.includes('filename="') ? header : header.replace(/filename=([^;]+)/, 'filename="$1"'));
  expect(found).toEqual({ plain, real: name });
});

test("một khoảng, phần cuối, ngoài tệp, nhiều khoảng, vô nghĩa", async () => {
  const send = await sent();
  const part = async (range: string) => {
    const answer = await send({ range });
    return [answer.status, answer.headers.get("content-range"), answer.headers.get("x-portal-length"), await answer.text()];
  };
  expect(await part("bytes=0-3")).toEqual([206, "bytes 0-3/11", "4", "0123"]);
  expect(await part("bytes=8-")).toEqual([206, "bytes 8-10/11", "3", "89\n"]);
  expect(await part("bytes=8-9999")).toEqual([206, "bytes 8-10/11", "3", "89\n"]);
  expect(await part("bytes=-3")).toEqual([206, "bytes 8-10/11", "3", "89\n"]);
  expect(await part("bytes=-9999")).toEqual([206, "bytes 0-10/11", "11", `${text}\n`]);
  for (const beyond of ["bytes=11-", "bytes=500-600", "bytes=-0"]) expect(await part(beyond), beyond).toEqual([416, "bytes */11", null, ""]);
  for (const odd of ["bytes=0-1,4-5", "bytes=5-2", "bytes=a-b", "lines=0-3", "bytes=-"]) expect(await part(odd), odd).toEqual([200, null, "11", `${text}\n`]);
});

test("If-Range: phần khi dấu đúng bản, cả tệp khi là bản khác hoặc chỉ nói ngày; HEAD không gửi byte nào, không tính khoảng", async () => {
  const send = await sent();
  const whole = await send();
  const etag = whole.headers.get("etag") ?? "";
  const digest = createHash("sha256").update(`${text}\n`).digest("base64");
  expect([whole.headers.get("repr-digest"), (await send({ range: "bytes=0-3" })).headers.get("repr-digest")]).toEqual(Array(2).fill(`sha-256=:${digest}:`));
  const status = async (condition: string) => (await send({ range: "bytes=0-3", "if-range": condition })).status;
  expect([await status(etag), await status('"khac"'), await status(`W/${etag}`), await status("Wed, 09 Dec 2020 00:00:00 GMT")]).toEqual([206, 200, 200, 200]);
  const head = await send({ range: "bytes=0-3" }, "HEAD");
  expect([head.status, head.headers.get("x-portal-length"), head.headers.get("accept-ranges"), head.headers.get("etag"), await head.text()]).toEqual([
    ...[200, "11", "bytes", etag, ""],
  ]);
  expect([(await send({ "if-none-match": etag })).status, (await send({ "if-none-match": `"a", W/${etag}`, range: "bytes=0-3" })).status]).toEqual([304, 304]);
});
