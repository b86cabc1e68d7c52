import path from "node:path";
import { expect, test } from "vitest";
import { detailWords } from "@/components/audit/detail-words";
import { actionWords, subjectLabels } from "@/lib/audit/labels";
import { z } from "@/lib/core/zod";
import { bodySchema } from "@/lib/news/body";
import { projectFiles, read } from "./files";

const product = projectFiles("app/*.ts", "app/*.tsx", "components/*.ts", "components/*.tsx", "lib/*.ts").filter((file) => !file.endsWith(".test.ts"));

/** Every way of being wrong that a form, a script or a broken page can send. */
const nonsense: unknown[] = [undefined, null, true, -1, 0.5, Number.NaN, 10 ** 9, "", "x", "x".repeat(300_000), [], {}, { type: "x" }, { lạ: 1 }];

/** The inside of a zod schema, as far as this test looks. */
interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  out?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
  options?: z.core.$ZodType[];
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  values?: unknown[];
}

const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def;

/** Wrong values for a schema: the nonsense, and for objects and lists also the nonsense in each of their places. */
function wrong(schema: z.core.$ZodType, depth = 0): unknown[] {
  if (depth > 8) return [];
  const def = defOf(schema);
  const parts = [def.innerType, def.in, def.out, def.getter?.(), ...(def.options ?? [])].filter((part) => part !== undefined);
  const found = [...nonsense, ...parts.flatMap((part) => wrong(part, depth + 1))];
  if (def.element)
    found.push(
      Array.from({ length: 3000 }, () => "x"),
      ...wrong(def.element, depth + 1).map((value) => [value]),
    );
  const fields = Object.entries(def.shape ?? {});
  // The literals of a node ("type") must be right, so that what stands beside them is looked at.
  const right = Object.fromEntries(fields.flatMap(([key, part]) => (defOf(part).type === "literal" ? [[key, defOf(part).values?.[0]]] : [])));
  for (const [key, part] of fields) if (!(key in right)) found.push(...wrong(part, depth + 1).map((value) => ({ ...right, [key]: value })));
  return found;
}

test("lược đồ nào báo lỗi cũng nói tiếng Việt, không nói tiếng Anh của thư viện", async () => {
  const files = projectFiles("lib/*/schema.ts", "lib/news/body.ts");
  expect(files.length).toBeGreaterThan(6);
  const said = new Set<string>();
  for (const file of files) {
    const module: Record<string, unknown> = await import(path.join(import.meta.dirname, "..", "..", file));
    for (const schema of Object.values(module)) {
      if (!(schema instanceof z.ZodType)) continue;
      for (const value of wrong(schema)) for (const { message } of schema.safeParse(value).error?.issues ?? []) said.add(message);
    }
  }
  expect(said.size).toBeGreaterThan(40);
  const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;
  const library = /\b(expected|received|invalid|required|string|number|array|object|undefined|null|instanceof|NaN|must)\b/i;
  expect([...said].filter((sentence) => !vietnamese.test(sentence) || library.test(sentence))).toEqual([]);
});

test("ô của ảnh, lời trích và con số nói được viết bao nhiêu, kèm ví dụ", () => {
  const long = "9".repeat(1001);
  const said = (block: object) => bodySchema.safeParse({ type: "doc", content: [block] }).error?.issues.map(({ message }) => message);
  const pull = { value: "97", label: "nghị quyết" };
  expect(said({ type: "pullFigure", attrs: { ...pull, value: "97 nghị quyết được thông qua" } })).toEqual([expect.stringMatching(/20 ký tự, ví dụ 93,9%/)]);
  expect(said({ type: "pullFigure", attrs: { ...pull, label: long } })).toEqual([expect.stringMatching(/300 ký tự, ví dụ/)]);
  expect(said({ type: "figure", attrs: { fileId: null, credit: long } })).toEqual([expect.stringMatching(/200 ký tự, ví dụ/)]);
  expect(said({ type: "blockquote", attrs: { speaker: long }, content: [{ type: "paragraph" }] })).toEqual([expect.stringMatching(/300 ký tự, ví dụ/)]);
});

test("việc nào ghi nhật ký cũng có lời, lời nào cũng có việc, chi tiết nào cũng có câu", () => {
  const recording = projectFiles("lib/*.ts", "prisma/seed/*.ts").filter(
    (file) => /\b(?:record|change)\(/.test(read(file)) && !/^lib\/audit\/(?!commands)/.test(file),
  );
  const code = recording.map(read).join("\n");
  const named = [...code.matchAll(/\b(?:record\(tx|change\(actor), .*?, "([a-z-]+\.[a-z-]+)"/g)].map(([, action]) => action as string);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((action) => !(action in actionWords))).toEqual([]);
  expect(Object.keys(actionWords).filter((action) => !code.includes(`"${action}"`))).toEqual([]);
  expect(Object.keys(subjectLabels).filter((type) => !code.includes(`type: "${type}"`))).toEqual([]);
  const details = [...code.matchAll(/\bdetail(?::| =) \{([^{}]*)\}/g)].flatMap(([, inside = ""]) => inside.replaceAll(/[[(][^\])]*[\])]/g, "").split(","));
  const keys = new Set(details.map((part) => /^\s*(\w+)/.exec(part)?.[1]).filter((key) => key !== undefined));
  expect(keys.size).toBeGreaterThan(15);
  expect([...keys].filter((key) => detailWords({ [key]: "2021-01-05T00:00:00Z" })[0]?.startsWith("Khác"))).toEqual([]);
});

test("ai đọc cổng đều gọi là người đọc", () => {
  const words = projectFiles("app/*.ts", "app/*.tsx", "components/*.ts", "components/*.tsx", "lib/*.ts", "prisma/seed/*.ts");
  // What knows the captions of old portals speaks their words, not ours.
  const ours = words.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith("lib/imports/"));
  expect(ours.filter((file) => /bạn đọc/i.test(read(file)))).toEqual([]);
});

test("zod chỉ vào nhà qua lib/core/zod.ts, nơi lỗi được dịch", () => {
  // The settings of a process and the programs of the operator are read before anybody signs in; a class to compare with speaks no words.
  const files = product.filter((file) => /import \{[^}]*\bz\b[^}]*\} from "zod"/.test(read(file)) && !file.startsWith("lib/cli/"));
  expect(files).toEqual(["lib/core/zod.ts"]);
});
