import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { dropContact, saveContact } from "@/lib/bodies/commands/save-contact";
import { findStaffBody, peopleForContacts } from "@/lib/bodies/queries/staff";
import { db } from "@/lib/core/db";
import { auditTrailOf, make, removedFrom } from "@/tests/support/make";
import { org } from "@/tests/support/make-org";

test("người liên hệ: thêm, sửa, bỏ; nhật ký không chứa tên hay số", async () => {
  const clerk = await make.actor({ role: "CLERK" });
  const body = await org.body();
  const made = await saveContact(clerk, { bodyId: body.id, name: "Trần Thu Hà", phone: "0200 3 555 670", duty: "Cung cấp thông tin" });
  const saved = await saveContact(clerk, { ...made, bodyId: body.id, name: "Trần Thu Hà", phone: "0200 3 555 671", duty: "Cung cấp thông tin" });
  await expect(saveContact(clerk, { ...made, bodyId: body.id, name: "X" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(saveContact(clerk, { bodyId: body.id, name: "X", email: "không phải thư" })).rejects.toMatchObject({ name: "ZodError" });
  // A name is no proof of who it is, be it the only one: the page offers who bears it, somebody chooses.
  const [ha, huong] = [await org.person("Trần Thu Hà Một"), await org.person("Đặng Thu Hương Một")];
  const named = await saveContact(clerk, { ...saved, bodyId: body.id, name: ha.fullName });
  const personOf = async () => (await db.bodyContact.findUniqueOrThrow({ where: { id: made.id }, select: { personId: true } })).personId;
  const offered = async () => {
    const seen = await findStaffBody(clerk, body.id);
    return seen ? (await peopleForContacts(clerk, seen)).map(({ id }) => id) : [];
  };
  expect([await personOf(), await offered()]).toEqual([null, [ha.id]]);
  const chosen = await saveContact(clerk, { ...named, bodyId: body.id, personId: ha.id, name: ha.fullName });
  expect(await personOf()).toBe(ha.id);
  // Another name is another person, whoever the form still named.
  const renamed = await saveContact(clerk, { ...chosen, bodyId: body.id, personId: ha.id, name: huong.fullName, duty: "Cung cấp thông tin" });
  expect([await personOf(), await offered()]).toEqual([null, [huong.id]]);
  const settled = await saveContact(clerk, { ...renamed, bodyId: body.id, personId: huong.id, name: "Bà Hương", duty: "Cung cấp thông tin" });
  expect(await personOf()).toBe(huong.id);
  await expect(saveContact(clerk, { ...settled, bodyId: body.id, personId: randomUUID(), name: "X" })).rejects.toMatchObject({ reason: "no-person" });
  await dropContact(clerk, settled);
  await expect(dropContact(clerk, settled)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await auditTrailOf(made.id)).toEqual(["contact.create", ...Array(5).fill("contact.save"), "contact.drop"]);
  expect(await removedFrom(made.id)).toEqual({ personId: huong.id, duty: "Cung cấp thông tin", position: 0 });
  const trail = JSON.stringify(await db.auditEntry.findMany({ where: { subjectId: made.id }, select: { detail: true } }));
  expect([trail.includes("Hà"), trail.includes("555")]).toEqual([false, false]);
});
