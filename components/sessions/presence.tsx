import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { halfDayWords } from "@/lib/sessions/days";
import type { HalfDayAgenda, Presence } from "@/lib/sessions/queries/agenda";

/** "57 trên 60 đại biểu" @param count how a number is written: on screens, or in documents (`padCount`) */
export function presentWords({ present, eligible }: Pick<Presence, "present" | "eligible">, count = formatNumber): string {
  return `${count(present)} trên ${count(eligible)} đại biểu`;
}

/** "3 vắng có lý do, 1 vắng không lý do" @param count as of `presentWords` */
export function absentWords({ excused, unexcused }: Presence, count = formatNumber): string {
  const parts = [excused > 0 ? `${count(excused)} vắng có lý do` : "", unexcused > 0 ? `${count(unexcused)} vắng không lý do` : ""];
  return parts.filter(Boolean).join(", ");
}

/** Who was there, half-day by half-day: counts, with all members as the whole. */
export function PresenceTable({ halves }: { halves: HalfDayAgenda[] }) {
  const counted = halves.flatMap((half) => (half.presence ? [{ half, presence: half.presence }] : []));
  if (counted.length === 0) return null;
  const first = halves[0]?.presence;
  return (
    <>
      {first ? (
        <p className="pres__l">
          <b>{keepTitleTogether(presentWords(first))}</b> có mặt phiên đầu{absentWords(first) ? `; ${absentWords(first)}` : ""}
        </p>
      ) : null}
      <table className="tbl mt-6">
        <caption className="vh">Đại biểu có mặt theo buổi</caption>
        <thead>
          <tr>
            <th scope="col">Buổi</th>
            <th scope="col" className="r">
              Có mặt
            </th>
            <th scope="col" className="r">
              Vắng có lý do
            </th>
            <th scope="col" className="r">
              Không lý do
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map(({ half, presence }) => (
            <tr key={half.id}>
              <th scope="row">{halfDayWords(half)}</th>
              <td className="r">
                {formatNumber(presence.present)}/{formatNumber(presence.eligible)}
              </td>
              <td className="r">{formatNumber(presence.excused)}</td>
              <td className="r">{formatNumber(presence.unexcused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
