import type { Entry } from "@/lib/meetings/calendar";

/** Ways to take an entry into one's own calendar: itself, and the whole session where it is a half-day of one. */
export function EntryFiles({ entry: { title, file, sessionFile } }: { entry: Pick<Entry, "title" | "file" | "sessionFile"> }) {
  return (
    <span className="screen-only small flex basis-full flex-wrap gap-x-4 md:justify-end">
      <a href={file}>
        Thêm vào lịch<span className="vh">: {title}</span>
      </a>
      {sessionFile ? (
        <a href={sessionFile}>
          Cả kỳ họp<span className="vh">: thêm vào lịch, từ {title}</span>
        </a>
      ) : null}
    </span>
  );
}
