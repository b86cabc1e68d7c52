import { expect, test } from "vitest";
import { projectFiles, read } from "./files";

/**
 * Rows of the council's record that a command may delete, by what a row is (docs/decisions/0153): a part that was taken out, of which the
 * audit row keeps what it was, or a list that a save writes anew, which is a change like any other. Every other table keeps its rows.
 */
const parts = new Set([
  ...["agendaItem", "agendaPaper", "attachment", "ballotResult", "bodyContact", "bodySuccession", "category", "commitment", "confidenceVote"],
  ...["indicatorTarget", "indicatorValue"],
  ...["examination", "field", "legalRelation", "member", "postHolding", "resolutionPaper", "resolutionText", "sessionChair", "sitting", "speech"],
  ...["disclosureRule", "publicHoliday", "reportSection", "voteEvent"],
]);
const rewritten = new Set([
  ...["albumItem", "attendance", "ballotResult", "meetingArticle", "meetingOrganiser", "meetingPaper", "meetingParticipant", "provision", "recordGrant"],
  ...["indicatorTarget", "relationPart", "reportPaper", "reportReviewer", "resolutionField", "sessionReply", "vote"],
]);
/** What belongs to nobody's record: addresses that lead on, marks of who works on what, a person's own choices, what was counted before. */
const besides = new Set([
  ...[
    "albumEditor",
    "fileLikeness",
    "missingAddress",
    "notification",
    "oldAddress",
    "publishReceipt",
    "recoveryCode",
    "reviewLook",
    "savedList",
    "subscription",
  ],
  ...["editionByline", "editionComment", "editionFile", "editionPerson", "editionSnapshot", "editionWriter", "opening", "siteMark", "storedFile"],
]);
/** Erasing what the law protects leaves a name of the fields, no value: that is its purpose. */
const erasing = ["lib/people/commands/protect.ts"];

const commands = projectFiles("lib/**/commands.ts", "lib/**/commands/*.ts");
const deletedIn = (code: string) => [...code.matchAll(/\.(\w+)\.delete(?:Many)?\(/g)].map(([, table]) => table as string);
const functionsOf = (code: string) => code.split(/^(?=(?:export )?(?:async )?(?:function|const) )/m);

test("mỗi bảng có lệnh xóa dòng đã được xếp loại: phần của hồ sơ, danh sách ghi lại, hay ngoài hồ sơ", () => {
  expect(commands.length).toBeGreaterThan(100);
  const unknown = commands
    .filter((file) => !erasing.includes(file))
    .flatMap((file) => deletedIn(read(file)).filter((table) => ![parts, rewritten, besides].some((known) => known.has(table))));
  expect(unknown).toEqual([]);
});

test("bỏ một phần của hồ sơ thì dòng nhật ký giữ lại phần đó: mỗi hàm xóa tự ghi phần nó xóa", () => {
  const files = commands.filter((file) => !erasing.includes(file));
  const removing = files.flatMap((file) =>
    functionsOf(read(file))
      .filter((code) => deletedIn(code).some((table) => parts.has(table) && !rewritten.has(table)))
      .map((code) => ({ place: `${file}: ${code.split("(")[0]}`, code, file: read(file) })),
  );
  expect(removing.length).toBeGreaterThan(18);
  // Where the part is put together may be a function beside it; that its row is written there may not.
  expect(removing.filter(({ code, file }) => !/\bremoved\b/.test(code) || !file.includes("removal(")).map(({ place }) => place)).toEqual([]);
});
