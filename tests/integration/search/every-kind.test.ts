import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { withdrawArticle } from "@/lib/news/commands/withdraw";
import { contentHash } from "@/lib/reports/content";
import { followChanges } from "@/lib/search/jobs/follow";
import { search } from "@/lib/search/queries/find";
import { plainQuestion } from "@/lib/search/sought";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { org } from "@/tests/support/make-org";
import { makeSession } from "@/tests/support/make-public-session";
import { makeReport } from "@/tests/support/make-published";
import { makeCouncil, makeResolution } from "@/tests/support/make-reading";
import { addressesFound } from "@/tests/support/search";

/** What readers get before the worker has read anything. */
const atOnce = async (q: string) => (await search(plainQuestion(q))).hits.length;
const later = async (q: string) => (await addressesFound(q)).length;

let number = 0;
/** A word that nothing else bears. */
const word = () => `${["sơn", "thủy", "mộc", "hỏa"][number % 4]}${String.fromCharCode(97 + (number % 26))}${number++}q`;

type Step = () => Promise<unknown>;
interface Life {
  /** It changes what it is called. */
  rename: (to: string) => Promise<unknown>;
  /** What takes it from readers, and gives it back. */
  hidings: [away: Step, back: Step][];
  /** Null where nothing that was published is ever erased. */
  erase: Step | null;
}

const past = new Date("2020-12-12T00:00:00Z");
const withdrawn = { publishedAt: null };
const published = { publishedAt: past, trashedAt: null };
const trashed = { publishedAt: null, trashedAt: new Date() };

type Narrowed = { visibility: "PUBLIC" | "INTERNAL" | "RESTRICTED" };
/** Away from readers and back by columns of the record. */
const bySetting = <D>(set: (data: D) => Promise<unknown>, ...pairs: [away: D, back: D][]): Life["hidings"] =>
  pairs.map(([away, back]) => [() => set(away), () => set(back)]);
const narrowed = (visibility: "INTERNAL" | "RESTRICTED"): [Narrowed, Narrowed] => [{ visibility }, { visibility: "PUBLIC" }];

let council: Awaited<ReturnType<typeof makeCouncil>>;
beforeAll(async () => {
  council = await makeCouncil();
});

const kinds: Record<string, (title: string) => Promise<Life>> = {
  "nghị quyết": async (title) => {
    const { id } = await makeResolution(council, ++number + 100, "2020-12-10", { title });
    const set = (data: Parameters<typeof db.resolution.update>[0]["data"]) => db.resolution.update({ where: { id }, data, select: { id: true } });
    return {
      rename: (to) => set({ title: to }),
      hidings: bySetting(set, [withdrawn, published], [trashed, published], narrowed("RESTRICTED"), narrowed("INTERNAL")),
      erase: null,
    };
  },
  "văn bản": async (title) => {
    const { id } = await record.document({ title });
    const set = (data: Parameters<typeof db.document.update>[0]["data"]) => db.document.update({ where: { id }, data, select: { id: true } });
    return {
      rename: (to) => set({ title: to }),
      hidings: bySetting(set, [withdrawn, published], [trashed, published], narrowed("RESTRICTED")),
      erase: null,
    };
  },
  "kỳ họp": async (title) => {
    const { id } = await makeSession.session();
    const set = (data: Parameters<typeof db.councilSession.update>[0]["data"]) => db.councilSession.update({ where: { id }, data, select: { id: true } });
    await set({ title });
    return {
      rename: (to) => set({ title: to }),
      hidings: bySetting(
        set,
        [
          { publishedAt: null, agendaPublishedAt: null },
          { publishedAt: past, agendaPublishedAt: past },
        ],
        [
          { ...trashed, agendaPublishedAt: null },
          { ...published, agendaPublishedAt: past },
        ],
      ),
      erase: null,
    };
  },
  "chất vấn": async (text) => {
    const session = await makeSession.session();
    const { id } = await record.question({ sessionId: session.id });
    const set = (data: Parameters<typeof db.question.update>[0]["data"]) => db.question.update({ where: { id }, data, select: { id: true } });
    const close = (closed: boolean) => db.councilSession.update({ where: { id: session.id }, data: { closed }, select: { id: true } });
    await set({ text });
    return {
      rename: (to) => set({ text: to }),
      hidings: [...bySetting(set, [withdrawn, published], [trashed, published]), ...bySetting(close, [true, false])],
      erase: null,
    };
  },
  "đại biểu": async (fullName) => {
    const { id: termId, bodyId } = await org.term();
    const { id } = await org.person(fullName);
    const member = await org.member(termId, id);
    const shown = (is: boolean) => db.body.update({ where: { id: bodyId }, data: { shown: is }, select: { id: true } });
    return {
      rename: (to) => db.person.update({ where: { id }, data: { fullName: to }, select: { id: true } }),
      hidings: bySetting(shown, [false, true]),
      erase: () => db.member.delete({ where: { id: member.id }, select: { id: true } }),
    };
  },
  "cơ quan": async (name) => {
    const { id } = await org.body({ name });
    const set = (data: Parameters<typeof db.body.update>[0]["data"]) => db.body.update({ where: { id }, data, select: { id: true } });
    return { rename: (to) => set({ name: to }), hidings: bySetting(set, [{ shown: false }, { shown: true }]), erase: null };
  },
  "cuộc họp": async (title) => {
    const { id } = await record.meeting();
    const set = (data: Parameters<typeof db.meeting.update>[0]["data"]) => db.meeting.update({ where: { id }, data, select: { id: true } });
    await set({ title });
    return {
      rename: (to) => set({ title: to }),
      hidings: bySetting(set, [withdrawn, published], [trashed, published], narrowed("INTERNAL")),
      erase: null,
    };
  },
  "báo cáo": async (title) => {
    const { id, snapshotId, authorId: madeById, content, ...made } = await makeReport({ content: { title } });
    let { versionId } = made;
    const set = (data: Parameters<typeof db.report.update>[0]["data"]) => db.report.update({ where: { id }, data, select: { id: true } });
    const away = () => set({ publishedVersionId: null, ...withdrawn, state: "WITHDRAWN", withdrawnAt: past, withdrawReason: "Sai số liệu" });
    const back = () => set({ publishedVersionId: versionId, publishedAt: past, state: "PUBLISHED", withdrawnAt: null, withdrawReason: "" });
    return {
      // A version that was published never changes: another one takes its place.
      rename: async (to) => {
        const next = { ...content, title: to };
        const data = { reportId: id, number: 2, snapshotId, madeById, content: next as object, hash: contentHash(next) };
        versionId = (await db.reportVersion.create({ data, select: { id: true } })).id;
        await back();
      },
      hidings: [[away, back]],
      erase: null,
    };
  },
  "bài viết": async (title) => {
    const { id, version, approver } = await make.published({ content: { title } });
    return {
      // An edition that was published never changes: another article takes its place.
      rename: async (to) => {
        await withdrawArticle(approver, { id, version, reason: "Đăng nhầm" });
        await make.published({ content: { title: to } });
      },
      hidings: [],
      erase: null,
    };
  },
};

/** Gone at once and after reading anew; found again when it is back. */
async function goesAndComes(hidings: Life["hidings"], q: string): Promise<void> {
  for (const [at, [away, back]] of hidings.entries()) {
    await away();
    expect([at, await atOnce(q), await later(q)]).toEqual([at, 0, 0]);
    await back();
    expect([at, await later(q)]).toEqual([at, 1]);
  }
}

describe("đăng thì tìm được, đổi thì tìm bằng chữ mới, thôi công khai thì mất ngay, công khai lại thì lại tìm được", () => {
  for (const [kind, born] of Object.entries(kinds)) {
    test(kind, async () => {
      const [first, second] = [word(), word()];
      const { rename, hidings, erase } = await born(`Việc ${first} của tỉnh`);
      expect(await later(first)).toBe(1);
      await rename(`Việc ${second} của tỉnh`);
      expect(await atOnce(first)).toBe(0);
      expect([await later(second), await later(first)]).toEqual([1, 0]);
      await goesAndComes(hidings, second);
      if (!erase) return;
      await erase();
      expect([await atOnce(second), await later(second)]).toEqual([0, 0]);
    });
  }
});

test("chữ trong tệp: tệp hạn chế, bị giữ vì vi-rút, bị thay bằng tệp khác hay bị gỡ thì chữ cũ mất ngay", async () => {
  const [{ id: documentId }, { id: fileId }, other] = [await record.document(), await record.fileRow(), await record.document()];
  const read = async (revision: number, text: string) => {
    await db.fileText.create({ data: { fileId, revision, state: "READ", pages: 1, readAt: new Date() } });
    await db.filePage.create({ data: { fileId, revision, page: 1, source: "EMBEDDED", quality: 1, text } });
    await db.fileText.updateMany({ where: { fileId, revision }, data: { version: { increment: 1 } } });
  };
  const [first, second] = [word(), word()];
  const { id } = await db.attachment.create({ data: { documentId, fileId, role: "ORIGINAL", position: 1, title: "Phụ lục" } });
  await read(1, `Bảng kê ${first} kèm theo`);
  expect(await later(first)).toBe(1);
  const set = (data: Parameters<typeof db.attachment.update>[0]["data"]) => db.attachment.update({ where: { id }, data, select: { id: true } });
  const scan = (scanState: "CLEAN" | "INFECTED", scanNote: string) =>
    db.storedFile.update({ where: { id: fileId }, data: { scanState, scanNote, scannedAt: new Date() }, select: { id: true } });
  const share = { documentId: other.id, fileId, role: "ORIGINAL" as const, position: 1, title: "" };
  const hidings: [Step, Step][] = [
    ...bySetting(set, narrowed("INTERNAL"), narrowed("RESTRICTED")),
    [() => scan("INFECTED", "Eicar"), () => scan("CLEAN", "")],
    // What is restricted somewhere is shown nowhere.
    [() => db.attachment.create({ data: { ...share, visibility: "RESTRICTED" } }), () => db.attachment.deleteMany({ where: { documentId: other.id } })],
  ];
  await goesAndComes(hidings, first);
  await db.storedFile.update({ where: { id: fileId }, data: { revision: 2 }, select: { id: true } });
  expect([await atOnce(first), await later(first)]).toEqual([0, 0]);
  await read(2, `Bảng kê ${second} kèm theo`);
  expect([await later(second), await later(first)]).toEqual([1, 0]);
  await db.attachment.delete({ where: { id }, select: { id: true } });
  expect([await atOnce(second), await later(second)]).toEqual([0, 0]);
});

test("tên đứng ở trang khác: đổi tên hay thôi công khai cơ quan, chức vụ, đơn vị bầu cử, khóa, người ký thì trang ấy được đọc lại", async () => {
  const [office, title, place, khoa, signer] = [word(), word(), word(), word(), word()];
  const body = await org.body({ name: `Ban ${office}` });
  const { id: termId, bodyId } = await org.term();
  const { id: personId } = await org.person(`Vi Văn ${signer}`);
  const constituency = await db.constituency.create({ data: { termId, number: 1, seats: 3, name: "Đơn vị số 1", area: `xã ${place}` }, select: { id: true } });
  const member = await org.member(termId, personId);
  await db.member.update({ where: { id: member.id }, data: { constituencyId: constituency.id }, select: { id: true } });
  const post = await org.post(body.id, { title: `Trưởng ${title}` });
  await org.holding(post.id, personId, "2021-07-01");
  await db.councilSession.create({
    data: {
      councilId: bodyId,
      termId,
      ordinal: 3,
      slug: `ky-hop-${termId}`,
      title: "Kỳ họp",
      kind: "REGULAR",
      startsOn: new Date("2021-12-08"),
      publishedAt: past,
    },
  });
  await makeResolution(council, ++number + 100, "2020-12-10", { title: "Về việc có người ký", signerName: "", signerId: personId });
  const child = await org.body({ name: "Tổ giúp việc", parentId: body.id });
  expect(await db.body.count({ where: { id: child.id, parentId: body.id } })).toBe(1);
  /** Kinds of what a word finds, once it was read. */
  const kindsOf = async (q: string) => {
    await later(q);
    return (await search(plainQuestion(q))).hits.map(({ kind }) => kind).toSorted();
  };
  expect(await kindsOf(office)).toEqual(["BODY", "BODY", "PERSON"]);
  await db.body.update({ where: { id: body.id }, data: { shown: false }, select: { id: true } });
  expect(await atOnce(office)).toBe(0);
  expect(await kindsOf(office)).toEqual([]);
  await db.body.update({ where: { id: body.id }, data: { shown: true }, select: { id: true } });
  const changes: [before: string, kinds: string[], change: (to: string) => Promise<unknown>][] = [
    [office, ["BODY", "BODY", "PERSON"], (to) => db.body.update({ where: { id: body.id }, data: { name: `Ban ${to}` }, select: { id: true } })],
    [title, ["PERSON"], (to) => db.post.update({ where: { id: post.id }, data: { title: `Trưởng ${to}` }, select: { id: true } })],
    [place, ["PERSON"], (to) => db.constituency.update({ where: { id: constituency.id }, data: { area: `xã ${to}` }, select: { id: true } })],
    [signer, ["PERSON", "RESOLUTION"], (to) => db.person.update({ where: { id: personId }, data: { fullName: `Vi Văn ${to}` }, select: { id: true } })],
  ];
  for (const [before, expected, change] of changes) {
    const after = word();
    expect(await kindsOf(before)).toEqual(expected);
    await change(after);
    expect([before, await atOnce(before)]).toEqual([before, 0]);
    expect([before, await kindsOf(after), await kindsOf(before)]).toEqual([before, expected, []]);
  }
  await db.term.update({ where: { id: termId }, data: { name: `khóa ${khoa}` }, select: { id: true } });
  expect(await kindsOf(khoa)).toEqual(expect.arrayContaining(["SESSION"]));
});

test("người sắp thôi giữ chức: hết ngày cuối thì được đọc lại, không ai làm gì cũng không còn là người đang giữ chức", async () => {
  const { id: termId, bodyId } = await org.term();
  const { id: personId } = await org.person(`Lường Thị ${word()}`);
  await org.member(termId, personId);
  const post = await org.post(bodyId, { title: `Chánh ${word()}` });
  await org.holding(post.id, personId, "2021-07-01", "2099-12-30");
  await followChanges();
  const entry = () => db.searchEntry.findFirstOrThrow({ where: { recordId: personId }, select: { recheckAt: true } });
  expect(await entry()).toEqual({ recheckAt: new Date("2099-12-30T17:00:00Z") });
});
