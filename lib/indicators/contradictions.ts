import { formatNumber } from "@/lib/core/numbers";
import type { Breakdown, Figure, FigurePart } from "./figure";

/* What in a figure does not fit together, in whole sentences. Shown, never hidden, and never put right by itself. Pure. */

const counted = (value: number, { unit }: Pick<Figure, "unit">) => (unit === "%" ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`);

/** What the parts of a figure add up to: its value, of a share the whole. */
export const wholeOf = ({ value, ratio, unit }: Pick<Figure, "value" | "ratio" | "unit">) => (unit === "%" ? (ratio?.whole ?? null) : value);

function adding(figure: Figure, { name, parts, tiles }: Breakdown): string[] {
  const whole = wholeOf(figure);
  const known = parts.flatMap(({ value }) => value ?? []);
  if (!tiles || whole === null || known.length === 0) return [];
  const sum = known.reduce((a, b) => a + b, 0);
  const said = `${name}: ${known.map(formatNumber).join(" + ")}${known.length > 1 ? ` = ${formatNumber(sum)}` : ""}`;
  if (known.length === parts.length && sum !== whole) return [`${said}, khác với số chung ${formatNumber(whole)}.`];
  return sum > whole ? [`${said}, đã nhiều hơn số chung ${formatNumber(whole)}.`] : [];
}

/** Parts that were entered, beside those that the record gives. */
function besideRecord({ name, parts }: Breakdown, inRecord: readonly FigurePart[]): string[] {
  return parts.flatMap(({ key, name: part, value }) => {
    const own = inRecord.filter((other) => key.split("+").includes(other.key)).reduce((sum, other) => sum + (other.value ?? 0), 0);
    return value === null || value === own ? [] : [`${name}, ${part}: số nhập là ${formatNumber(value)}, hồ sơ có ${formatNumber(own)}.`];
  });
}

/** A breakdown as it is shown; `inRecord` as the record gives it, where another was entered beside it. */
interface Compared {
  shown: Breakdown;
  inRecord: readonly FigurePart[] | null;
}

export function contradictionsOf(figure: Figure, breakdowns: readonly Compared[]): string[] {
  const { entered, computed, value, ratio, unit } = figure;
  const differs = entered !== null && computed !== null && value !== null && value !== computed;
  return [
    ...(differs && !entered.note ? [`Số công bố ${counted(value, figure)} khác số tính từ hồ sơ ${counted(computed, figure)} mà chưa có ghi chú.`] : []),
    ...(ratio && ratio.part > ratio.whole ? [`Tỷ lệ tính từ ${formatNumber(ratio.part)} trên ${formatNumber(ratio.whole)}: phần nhiều hơn số chung.`] : []),
    ...(unit === "%" && value !== null && value > 100 && !ratio ? [`Tỷ lệ ${formatNumber(value)}% lớn hơn 100%.`] : []),
    ...breakdowns.flatMap(({ shown, inRecord }) => [...adding(figure, shown), ...(inRecord ? besideRecord(shown, inRecord) : [])]),
  ];
}
