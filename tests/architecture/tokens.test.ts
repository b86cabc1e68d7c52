import { describe, expect, test } from "vitest";
import { read } from "./files";

const css = read("app/styles/tokens.css");

/** The custom properties that a block declares, by name. */
function declared(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`no ${selector}`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

const light = declared(":root");
const darkByDevice = declared(':root:not([data-theme="light"]):not([data-contrast="high"])');
const darkByChoice = declared(':root[data-theme="dark"]:not([data-contrast="high"])');
const high = declared(':root[data-contrast="high"]');

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

test("nền tối theo máy và nền tối do người đọc chọn là một", () => {
  expect([...darkByDevice]).toEqual([...darkByChoice]);
});

describe("độ tương phản của chữ", () => {
  const pairs: [text: string, ground: string, least: number][] = [
    ["--ink", "--paper", 7],
    ["--ink-2", "--paper", 7],
    ["--ink-2", "--sunken", 7],
    ["--ink-3", "--paper", 4.5],
    ["--ink-3", "--sunken", 4.5],
    ["--red", "--paper", 4.5],
    ["--red", "--red-tint", 4.5],
    ["--on-red", "--red-fill", 4.5],
    ["--on-red", "--band", 7],
    ["--gold-text", "--gold-tint", 4.5],
    ["--jade", "--jade-tint", 4.5],
    ["--amber", "--amber-tint", 4.5],
    ["--grey", "--grey-tint", 4.5],
    ["--foot-2", "--foot", 7],
    ["--control", "--surface", 3],
  ];
  const grounds: [name: string, chosen: Map<string, string>][] = [
    ["sáng", light],
    ["tối", new Map([...light, ...darkByChoice])],
    ["tương phản cao", new Map([...light, ...high])],
  ];
  for (const [name, values] of grounds) {
    test.each(pairs)(`nền ${name}: %s trên %s đạt %d`, (text, ground, least) => {
      expect(contrast(values.get(text) ?? "", values.get(ground) ?? "")).toBeGreaterThanOrEqual(least);
    });
  }
});
