"use client";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Finding } from "@/lib/news/checks";
import { goToBox, wayToBox } from "./way-to-box";

interface Props {
  /** What blocks publication. */
  findings: readonly Finding[];
  onSend: () => void;
  onStay: () => void;
}

/** Asks before an article goes up that nobody can approve yet. */
export function SendAnyway({ findings, onSend, onStay }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    stay.current?.focus();
  }, []);
  return (
    <dialog className="dlg" ref={dialog} aria-labelledby="con-thieu" onClose={onStay}>
      <h2 id="con-thieu">Bài còn {findings.length} việc bắt buộc</h2>
      <p>Gửi bây giờ thì người duyệt đọc được bài nhưng chưa duyệt được. Trong lúc chờ, tác giả rút lại được để sửa.</p>
      <ul className="ck">
        {findings.map((finding) => (
          <li className="n" key={`${finding.kind}-${finding.place}`}>
            <CircleAlert className="icon" aria-hidden="true" />
            <a
              href={wayToBox.addressOf(finding)}
              onClick={(event) => {
                event.preventDefault();
                dialog.current?.close();
                goToBox(finding);
              }}
            >
              {finding.sentence}
            </a>
          </li>
        ))}
      </ul>
      <p className="btns">
        <button className="btn" type="button" onClick={onSend}>
          Vẫn gửi duyệt
        </button>
        <button className="btn btn--primary" type="button" ref={stay} onClick={() => dialog.current?.close()}>
          Sửa tiếp
        </button>
      </p>
    </dialog>
  );
}
