import { expect, test } from "vitest";
import { visitorOf } from "@/lib/auth/current";
import { PASSWORD, person, Visit } from "./visit";

// Before the settings of this process are read for the first time.
process.env.PUBLIC_URL = "https://hdnd.lacgiang.example";

/** A Set-Cookie line as its name and its attributes, in small letters. */
function cookieOf(line: string): { name: string; attributes: Record<string, string> } {
  const [pair = "", ...rest] = line.split(";").map((part) => part.trim());
  const attributes = rest.map((part) => [part.split("=")[0]?.toLowerCase() ?? "", part.split("=").slice(1).join("=")]);
  return { name: pair.slice(0, pair.indexOf("=")), attributes: Object.fromEntries(attributes) };
}

test("qua https mọi cookie của phần đăng nhập là __Host-: Secure, cả trang, không Domain, script không đọc được, không gửi sang trang khác", async () => {
  const who = await person();
  const visit = new Visit();
  visit.headers.set("host", "hdnd.lacgiang.example");
  const csrf = await visit.request("csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const signedIn = await visit.request("callback/mat-khau", { email: who.email, password: PASSWORD, csrfToken });
  const cookies = [...csrf.headers.getSetCookie(), ...signedIn.headers.getSetCookie()].map(cookieOf);
  expect(new Set(cookies.map(({ name }) => name))).toEqual(new Set(["__Host-portal-csrf", "__Host-portal-return", "__Host-portal-sign-in"]));
  for (const { name, attributes } of cookies) {
    expect([name, attributes]).toEqual([name, expect.objectContaining({ path: "/", secure: "", httponly: "", samesite: "Lax" })]);
    expect(attributes).not.toHaveProperty("domain");
  }
  expect(await visitorOf(visit.asking)).toMatchObject({ actor: { id: who.id } });
});

test("qua https cookie không có tiền tố, do ai đó đặt từ một tên miền con, không được nhận", async () => {
  const who = await person();
  const visit = new Visit();
  visit.headers.set("host", "hdnd.lacgiang.example");
  await visit.signIn(who);
  const token = visit.cookies["__Host-portal-sign-in"] ?? "";
  expect(token).not.toBe("");
  expect(await visitorOf({ headers: visit.headers, cookies: { "portal-sign-in": token } })).toBeNull();
});
