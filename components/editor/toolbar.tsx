"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Keyboard, Link } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { type ToolbarItem, tableItems, toolbarGroups } from "./toolbar-items";

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

interface Props {
  editor: Editor;
  /** Opens the row in which an address is typed. */
  onLink: () => void;
  /** Opens the sheet of shortcuts. */
  onKeys: () => void;
}

/** Formatting of the text. */
export function Toolbar({ editor, onLink, onKeys }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      style: now.isActive("heading", { level: 2 }) ? "2" : now.isActive("heading", { level: 3 }) ? "3" : "p",
      link: now.isActive("link"),
      items: toolbarGroups.map((group) => group.map((item) => ({ on: item.on?.(now), able: item.able?.(now) ?? true }))),
      table: now.isActive("table") ? tableItems.map((item) => ({ able: item.able?.(now) ?? true })) : null,
    }),
  });
  const setStyle = (value: string) => {
    const chain = editor.chain().focus();
    if (value === "p") chain.setParagraph().run();
    else chain.setHeading({ level: value === "2" ? 2 : 3 }).run();
  };
  let first = true;
  const button = (item: ToolbarItem, now: { on?: boolean; able: boolean }, worded = false) => {
    const Icon = item.icon;
    const tabIndex = first ? 0 : -1;
    first = false;
    return (
      <button
        key={item.word}
        type="button"
        aria-label={worded ? undefined : item.word}
        title={item.keys ? `${item.word} (${item.keys})` : item.word}
        aria-pressed={now.on}
        aria-disabled={!now.able}
        tabIndex={tabIndex}
        onClick={() => now.able && item.run(editor)}
      >
        <Icon className="icon" aria-hidden="true" />
        {worded ? item.word : null}
      </button>
    );
  };
  const link: ToolbarItem = { word: "Liên kết", keys: "Ctrl+K", icon: Link, run: onLink };
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
      {toolbarGroups.map((group, index) => (
        <div className="tbar__g" key={group[0]?.word}>
          {group.map((item, at) => button(item, state.items[index]?.[at] ?? { able: true }))}
          {index === 0 ? button(link, { on: state.link, able: true }) : null}
        </div>
      ))}
      <div className="tbar__g">{button({ word: "Phím tắt", keys: "?", icon: Keyboard, run: onKeys }, { able: true })}</div>
      {state.table ? (
        <fieldset className="tbar__g tbar__g--tbl" aria-label="Bảng">
          {tableItems.map((item, at) => button(item, state.table?.[at] ?? { able: true }, true))}
        </fieldset>
      ) : null}
    </div>
  );
}
