import type { Between } from "@/lib/search/between";
import { DayField } from "./day-field";

const HINT = "Ngày, tháng, năm, ví dụ 05/01/2021";

/** The days of issue between which a list is asked, inside its form; either may be left empty. */
export function BetweenFields({ days: { from, to, unclear } }: { days: Between }) {
  return (
    <>
      <DayField name="tu" label="Ban hành từ ngày" hint={HINT} day={from} unclear={unclear.includes("tu")} />
      <DayField name="den" label="Ban hành đến ngày" hint={HINT} day={to} unclear={unclear.includes("den")} />
    </>
  );
}
