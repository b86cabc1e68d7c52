import { expect, test } from "vitest";
import { shortcutGroups } from "./shortcuts";
import { toolbarGroups } from "./toolbar-items";

const all = shortcutGroups.flatMap(({ shortcuts }) => shortcuts);

test("mọi phím của thanh định dạng có trong bảng phím tắt", () => {
  const keys = toolbarGroups.flat().flatMap((item) => item.keys ?? []);
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !all.some((shortcut) => shortcut.keys === key))).toEqual([]);
});

test("không việc nào kể hai lần, trong một nhóm không phím nào làm hai việc", () => {
  expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  for (const { shortcuts } of shortcutGroups) expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length);
});
