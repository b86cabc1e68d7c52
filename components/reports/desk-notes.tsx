"use client";
import { Hash, PenLine } from "lucide-react";
import { OthersNote } from "@/components/editor/openings-note";
import { useReportDesk } from "./report-desk";

/** Above everything: who else writes this report, and that its figures were frozen anew. */
export function DeskNotes() {
  const { others, anew } = useReportDesk();
  return (
    <>
      <OthersNote others={others} what="báo cáo" />
      <div role="status">
        {anew ? (
          <p className="note note--line mb-6">
            <Hash className="icon" aria-hidden="true" />
            <span>{anew}</span>
          </p>
        ) : null}
      </div>
    </>
  );
}

/** Since when the figures stand. */
export function FrozenWhen() {
  const { taken } = useReportDesk();
  return <span>{taken ? `Số liệu chốt ${taken}` : "Số liệu chưa chốt, đếm lại mỗi lần mở trang"}</span>;
}

export const sectionNoteId = (section: string): string => `dang-viet-${section}`;

/** Who writes in this section now; nothing while nobody does. It is read out only to whoever writes there too. */
export function SectionOpenings({ section }: { section: string }) {
  const { others, here } = useReportDesk();
  const there = others.flatMap(({ name, own, sections }) => sections.filter(({ id }) => id === section).map(({ since }) => ({ name, own, since })));
  return (
    <div id={sectionNoteId(section)} role={here === section ? "status" : undefined}>
      {there.map(({ name, own, since }) => (
        <p className="note note--line mb-3" key={`${name}-${since}`}>
          <PenLine className="icon" aria-hidden="true" />
          <span>{own ? `Anh, chị đang viết phần này ở một cửa sổ khác, từ ${since}.` : `${name} đang viết phần này, từ ${since}.`}</span>
        </p>
      ))}
    </div>
  );
}
