import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bg from "@prisma/schema-engine-wasm/schema_engine_bg";

/*
 * Prisma's schema engine as WebAssembly: migrations run where no native engine can be downloaded. It keeps the ordinary
 * `_prisma_migrations` table, so the stock `prisma migrate deploy` works on the same folder and the same database.
 */

const root = path.join(import.meta.dirname, "..", "..", "..");
const prismaDir = path.join(root, "prisma");
const migrationsDir = path.join(prismaDir, "migrations");
const filters = { externalTables: [], externalEnums: [] };

type Row = unknown[];
interface PgLike {
  query(sql: string): Promise<unknown>;
}

/** The adapter's own splitting at semicolons breaks `$$ … $$` bodies, and it does not know the catalogue type "char" (oid 18). */
class MigrationAdapterFactory extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = [];

  /** The engine leaves its connections open; a template database must have none. */
  async closeAll(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the adapter's private parts are what is mended here.
  override async connect(): Promise<any> {
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    const adapter: any = await super.connect();
    this.#opened.push(adapter);
    const client: PgLike = adapter.client;
    adapter.executeScript = async (script: string) => {
      await client.query(script);
    };
    const performIO = adapter.performIO.bind(adapter);
    const charColumns = new WeakMap<object, number[]>();
    adapter.performIO = async (query: unknown) => {
      const result = await performIO(query);
      const columns: number[] = [];
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== 18) continue;
        field.dataTypeID = 25;
        columns.push(index);
      }
      charColumns.set(result.rows, columns);
      return result;
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query: unknown) => {
      const result: { rows: Row[]; columnTypes: number[] } = await queryRaw(query);
      for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}

// The engine's glue is one per process, however often this module is loaded: a second start would pull the first from under its calls.
const kept = globalThis as typeof globalThis & { portalSchemaEngine?: Promise<void> };

async function load(): Promise<void> {
  kept.portalSchemaEngine ??= (async () => {
    const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bg as unknown as WebAssembly.ModuleImports });
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
    const wasm = bg as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
    wasm.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return kept.portalSchemaEngine;
}

async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const models = (await readdir(path.join(prismaDir, "models"))).filter((name) => name.endsWith(".prisma")).sort();
  const files = [path.join(prismaDir, "schema.prisma"), ...models.map((name) => path.join(prismaDir, "models", name))];
  return Promise.all(files.map(async (file) => ({ path: file, content: await readFile(file, "utf8") })));
}

async function migrationsList() {
  const names = (await readdir(migrationsDir, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}

async function withEngine<T>(url: string, work: (engine: bg.SchemaEngine) => Promise<T>): Promise<T> {
  await load();
  const files = await schemaFiles();
  const factory = new MigrationAdapterFactory({ connectionString: url, connectionTimeoutMillis: 5000 });
  const engine = await bg.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory) as unknown as Parameters<typeof bg.SchemaEngine.new>[2],
  );
  try {
    return await work(engine);
  } finally {
    engine.free?.();
    await factory.closeAll();
  }
}

/**
 * Applies every migration of `prisma/migrations` that the database has not seen, in order.
 * @param url connection of the owner role (DDL rights)
 * @returns the names of the migrations that were applied now
 * @throws the engine's error when a migration fails; a failed migration is recorded and blocks the next run
 */
export async function applyMigrations(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => (await engine.applyMigrations({ migrationsList: await migrationsList(), filters })).appliedMigrationNames);
}

/**
 * What separates a migrated database from the schema files, as SQL. Empty text means that they agree.
 * @param url a scratch database with all migrations applied
 */
export async function schemaDifference(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const container = { files: await schemaFiles(), configDir: prismaDir };
    const result = await engine.diff({
      from: { tag: "schemaDatasource", ...container },
      to: { tag: "schemaDatamodel", ...container },
      script: true,
      exitCode: true,
      filters,
    } as Parameters<typeof engine.diff>[0]);
    const script = result.stdout ?? "";
    return script.replace(/^-- This is an empty migration\.\s*$/m, "").trim();
  });
}
