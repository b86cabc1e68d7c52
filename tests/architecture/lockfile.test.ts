import { expect, test } from "vitest";
import { read } from "./files";

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const packages: Record<string, Locked> = JSON.parse(read("package-lock.json")).packages;

/** Node looks for a package beside the one that needs it, then further and further up. */
function locked(from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(place.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${place === "" ? "" : `${place}/`}node_modules/${name}`]) return true;
    if (place === "") return false;
  }
}

/** A registry that mirrors one platform only makes npm leave the others out, and npm 11 then refuses `npm ci` everywhere. */
test("package-lock.json kể đủ gói của mọi nền tảng, mỗi gói có phiên bản", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked(place, name))
      .map((name) => `${place} → ${name}`),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(packages).filter((place) => place !== "" && !packages[place]?.version)).toEqual([]);
});
