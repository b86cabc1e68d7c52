/** Days from the first to the last, both counted; null where there is no bound, or the record does not say. */
export interface Span {
  from: Date | null;
  to: Date | null;
}

const first = ({ from }: Span) => from?.getTime() ?? Number.NEGATIVE_INFINITY;
const last = ({ to }: Span) => to?.getTime() ?? Number.POSITIVE_INFINITY;

/** Whether a day lies in a span. Pure. */
export function holdsOn(span: Span, day: Date): boolean {
  return first(span) <= day.getTime() && day.getTime() <= last(span);
}

/** Whether two spans share a day: what the database's exclusion constraints over daterange(…, '[]') refuse. Pure. */
export function overlap(a: Span, b: Span): boolean {
  return first(a) <= last(b) && first(b) <= last(a);
}

/** Whether every day of the inner span lies in the outer one. Pure. */
export function within(inner: Span, outer: Span): boolean {
  return first(outer) <= first(inner) && last(inner) <= last(outer);
}
