import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, read } from "./files";

const sources = projectFiles("*.ts", "*.tsx").filter((file) => !file.startsWith("prisma/generated/"));
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
    expect(sources.filter((file) => read(file).split("\n").length > 301)).toEqual([]);
  });

  test("miền nghiệp vụ chỉ dùng các tên tệp đã định", () => {
    const capability = /^lib\/(core|auth|audit|server|files|search|jobs|mail|cli)\//;
    const vocabulary = /^(schema|labels|workflow|policy|queries|commands|jobs|addresses)\.ts$|^(queries|commands)\//;
    const pure = /^[a-z]+(-[a-z]+)*\.ts$/;
    const strays: string[] = [];
    for (const file of product.filter((name) => name.startsWith("lib/") && !capability.test(name))) {
      const name = file.split("/").slice(2).join("/");
      if (vocabulary.test(name)) continue;
      // Any other file is a rule of the office or a reader of a format: named after it, and without a database of its own.
      if (!pure.test(path.basename(file)) || /from "@\/lib\/core\/db"/.test(read(file).replaceAll(/import type [^;]+;/g, ""))) strays.push(file);
    }
    expect(strays).toEqual([]);
  });

  test("mỗi miền nghiệp vụ có README của mình", () => {
    const domains = new Set(projectFiles("lib").map((file) => file.split("/")[1]));
    const missing = [...domains].filter((domain) => !projectFiles(`lib/${domain}/README.md`).length && !["core", "cli", "jobs"].includes(domain as string));
    expect(missing).toEqual([]);
  });
});

describe("ranh giới máy chủ", () => {
  const serverFile =
    /^lib\/[^/]+\/(queries|commands|jobs|storage)(\.ts$|\/)|^lib\/core\/(db|env|clock|log|freshness|action)\.ts$|^lib\/(server|audit|cli)\/(?!.*README)/;

  test("dòng đầu của mỗi tệp máy chủ là import server-only", () => {
    const files = product.filter((file) => serverFile.test(file) && /from "(@\/lib\/core\/db|node:|pg|sharp|\.\.?\/db)"/.test(read(file)));
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !read(file).startsWith('import "server-only";\n'))).toEqual([]);
  });

  test('"use server" chỉ đứng trong app/**/actions.ts', () => {
    const files = product.filter((file) => /^\s*["']use server["']/m.test(read(file)));
    expect(files.filter((file) => !/^app\/quan-tri\/.*actions\.ts$/.test(file))).toEqual([]);
  });

  test("trang công khai không có mã khung: không use client, không style=, không next/link, không cookies hay headers", () => {
    const files = product.filter((file) => file.startsWith("app/(public)/") || /^components\/(ui|layout|news)\/(?!staff)/.test(file));
    expect(files.length).toBeGreaterThan(10);
    const offenders = files.filter(
      (file) => /style=\{|style="|from "next\/(link|headers)"/.test(read(file)) || (file.startsWith("app/") && /^["']use client["']/m.test(read(file))),
    );
    expect(offenders).toEqual([]);
  });

  test("mỗi trang công khai được dựng theo yêu cầu, nói một lần cho cả khu", () => {
    const files = product.filter((file) => /^app\/\(public\)\/.*(page|layout)\.tsx$/.test(file));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => /export const (dynamic|revalidate|fetchCache)\b/.test(read(file)))).toEqual(["app/(public)/layout.tsx"]);
    expect(read("app/(public)/layout.tsx")).toContain('export const dynamic = "force-dynamic";');
  });

  test("mỗi trang và hành động của cán bộ tự hỏi tài khoản", () => {
    const pages = product.filter((file) => /^app\/quan-tri\/\(khung\)\/.*(page\.tsx|route\.ts|actions\.ts)$/.test(file));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((file) => !/requireActor|currentActor/.test(read(file)))).toEqual([]);
  });
});

describe("an toàn", () => {
  test("không truy vấn thô ghép chuỗi, không HTML thô ngoài JSON-LD", () => {
    expect(product.filter((file) => /RawUnsafe/.test(read(file)))).toEqual([]);
    expect(product.filter((file) => /dangerouslySetInnerHTML/.test(read(file)))).toEqual(product.filter((file) => file === "components/ui/json-ld.tsx"));
  });

  test("chỉ lib/core/db.ts mở cơ sở dữ liệu bằng Prisma", () => {
    expect(product.filter((file) => /new PrismaClient\(/.test(read(file)))).toEqual(["lib/core/db.ts"]);
  });

  test("chỉ lib/auth đúc Actor từ một tài khoản", () => {
    expect(product.filter((file) => /Actor\.ofAccount\(/.test(read(file)) && !file.startsWith("lib/auth/"))).toEqual([]);
  });
});
