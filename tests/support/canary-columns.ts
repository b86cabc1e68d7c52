import type pg from "pg";

/*
 * Words planted in the columns of a whole database, by its own catalogues: what is added to the schema is planted by itself. Rules of the
 * database are taken away first, so that a word fits anywhere; nothing but reading works afterwards.
 */

interface Column {
  table: string;
  name: string;
  /** As `format_type` says it: "text", "jsonb", "text[]", "uuid". */
  type: string;
  required: boolean;
  isEnum: boolean;
}

interface Reference {
  table: string;
  columns: string[];
  to: string;
  keys: string[];
}

const WORDS = ["text", "jsonb", "json", "text[]"];
const isWords = ({ type }: Column) => WORDS.includes(type) || type.startsWith("character varying");

async function columnsOf(admin: pg.Client): Promise<Column[]> {
  const { rows } = await admin.query<Column>(`
    SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS required, t.typtype = 'e' AS "isEnum"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND c.relname !~ '^(?:search_|_prisma)' ORDER BY c.relname, a.attnum`);
  return rows;
}

async function referencesOf(admin: pg.Client): Promise<Reference[]> {
  const names = (columns: string, table: string) =>
    `(SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(${columns}) WITH ORDINALITY k(num, at) JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.num)`;
  const { rows } = await admin.query<Reference>(`
    SELECT conrelid::regclass::text AS "table", ${names("conkey", "conrelid")} AS columns, confrelid::regclass::text AS "to", ${names("confkey", "confrelid")} AS keys
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  return rows;
}

/** Lets any word stand in any column, and fires nothing when it comes. */
async function takeRulesAway(admin: pg.Client): Promise<void> {
  await admin.query("SET session_replication_role = replica");
  const { rows } = await admin.query<{ table: string; name: string }>(`
    SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0`);
  for (const { table, name } of rows) await admin.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
}

function anyValue({ type, isEnum }: Column): string {
  if (isEnum) return `(enum_range(NULL::${type}))[1]`;
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "boolean") return "false";
  if (type === "date") return "DATE '2021-01-01'";
  if (type.startsWith("timestamp")) return "now() - interval '1 day'";
  if (type === "jsonb") return "'{}'";
  if (type === "bytea") return "'\\x00'";
  if (type.endsWith("[]")) return "'{}'";
  return type === "text" || type.startsWith("character") ? "''" : "1";
}

/** Rows for every table that has none, each hanging on a row of whatever it can hang on. */
async function fill(admin: pg.Client, columns: readonly Column[], references: readonly Reference[]): Promise<void> {
  const tables = Map.groupBy(columns, ({ table }) => table);
  const isEmpty = async (table: string) => (await admin.query(`SELECT FROM "${table}" LIMIT 1`)).rowCount === 0;
  const plain = (table: string) => table.replaceAll('"', "");
  // What hangs on a table that is empty itself comes in a later turn.
  for (let turn = 0; turn < 5; turn++) {
    for (const [table, own] of tables) {
      if (!(await isEmpty(table))) continue;
      const hanging = references.filter((reference) => plain(reference.table) === table);
      const needed = (name: string) => own.some((column) => column.name === name && column.required);
      let early = false;
      for (const { to, columns: mine } of hanging) early ||= mine.some(needed) && (await isEmpty(plain(to)));
      if (early) continue;
      const values = new Map(own.filter(({ required }) => required).map((column) => [column.name, anyValue(column)]));
      for (const { to, columns: mine, keys } of hanging) {
        for (const [at, name] of mine.entries()) values.set(name, `(SELECT "${keys[at]}" FROM ${to} ORDER BY ctid LIMIT 1)`);
      }
      const names = [...values.keys()].map((name) => `"${name}"`).join(", ");
      await admin.query(
        values.size === 0 ? `INSERT INTO "${table}" DEFAULT VALUES` : `INSERT INTO "${table}" (${names}) SELECT ${[...values.values()].join(", ")}`,
      );
    }
  }
}

/** A word that nothing else bears, and that says where it was planted. */
const letters = (number: number) => [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");

/**
 * Plants a word of its own in every column that can hold words, but those that are named.
 * @param admin a superuser of a database that nobody needs afterwards @param but "table.column"
 * @returns the column of each word
 */
export async function plantEverywhere(admin: pg.Client, but: readonly string[]): Promise<Map<string, string>> {
  const columns = await columnsOf(admin);
  const unknown = but.filter((name) => !columns.some((column) => `${column.table}.${column.name}` === name));
  if (unknown.length > 0) throw new Error(`no such columns: ${unknown.join(", ")}`);
  await takeRulesAway(admin);
  await fill(admin, columns, await referencesOf(admin));
  const planted = new Map<string, string>();
  for (const column of columns.filter(isWords)) {
    const { table, name, type } = column;
    if (but.includes(`${table}.${name}`)) continue;
    const word = `yenkin${letters(planted.size)}q`;
    // What must be unique stays so: each row has a number besides.
    const said = `'${word} ' || md5(ctid::text)`;
    const value = type === "text[]" ? `ARRAY['${word}']` : type.startsWith("json") ? `jsonb_build_object('${word}', '${word}')` : said;
    const { rowCount } = await admin.query(`UPDATE "${table}" SET "${name}" = ${value}`);
    if (!rowCount) throw new Error(`no row of ${table} to plant a word in`);
    planted.set(word, `${table}.${name}`);
  }
  return planted;
}
