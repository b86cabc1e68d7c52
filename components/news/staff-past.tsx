import { formatDateTime, formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import { compareAddress } from "@/lib/news/addresses";
import type { PastVersion } from "@/lib/news/queries/versions";
import { StatusChip } from "./staff-status";

/** "Bản 2", "Bản 2, lưu 14 giờ 32, ngày 05/01/2021". */
export function pastWord({ kind, number, at }: PastVersion): string {
  return kind === "edition" ? `Bản ${number}` : `Bản ${number}, lưu ${formatDateTimeInside(at)}`;
}

/** A GET form: which two are compared. */
export function VersionChoice({ versions, older, newer }: { versions: readonly PastVersion[]; older: string; newer: string }) {
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      {pastWord(version)}, {version.by}
    </option>
  ));
  return (
    <form className="fbar" method="get">
      <label htmlFor="cu">So</label>
      <select className="input" id="cu" name="cu" defaultValue={older}>
        {options}
      </select>
      <label htmlFor="moi">với</label>
      <select className="input" id="moi" name="moi" defaultValue={newer}>
        {options}
      </select>
      <button className="btn" type="submit">
        So sánh
      </button>
    </form>
  );
}

/** Everything the article said at other times, each with the way to see what differs from today. @param id the edition whose history this is */
export function PastList({ id, versions }: { id: string; versions: readonly PastVersion[] }) {
  return (
    <ul className="log">
      {versions.map((version) => (
        <li key={version.id}>
          <span>
            <b>{version.kind === "edition" ? `Bản ${version.number}` : "Lần lưu"}</b> {version.by}
            {version.status ? (
              <>
                {" "}
                <StatusChip status={version.status} />
              </>
            ) : null}
            <time dateTime={isoDateTime(version.at)}>{formatDateTime(version.at)}</time>
          </span>
          <a className="ml-auto" href={compareAddress(id, version.id)}>
            So với bản hiện có<span className="vh">: {pastWord(version)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
