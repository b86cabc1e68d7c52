"use client";
import { Users } from "lucide-react";
import { type Other, useOpenings } from "./use-openings";

/** Who else has it open for writing; nothing while nobody has. @param what "bài", "báo cáo" */
export function OthersNote({ others, what }: { others: readonly Other[]; what: "bài" | "báo cáo" }) {
  const open = `${what === "bài" ? "Bài" : "Báo cáo"} này còn mở ở một cửa sổ khác của anh, chị`;
  return (
    <div role="status">
      {others.length > 0 ? (
        <p className="note note--line mb-6">
          <Users className="icon" aria-hidden="true" />
          <span>
            {others.map(({ name, own, since }, index) => (
              <span key={`${name}-${since}`}>
                {index > 0 ? " " : ""}
                {own ? `${open} từ ${since}.` : `${name} cũng đang mở ${what} này để viết, từ ${since}.`}
              </span>
            ))}{" "}
            Sửa cùng một chỗ thì khi lưu sẽ được hỏi giữ chữ của ai.
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** The same of an edition, from the route that says so. */
export function OpeningsNote({ address }: { address: string }) {
  return <OthersNote {...useOpenings(address)} what="bài" />;
}
