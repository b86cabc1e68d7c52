import type { Editor } from "@tiptap/core";
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  Bold,
  Columns3,
  Hash,
  Image,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  PanelTop,
  Quote,
  Redo2,
  Rows3,
  Table,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
  Undo2,
  Video,
} from "lucide-react";
import type { TableChange } from "./table-nodes";

/** One button of the toolbar, and one line of the sheet of shortcuts where it has keys. */
export interface ToolbarItem {
  word: string;
  keys?: string;
  icon: LucideIcon;
  /** Whether the text at the cursor has it; left out for verbs. */
  on?: (editor: Editor) => boolean;
  able?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

/** What can be done anywhere in the text. */
export const toolbarGroups: ToolbarItem[][] = [
  [
    { word: "Đậm", keys: "Ctrl+B", icon: Bold, on: (e) => e.isActive("bold"), run: (e) => e.chain().focus().toggleBold().run() },
    { word: "Nghiêng", keys: "Ctrl+I", icon: Italic, on: (e) => e.isActive("italic"), run: (e) => e.chain().focus().toggleItalic().run() },
  ],
  [
    { word: "Danh sách", keys: "Ctrl+Shift+8", icon: List, on: (e) => e.isActive("bulletList"), run: (e) => e.chain().focus().toggleBulletList().run() },
    {
      word: "Danh sách số",
      keys: "Ctrl+Shift+7",
      icon: ListOrdered,
      on: (e) => e.isActive("orderedList"),
      run: (e) => e.chain().focus().toggleOrderedList().run(),
    },
    { word: "Trích dẫn", keys: "Ctrl+Shift+B", icon: Quote, on: (e) => e.isActive("blockquote"), run: (e) => e.chain().focus().toggleBlockquote().run() },
  ],
  [
    { word: "Thêm chỗ ảnh", icon: Image, run: (e) => e.chain().addFigure().run() },
    { word: "Thêm chỗ video", icon: Video, run: (e) => e.chain().addVideo().run() },
    { word: "Thêm con số nổi bật", icon: Hash, run: (e) => e.chain().addPullFigure().run() },
    { word: "Chèn bảng", icon: Table, run: (e) => e.chain().addTable().run() },
  ],
  [
    { word: "Hoàn tác", keys: "Ctrl+Z", icon: Undo2, able: (e) => e.can().undo(), run: (e) => e.chain().focus().undo().run() },
    { word: "Làm lại", keys: "Ctrl+Y", icon: Redo2, able: (e) => e.can().redo(), run: (e) => e.chain().focus().redo().run() },
  ],
];

const tableItem = (word: string, icon: LucideIcon, change: TableChange): ToolbarItem => ({
  word,
  icon,
  able: (e) => e.can().changeTable(change),
  run: (e) => e.chain().focus().changeTable(change).run(),
});

/** What can be done to the table with the cursor; shown only there. */
export const tableItems: ToolbarItem[] = [
  tableItem("Thêm hàng", BetweenHorizontalEnd, "rowAfter"),
  tableItem("Xóa hàng", Rows3, "dropRow"),
  tableItem("Thêm cột", BetweenVerticalEnd, "columnAfter"),
  tableItem("Xóa cột", Columns3, "dropColumn"),
  tableItem("Hàng tên cột", PanelTop, "headerRow"),
  tableItem("Gộp ô", TableCellsMerge, "merge"),
  tableItem("Tách ô", TableCellsSplit, "split"),
  tableItem("Xóa bảng", Trash2, "drop"),
];
