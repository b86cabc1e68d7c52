"use client";
import { useEffect, useRef } from "react";
import { shortcutGroups } from "./shortcuts";

/** "Ctrl+Shift+8" as keys side by side. */
function Keys({ keys }: { keys: string }) {
  return keys.split("+").map((key, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: keys have no identity but their place.
    <span key={place}>
      {place > 0 ? " + " : ""}
      <kbd>{key}</kbd>
    </span>
  ));
}

/** All shortcuts in a dialog. Escape closes it, and the browser gives the focus back to where it was. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="dlg dlg--wide" ref={dialog} aria-labelledby="phim-tat" onClose={onClose}>
      <h2 id="phim-tat">Phím tắt</h2>
      <div className="keys">
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ word, keys }) => (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="btns">
        {/* The way out has the focus: Enter closes what a key has opened. */}
        <button className="btn btn--primary" type="button" onClick={() => dialog.current?.close()}>
          Đóng
        </button>
      </p>
    </dialog>
  );
}
