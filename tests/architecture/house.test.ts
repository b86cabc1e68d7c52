import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, read } from "./files";
import { nouns } from "./nouns";

const sources = projectFiles("*.ts", "*.tsx").filter((file) => !file.startsWith("prisma/generated/"));
const fixed = ["schema", "labels", "workflow", "policy", "queries", "commands", "jobs", "addresses", "queries/findable"];

const product = sources.filter((file) => /^(app|components|lib)\//.test(file) && !/\.test\.tsx?$/.test(file));

describe("ngôi nhà", () => {
  test("gốc chỉ có những thư mục đã định", () => {
    const folders = new Set(
      projectFiles()
        .filter((file) => file.includes("/"))
        .map((file) => file.split("/")[0]),
    );
    const allowed = ["app", "components", "lib", "prisma", "tests", "public", "docs", "deploy", ".config", ".ci"];
    expect([...folders].filter((folder) => !allowed.includes(folder as string))).toEqual([]);
  });

  test("không có ngăn kéo chung", () => {
    expect(sources.filter((file) => /(^|\/)(index|utils?|helpers?|types|misc|common)\.tsx?$/.test(file))).toEqual([]);
  });

  test("không tệp nào dài quá 300 dòng", () => {
    expect([...sources, ...projectFiles("*.css")].filter((file) => read(file).split("\n").length > 301)).toEqual([]);
  });

  test("miền nghiệp vụ chỉ dùng các tên tệp đã định, và tên nào đã định cũng có tệp", () => {
    // What every domain stands on has its own words: core, the server, the commands of the operator, the queue.
    const domains = new Set(product.filter((file) => file.startsWith("lib/")).map((file) => file.split("/")[1] as string));
    expect([...domains].filter((domain) => !(domain in nouns)).toSorted()).toEqual(["cli", "core", "jobs", "server"]);
    for (const [domain, listed] of Object.entries(nouns)) {
      const names = product.filter((file) => file.startsWith(`lib/${domain}/`)).map((file) => file.slice(`lib/${domain}/`.length, -".ts".length));
      expect(names.filter((name) => !fixed.includes(name) && !listed.includes(name))).toEqual([]);
      expect(listed.filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  test("mỗi miền nghiệp vụ có README của mình", () => {
    const domains = new Set(projectFiles("lib").map((file) => file.split("/")[1]));
    const missing = [...domains].filter((domain) => !projectFiles(`lib/${domain}/README.md`).length && !["core", "cli", "jobs"].includes(domain as string));
    expect(missing).toEqual([]);
  });
});

describe("một câu cho mỗi điều bạn đọc thấy", () => {
  const filters = product.filter((file) => file.startsWith("lib/") && file !== "lib/visibility/policy.ts");

  test("hồ sơ, kỳ họp, chất vấn: bộ lọc của bảng, không viết lại bằng tay", () => {
    // The news have theirs in lib/news/queries/published.ts.
    const spelt = filters.filter((file) => /\bpublishedAt: \{ lte/.test(read(file)));
    expect(spelt).toEqual([]);
  });

  test("tệp gửi cho bạn đọc: không chờ quét, không nơi nào hạn chế, nói một lần", () => {
    expect(filters.filter((file) => /scanState: \{ in:|none: restrictedAttachments\(/.test(read(file)))).toEqual([]);
  });
});

describe("ranh giới máy chủ", () => {
  test("trang quản trị mở một hồ sơ thì ghi lần mở", () => {
    const opening = product.filter((file) => /^app\//.test(file) && /findStaff(Resolution|Document|Meeting|Report)\(/.test(read(file)));
    expect(opening.length).toBeGreaterThan(0);
    expect(opening.filter((file) => !read(file).includes("await noteOpening("))).toEqual([]);
  });

  /** Packages that a browser may carry as well. */
  const everywhere = /^(zod|date-fns|@date-fns\/tz|d3-scale)(\/|$)/;
  /** What only a server has: Node's own modules, packages written for it, the database and what stands on it. */
  const serverThing = (from: string) =>
    from.startsWith(".") || from.startsWith("@/") ? /^(@\/lib\/core|\.)\/(db|env|clock|log|freshness)$/.test(from) : !everywhere.test(from);

  test("date-fns được gọi từng hàm bằng đường riêng", () => {
    // The whole of it costs each process that starts 1.5 s of a processor: docs/decisions/0215.
    expect(sources.filter((file) => /from "date-fns"/.test(read(file)) && !file.endsWith("house.test.ts"))).toEqual([]);
  });

  test("dòng đầu của mỗi tệp máy chủ là import server-only", () => {
    const importsOf = (file: string) =>
      [...read(file).matchAll(/^(?:import(?! type\b)|export(?! type\b)|\}) [^;]*?from "([^"]+)"/gm)].map(([, from]) => from as string);
    const files = product.filter((file) => /^lib\/.*(?<!\.d)\.ts$/.test(file) && importsOf(file).some(serverThing));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !read(file).startsWith('import "server-only";\n'))).toEqual([]);
  });

  test('"use server" chỉ đứng trong app/**/actions.ts', () => {
    const files = product.filter((file) => /^\s*["']use server["']/m.test(read(file)));
    expect(files.filter((file) => !/^app\/quan-tri\/.*actions\.ts$/.test(file))).toEqual([]);
  });

  test("trang công khai không có mã khung: không use client, không style=, không next/link, không cookies hay headers", () => {
    const files = product.filter((file) => /^app\/\((public|english)\)\//.test(file) || /^components\/(ui|layout|news|bodies|members)\/(?!staff)/.test(file));
    expect(files.length).toBeGreaterThan(10);
    const offenders = files.filter(
      (file) => /style=\{|style="|from "next\/(link|headers)"/.test(read(file)) || (file.startsWith("app/") && /^["']use client["']/m.test(read(file))),
    );
    expect(offenders).toEqual([]);
  });

  test("mỗi trang công khai được dựng theo yêu cầu, nói một lần cho cả khu", () => {
    const files = product.filter((file) => /^app\/\((public|english)\)\/.*(page|layout)\.tsx$/.test(file));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => /export const (dynamic|revalidate|fetchCache)\b/.test(read(file)))).toEqual([
      "app/(english)/layout.tsx",
      "app/(public)/layout.tsx",
    ]);
    for (const area of ["english", "public"]) expect(read(`app/(${area})/layout.tsx`)).toContain('export const dynamic = "force-dynamic";');
  });

  test("mỗi trang của một hồ sơ có nút in (Nghị định 42/2022/NĐ-CP)", () => {
    const pages = product.filter((file) => /^app\/\(public\)\/(?!thu-vien).*\/\[slug\]\/(.*\/)?page\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(10);
    const partsOf = (file: string) => [...read(file).matchAll(/from "@\/(components\/[^"]+)"|from "\.\/([^"]+)"/g)];
    const prints = (file: string): boolean => {
      if (!product.includes(file)) return false;
      if (/\bdata-print\b/.test(read(file))) return true;
      return partsOf(file).some(([, component, beside]) => prints(component ? `${component}.tsx` : path.posix.join(path.posix.dirname(file), `${beside}.tsx`)));
    };
    expect(pages.filter((file) => !prints(file))).toEqual([]);
  });

  test("mỗi trang và hành động của cán bộ tự hỏi tài khoản", () => {
    // Everything behind the sign-in; only the sign-in itself and the way out stand before it.
    const pages = product.filter((file) => /^app\/quan-tri\/(?!\(vao\)|dang-xuat\/).*(page\.tsx|route\.ts|actions\.ts)$/.test(file));
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.some((file) => file.includes("(xem)"))).toBe(true);
    expect(pages.filter((file) => !/requireActor|currentActor/.test(read(file)))).toEqual([]);
  });
});

describe("an toàn", () => {
  test("không truy vấn thô ghép chuỗi, không HTML thô ngoài JSON-LD", () => {
    expect(product.filter((file) => /RawUnsafe/.test(read(file)))).toEqual([]);
    expect(product.filter((file) => /dangerouslySetInnerHTML/.test(read(file)))).toEqual(product.filter((file) => file === "components/ui/json-ld.tsx"));
  });

  test("điều kiện không so với clock_timestamp(): giờ đổi theo từng dòng thì không chỉ mục nào dùng được, phải đọc cả bảng", () => {
    expect(product.filter((file) => /[<>]=? *clock_timestamp\(\)/.test(read(file)))).toEqual([]);
  });

  test("chỉ lib/core/db.ts mở cơ sở dữ liệu bằng Prisma", () => {
    expect(product.filter((file) => /new PrismaClient\(/.test(read(file)))).toEqual(["lib/core/db.ts"]);
  });

  test("chỉ lib/auth đúc Actor từ một tài khoản", () => {
    expect(product.filter((file) => /Actor\.ofAccount\(/.test(read(file)) && !file.startsWith("lib/auth/"))).toEqual([]);
  });

  test("chỉ những việc đã kể tên mới làm thay hệ thống, không có người đứng sau", () => {
    const allowed = [
      "lib/alerts/commands/confirm.ts",
      "lib/auth/demo-accounts.ts",
      "lib/cli/admin-create.ts",
      "lib/files/jobs/scan.ts",
      "lib/imports/jobs/read-pages.ts",
      "lib/imports/jobs/remove-files.ts",
      "lib/news/jobs.ts",
      "lib/reports/jobs.ts",
      "lib/spreadsheets/jobs/turns.ts",
      "lib/texts/jobs.ts",
      "prisma/seed/demo.ts",
    ];
    expect(sources.filter((file) => /\bActor\.system\(/.test(read(file)) && !/^tests\/|\.test\.ts$/.test(file))).toEqual(allowed);
  });
});
