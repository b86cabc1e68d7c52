import { expect, test } from "vitest";
import { saveSiteProfile } from "@/lib/site/commands";
import { siteProfile } from "@/lib/site/queries";
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
    detail: { changedBy: admin.name, changedAt: expect.any(Date), what: expect.stringMatching(/^sửa thông tin của cổng: tên Hội đồng, .*thư điện tử$/) },
  });
  expect(await siteProfile()).toMatchObject({ ...said, phone: "0200 3 555 667", version: 2 });
  expect(await auditTrailOf("1")).toEqual(["site.save", "site.save"]);
});
