import semver from "semver";
import { expect, test } from "vitest";
import { read } from "./files";

/** `npm audit` does not answer on every network: the floors are committed, with the advisories that set them in the decisions. */
test("không gói nào thấp hơn mức đã vá lỗi bảo mật", () => {
  const floors: Record<string, string> = JSON.parse(read(".config/advisory-floors.json"));
  const packages: Record<string, { version?: string }> = JSON.parse(read("package-lock.json")).packages;
  const low: string[] = [];
  for (const [name, floor] of Object.entries(floors)) {
    const installed = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
    expect(installed.length, `${name} không có trong package-lock.json`).toBeGreaterThan(0);
    for (const [place, { version }] of installed) if (semver.lt(version ?? "0.0.0", floor)) low.push(`${place} ${version} < ${floor}`);
  }
  expect(low).toEqual([]);
});
