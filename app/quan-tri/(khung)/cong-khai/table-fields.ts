import { tableLimits } from "@/lib/disclosures/table";

type Values = Record<string, string | string[]>;

/** Rows that a form can hold: those of the table, one that is inserted and the empty ones. */
const MOST_ROWS = tableLimits.rows + 10;

/** What the form of a table sent, as the command takes it: "rows.3.amounts.1" is the path of a cell. Pure. */
export function tableSent(values: Values) {
  const at = (name: string) => String(values[name] ?? "");
  const columns = Array.from({ length: tableLimits.columns }, (_, column) => ({
    name: at(`columns.${column}.name`),
    share: values[`columns.${column}.share`] === "on",
  }));
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => ({
    number: at(`rows.${row}.number`),
    content: at(`rows.${row}.content`),
    level: at(`rows.${row}.level`),
    out: values[`rows.${row}.out`] === "on",
    amounts: columns.map((_one, column) => at(`rows.${row}.amounts.${column}`)),
  }));
  return { id: values.id, version: values.version, unit: values.unit, columns, rows };
}

/** Cells as a spreadsheet program copies them: a tab between two, and quotes around one that holds a line break. Pure. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
