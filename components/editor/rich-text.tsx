"use client";
import { EditorContent, useEditor } from "@tiptap/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { LibraryDialog, type PickedPicture } from "@/components/files/library-dialog";
import type { Body } from "@/lib/news/body";
import type { Language } from "@/lib/news/pages";
import { extensions } from "./extensions";
import { LinkBar } from "./link-bar";
import { NewPictures } from "./new-pictures";
import { cleanPastedHtml } from "./paste";
import { cleanPastedSlice } from "./paste-slice";
import { replaceBlocks } from "./replace-blocks";
import { ShortcutSheet } from "./shortcut-sheet";
import { storedBody } from "./stored-body";
import { Toolbar } from "./toolbar";

interface Props {
  body: Body;
  /** Raised when `body` was replaced from outside: what differs is then put in, and the cursor stays where it is. */
  replaced: number;
  /** Of the text: spelling is checked in it. */
  language: Language;
  /** Called with the whole document after every change of the text. */
  onChange: (body: Body) => void;
  /** Title and standfirst, which stand on the same sheet above the text. */
  children: ReactNode;
}

/** The sheet on which an article is written: toolbar, title and standfirst, text. */
export function RichText({ body, replaced, language, onChange, children }: Props) {
  const [linking, setLinking] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  /** The place that waits for a picture of the library. */
  const [choosing, setChoosing] = useState<{ onPick: (picture: PickedPicture) => void } | null>(null);
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches("input, textarea, select"));
      if (event.key !== "?" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setShowingKeys(true);
    };
    // A file dropped beside the text must not replace the page, and the words on it, with a picture.
    const keep = (event: DragEvent) => {
      const field = event.target instanceof HTMLElement && event.target.closest('input[type="file"], label');
      if (!field && event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("keydown", ask);
    for (const name of ["dragover", "drop"] as const) window.addEventListener(name, keep);
    return () => {
      window.removeEventListener("keydown", ask);
      for (const name of ["dragover", "drop"] as const) window.removeEventListener(name, keep);
    };
  }, []);
  const editor = useEditor({
    extensions,
    content: body,
    // The server renders no editor: its markup would differ from the browser's.
    immediatelyRender: false,
    // Its few rules stand in staff-figure.css, so that the page needs no inline style element.
    injectCSS: false,
    editorProps: {
      attributes: { class: "prose", id: "noi-dung-bai", lang: language, role: "textbox", "aria-multiline": "true", "aria-label": "Nội dung bài" },
      transformPastedHTML: cleanPastedHtml,
      transformPasted: cleanPastedSlice,
      handleKeyDown: (_, event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
          event.preventDefault();
          setLinking(true);
          return true;
        }
        // Alt+F10 leads to the toolbar, as in other editors: Tab alone would have to walk there backwards.
        if (event.altKey && event.key === "F10") {
          event.preventDefault();
          document.querySelector<HTMLElement>(".tbar button")?.focus();
          return true;
        }
        return false;
      },
    },
    onUpdate: ({ editor: now }) => onChange(storedBody(now.getJSON())),
  });
  useEffect(() => {
    if (editor) editor.storage.pictureIntake.choose = (onPick) => setChoosing({ onPick });
  }, [editor]);
  const shown = useRef(replaced);
  useEffect(() => {
    if (!editor || shown.current === replaced) return;
    shown.current = replaced;
    replaceBlocks(editor, body);
  }, [editor, replaced, body]);
  return (
    <div className="sheet">
      {editor ? <Toolbar editor={editor} onLink={() => setLinking(true)} onKeys={() => setShowingKeys(true)} /> : <div className="tbar tbar--wait" />}
      {editor && linking ? <LinkBar editor={editor} onClose={() => setLinking(false)} /> : null}
      {showingKeys ? <ShortcutSheet onClose={() => setShowingKeys(false)} /> : null}
      {choosing ? <LibraryDialog onPick={choosing.onPick} onClose={() => setChoosing(null)} /> : null}
      <div className="sheet__in">
        {children}
        <EditorContent editor={editor} />
      </div>
      {editor ? <NewPictures editor={editor} /> : null}
    </div>
  );
}
