import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { read } from "./files";

interface Cruise {
  modules: { source: string; dependencies: { resolved: string; typeOnly?: boolean }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
}

const root = path.join(import.meta.dirname, "..", "..");

function cruise(): Cruise {
  const program = path.join(root, "node_modules", ".bin", "depcruise");
  const args = ["--config", ".config/dependency-cruiser.cjs", "--output-type", "json", "app", "components", "lib", "prisma/seed"];
  try {
    return JSON.parse(execFileSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "pipe"] }));
  } catch (error) {
    // Violations end the program with a code; its answer still stands on stdout.
    return JSON.parse(String((error as { stdout: string }).stdout));
  }
}

const graph = cruise();

test("đồ thị nhập khẩu đọc được mọi tệp và không phạm luật nào", () => {
  // A cruiser that cannot read TypeScript reads nothing and reports success.
  expect(graph.summary.totalCruised).toBeGreaterThan(150);
  expect(graph.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test("từ trang công khai không đi tới được tệp nào chạy trên trình duyệt", () => {
  const next = new Map(graph.modules.map((module) => [module.source, module.dependencies.filter(({ typeOnly }) => !typeOnly).map(({ resolved }) => resolved)]));
  const queue = [...next.keys()].filter((file) => /^app\/\((public|english)\)\//.test(file));
  const seen = new Set(queue);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const target of next.get(file) ?? []) {
      if (seen.has(target) || !/^(app|components|lib)\//.test(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  expect([...seen].filter((file) => /\.tsx?$/.test(file) && /^\s*["']use client["']/.test(read(file)))).toEqual([]);
});
