import type { ActionState } from "@/lib/core/action-state";

/** What a form of the session's page sends to. */
export type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

/** The actions that the page hands to its parts. */
export type DeskActions = Record<
  | "saveFacts"
  | "addChair"
  | "removeChair"
  | "addSitting"
  | "saveSitting"
  | "removeSitting"
  | "addItem"
  | "saveItem"
  | "move"
  | "withdrawItem"
  | "reviveItem"
  | "removeItem"
  | "owePaper"
  | "linkPaper"
  | "removePaper"
  | "remind"
  | "examine"
  | "removeExamination"
  | "linkResolution"
  | "draftResolution"
  | "addSpeech"
  | "removeSpeech"
  | "attendance"
  | "replies"
  | "step"
  | "publish"
  | "takeBack"
  | "trash"
  | "restore",
  Action
>;

/** The parts of the page that its tabs lead to. */
export const tabs = [
  ["chuong-trinh", "Chương trình, hồ sơ"],
  ["thong-tin", "Thông tin chung"],
  ["dai-bieu", "Dự họp, điểm danh"],
  ["bieu-quyet", "Biểu quyết"],
] as const;

export type Tab = (typeof tabs)[number][0];

/** What of an item's work stands open. */
export const groups = [
  ["noi-dung", "Nội dung"],
  ["tai-lieu", "Tài liệu"],
  ["tham-tra", "Thẩm tra"],
  ["nghi-quyet", "Nghị quyết"],
  ["phat-bieu", "Phát biểu"],
  ["rut", "Rút, xóa"],
] as const;

export type Group = (typeof groups)[number][0];
