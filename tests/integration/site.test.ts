import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { dismissMissing, redirectMissing } from "@/lib/site/commands/addresses";
import { dropMark, saveMark } from "@/lib/site/commands/mark";
import { saveNavigation } from "@/lib/site/commands/navigation";
import { saveSiteProfile } from "@/lib/site/commands/profile";
import { findMark, listMissing, markVersion, navigationEntries, siteProfile } from "@/lib/site/queries";
import { auditTrailOf, make } from "../support/make";

const said = {
  councilName: "Hội đồng nhân dân tỉnh Lạc Giang",
  shortName: "HĐND tỉnh Lạc Giang",
  officeName: "Văn phòng Hội đồng nhân dân tỉnh",
  termLine: "Khóa XIV, nhiệm kỳ 2016–2021",
  responsible: "Ông Phạm Đức Lương, Chánh Văn phòng",
  licence: "số 21/GP-TTĐT",
  address: "Số 2, quảng trường Sông Lạc",
  phone: "0200 3 555 666",
  hotline: "0200 3 555 888",
  email: "vanphong@hdnd.lacgiang.example",
};

test("cổng chưa có thông tin vẫn có tên chung, không bịa địa chỉ; chỉ quản trị điền, mỗi lần một phiên bản", async () => {
  expect(await siteProfile()).toMatchObject({ version: 0, councilName: "Hội đồng nhân dân tỉnh", address: "", sampleData: false });
  const admin = await make.actor({ role: "ADMINISTRATOR" });
  await expect(saveSiteProfile(await make.actor({ role: "APPROVER" }), { ...said, version: 0 })).rejects.toMatchObject({
    code: "FORBIDDEN",
    reason: "may-not-manage-site",
  });
  await expect(saveSiteProfile(admin, { ...said, version: 0, email: "không phải thư" })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveSiteProfile(admin, { ...said, version: 0, sampleData: false })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf("1")).toEqual([]);
  const first = await Promise.allSettled([1, 2].map(() => saveSiteProfile(admin, { ...said, version: 0 })));
  expect(first.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await saveSiteProfile(admin, { ...said, version: 1, phone: "0200 3 555 667" })).toEqual({ version: 2 });
  await expect(saveSiteProfile(admin, { ...said, version: 1 })).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: admin.name, changedAt: expect.any(Date), what: expect.stringMatching(/^sửa thông tin của cổng: tên Hội đồng, .*phương châm$/) },
  });
  expect(await siteProfile()).toMatchObject({ ...said, phone: "0200 3 555 667", version: 2 });
  expect(await auditTrailOf("1")).toEqual(["site.save", "site.save"]);
});

test("tên tiếng Anh và phương châm không bắt buộc; thanh điều hướng và dấu hiệu do quản trị đặt, mỗi lần một phiên bản", async () => {
  const admin = await make.actor({ role: "ADMINISTRATOR" });
  const approver = await make.actor({ role: "APPROVER" });
  const { version } = await siteProfile();
  await saveSiteProfile(admin, { ...said, version, englishName: "Lac Giang Provincial People’s Council" });
  expect(await siteProfile()).toMatchObject({ englishName: "Lac Giang Provincial People’s Council", motto: "", mark: null });

  const entries = [
    { href: "https://tinh.example", name: "Cổng thông tin tỉnh", shown: true },
    { href: "/tin-tuc", name: null, shown: false },
  ];
  expect(await navigationEntries()).toEqual({ entries: [], version: 0 });
  await expect(saveNavigation(approver, { version: 0, entries })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-manage-site" });
  for (const wrong of [[{ ...entries[0], href: "javascript:alert(1)" }], [{ ...entries[0], name: " " }], [entries[1], entries[1]]])
    await expect(saveNavigation(admin, { version: 0, entries: wrong })).rejects.toMatchObject({ name: "ZodError" });
  expect(await auditTrailOf("navigation")).toEqual([]);
  await saveNavigation(admin, { version: 0, entries });
  expect(await navigationEntries()).toEqual({ entries, version: 1 });
  await expect(saveNavigation(admin, { version: 0, entries })).rejects.toMatchObject({ code: "CONFLICT", detail: { what: "sửa thanh điều hướng: các mục" } });
  expect(await auditTrailOf("navigation")).toEqual(["navigation.save"]);

  const bytes = await sharp({ create: { width: 600, height: 300, channels: 4, background: "#8e171b" } })
    .png()
    .toBuffer();
  await expect(saveMark(approver, { version: 0, bytes })).rejects.toMatchObject({ reason: "may-not-manage-site" });
  await expect(saveMark(admin, { version: 0, bytes: null })).rejects.toMatchObject({ name: "ZodError" });
  await expect(saveMark(admin, { version: 0, bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") })).rejects.toMatchObject({
    reason: "not-a-mark",
  });
  await expect(dropMark(admin, { version: 1 })).rejects.toMatchObject({ reason: "no-mark" });
  await saveMark(admin, { version: 0, bytes });
  expect((await siteProfile()).mark).toBe("/dau-hieu/1.png");
  const kept = await findMark(1);
  expect(await sharp(kept ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "png", width: 256, height: 256 });
  expect(await findMark(2)).toBeNull();
  await expect(saveMark(admin, { version: 0, bytes })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(markVersion(approver)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(dropMark(approver, { version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-manage-site" });
  await expect(dropMark(admin, { version: 2 })).rejects.toMatchObject({ code: "CONFLICT" });
  for (const wrong of [{}, { version: 0 }, { version: "x" }, { version: 1, bytes }])
    await expect(dropMark(admin, wrong)).rejects.toMatchObject({ name: "ZodError" });
  expect([await markVersion(admin), await auditTrailOf("mark")]).toEqual([1, ["mark.save"]]);
  await dropMark(admin, { version: await markVersion(admin) });
  expect((await siteProfile()).mark).toBeNull();
  expect(await auditTrailOf("mark")).toEqual(["mark.save", "mark.drop"]);
});

const missed = async (path: string, count = 3) => db.missingAddress.create({ data: { path, count }, select: { path: true } });

test("đường dẫn hỏng được dẫn đến trang đang mở, thẳng đến nơi cuối; dẫn rồi thì thôi hiện", async () => {
  const approver = await make.actor({ role: "APPROVER" });
  await missed("/tin-cu/1");
  await missed("/tin-cu/2");
  await db.oldAddress.create({ data: { path: "/tin-tuc/ten-cu", target: "/tin-tuc/ten-moi" } });
  expect(await redirectMissing(approver, { path: "/tin-cu/1", target: "/tin-tuc/ten-cu" })).toEqual({ path: "/tin-cu/1", target: "/tin-tuc/ten-moi" });
  expect(await db.oldAddress.findUnique({ where: { path: "/tin-cu/1" }, select: { target: true } })).toEqual({ target: "/tin-tuc/ten-moi" });
  expect((await listMissing(approver)).rows.map(({ path }) => path)).toEqual(["/tin-cu/2"]);
  expect(await auditTrailOf("/tin-cu/1")).toEqual(["address.redirect"]);
  await expect(redirectMissing(approver, { path: "/tin-cu/1", target: "/" })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-missing" });
  await dismissMissing(approver, { path: "/tin-cu/2" });
  expect(await auditTrailOf("/tin-cu/2")).toEqual(["address.dismiss"]);
  await expect(dismissMissing(approver, { path: "/tin-cu/2" })).rejects.toMatchObject({ reason: "not-missing" });
});

test("không dẫn về chính nó, không dẫn đến trang đã gỡ, không dẫn ra ngoài; chỉ người duyệt và quản trị; không để lại gì", async () => {
  const admin = await make.actor({ role: "ADMINISTRATOR" });
  await missed("/tin-cu/3");
  await db.oldAddress.createMany({
    data: [
      { path: "/tin-tuc/da-go", target: null },
      { path: "/tin-tuc/quay-ve", target: "/tin-cu/3" },
    ],
  });
  const refused = [
    ["/tin-cu/3", "leads-to-itself"],
    ["/tin-tuc/quay-ve", "leads-to-itself"],
    ["/tin-tuc/da-go", "leads-nowhere"],
  ] as const;
  for (const [target, reason] of refused)
    await expect(redirectMissing(admin, { path: "/tin-cu/3", target })).rejects.toMatchObject({ code: "FORBIDDEN", reason });
  for (const target of ["https://noi-khac.example/", "//noi-khac.example", "/\\noi-khac.example", "", "/a b"]) {
    await expect(redirectMissing(admin, { path: "/tin-cu/3", target })).rejects.toMatchObject({ name: "ZodError" });
  }
  for (const wrong of [{}, { path: "" }, { path: "tin-cu/3" }, { path: "//noi-khac.example" }, { path: "/tin-cu/3", target: "/" }])
    await expect(dismissMissing(admin, wrong)).rejects.toMatchObject({ name: "ZodError" });
  for (const role of ["AUTHOR", "CLERK", "PETITION_OFFICER", "LEADER"] as const) {
    const actor = await make.actor({ role });
    await expect(redirectMissing(actor, { path: "/tin-cu/3", target: "/" })).rejects.toMatchObject({ reason: "may-not-manage-addresses" });
    await expect(dismissMissing(actor, { path: "/tin-cu/3" })).rejects.toMatchObject({ reason: "may-not-manage-addresses" });
    await expect(listMissing(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect(await db.missingAddress.count({ where: { path: "/tin-cu/3" } })).toBe(1);
  expect(await auditTrailOf("/tin-cu/3")).toEqual([]);
});
