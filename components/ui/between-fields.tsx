import type { Between } from "@/lib/search/between";
import { DayField } from "./day-field";

const HINT = "Ngày, tháng, năm, ví dụ 05/01/2021";

interface Props {
  days: Between;
  /** Records of one kind have one kind of day. */
  labels?: { from: string; to: string };
}

const issued = { from: "Ban hành từ ngày", to: "Ban hành đến ngày" };

/** The days between which a list is asked, inside its form; either may be left empty. */
export function BetweenFields({ days: { from, to, unclear }, labels = issued }: Props) {
  return (
    <>
      <DayField name="tu" label={labels.from} hint={HINT} day={from} unclear={unclear.includes("tu")} />
      <DayField name="den" label={labels.to} hint={HINT} day={to} unclear={unclear.includes("den")} />
    </>
  );
}
