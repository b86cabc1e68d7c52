"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Bold, Hash, Image, Italic, Link, List, ListOrdered, type LucideIcon, Quote, Redo2, Undo2 } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";

interface Item {
  word: string;
  keys?: string;
  icon: LucideIcon;
  /** Whether the text at the cursor has it; left out for verbs. */
  on?: (editor: Editor) => boolean;
  able?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const groups: Item[][] = [
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
    { word: "Thêm con số nổi bật", icon: Hash, run: (e) => e.chain().addPullFigure().run() },
  ],
  [
    { word: "Hoàn tác", keys: "Ctrl+Z", icon: Undo2, able: (e) => e.can().undo(), run: (e) => e.chain().focus().undo().run() },
    { word: "Làm lại", keys: "Ctrl+Y", icon: Redo2, able: (e) => e.can().redo(), run: (e) => e.chain().focus().redo().run() },
  ],
];

const styles = [
  { value: "p", word: "Đoạn văn" },
  { value: "2", word: "Đề mục" },
  { value: "3", word: "Đề mục nhỏ" },
] as const;

/** Arrow keys walk through the buttons, as in every toolbar; Tab passes it as one stop. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  buttons.at(step % buttons.length)?.focus();
}

/** Formatting of the text; `onLink` opens the row in which an address is typed. */
export function Toolbar({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      style: now.isActive("heading", { level: 2 }) ? "2" : now.isActive("heading", { level: 3 }) ? "3" : "p",
      link: now.isActive("link"),
      items: groups.map((group) => group.map((item) => ({ on: item.on?.(now), able: item.able?.(now) ?? true }))),
    }),
  });
  const setStyle = (value: string) => {
    const chain = editor.chain().focus();
    if (value === "p") chain.setParagraph().run();
    else chain.setHeading({ level: value === "2" ? 2 : 3 }).run();
  };
  let first = true;
  const button = (item: Item, now: { on?: boolean; able: boolean }) => {
    const Icon = item.icon;
    const tabIndex = first ? 0 : -1;
    first = false;
    return (
      <button
        key={item.word}
        type="button"
        aria-label={item.word}
        title={item.keys ? `${item.word} (${item.keys})` : item.word}
        aria-pressed={now.on}
        aria-disabled={!now.able}
        tabIndex={tabIndex}
        onClick={() => now.able && item.run(editor)}
      >
        <Icon className="icon" aria-hidden="true" />
      </button>
    );
  };
  const link: Item = { word: "Liên kết", keys: "Ctrl+K", icon: Link, run: onLink };
  return (
    <div className="tbar" role="toolbar" aria-label="Định dạng" aria-controls="noi-dung-bai" onKeyDown={walk} ref={bar}>
      <label className="vh" htmlFor="kieu-doan">
        Kiểu đoạn
      </label>
      <select className="select" id="kieu-doan" value={state.style} onChange={(event) => setStyle(event.target.value)}>
        {styles.map((style) => (
          <option key={style.value} value={style.value}>
            {style.word}
          </option>
        ))}
      </select>
      {groups.map((group, index) => (
        <div className="tbar__g" key={group[0]?.word}>
          {group.map((item, at) => button(item, state.items[index]?.[at] ?? { able: true }))}
          {index === 0 ? button(link, { on: state.link, able: true }) : null}
        </div>
      ))}
    </div>
  );
}
