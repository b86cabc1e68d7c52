"use client";
import { Users } from "lucide-react";
import { useOpenings } from "./use-openings";

/** Who else has this edition open for writing; nothing while nobody has. */
export function OpeningsNote({ address }: { address: string }) {
  const others = useOpenings(address);
  return (
    <div role="status">
      {others.length > 0 ? (
        <p className="note note--line mb-6">
          <Users className="icon" aria-hidden="true" />
          <span>
            {others.map(({ name, own, since }, index) => (
              <span key={`${name}-${since}`}>
                {index > 0 ? " " : ""}
                {own ? `Bài này còn mở ở một cửa sổ khác của anh, chị từ ${since}.` : `${name} cũng đang mở bài này để viết, từ ${since}.`}
              </span>
            ))}{" "}
            Sửa cùng một chỗ thì khi lưu sẽ được hỏi giữ chữ của ai.
          </span>
        </p>
      ) : null}
    </div>
  );
}
