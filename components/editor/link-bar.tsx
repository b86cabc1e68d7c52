"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { linkAddress } from "./link-address";

/** The row under the toolbar in which the address of a link is typed. */
export function LinkBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState(String(editor.getAttributes("link").href ?? ""));
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const href = linkAddress(address);
    if (!href) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link"))
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  return (
    <div className="linkbar">
      <div className={wrong ? "field--err" : undefined}>
        <label className="label" htmlFor="dia-chi-lien-ket">
          Địa chỉ liên kết
        </label>
        {wrong ? (
          <p className="err" id="dia-chi-lien-ket-loi">
            Nhập địa chỉ đầy đủ, ví dụ https://congbao.example.vn hoặc /tin-tuc
          </p>
        ) : null}
        <input
          ref={field}
          className="input"
          id="dia-chi-lien-ket"
          inputMode="url"
          value={address}
          aria-invalid={wrong}
          aria-describedby={wrong ? "dia-chi-lien-ket-loi" : undefined}
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
            if (event.key !== "Enter") return;
            // Enter belongs to this row; it must not send the article's form.
            event.preventDefault();
            apply();
          }}
        />
      </div>
      <div className="btns">
        <button type="button" className="btn btn--sm" onClick={apply}>
          Gắn liên kết
        </button>
        {editor.isActive("link") ? (
          <button
            type="button"
            className="btn btn--sm btn--danger"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onClose();
            }}
          >
            Bỏ liên kết
          </button>
        ) : null}
        <button type="button" className="btn btn--sm btn--quiet" onClick={close}>
          Đóng
        </button>
      </div>
    </div>
  );
}
