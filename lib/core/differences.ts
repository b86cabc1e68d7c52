/** One value for comparing: dates and decimals are objects that are never the same one, and a decimal of the database is a number of a form. */
function plain(value: unknown) {
  if (value instanceof Date) return value.getTime();
  return typeof value === "number" || (value !== null && typeof value === "object") ? String(value) : value;
}

/** The names in `after` whose values are not those of `before`: what a save changes, for its audit row. Pure. */
export function differing<After extends object>(before: { [name in keyof After]?: unknown }, after: After): (keyof After & string)[] {
  return (Object.keys(after) as (keyof After & string)[]).filter((name) => after[name] !== undefined && plain(before[name]) !== plain(after[name]));
}
