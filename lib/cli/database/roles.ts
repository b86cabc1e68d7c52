import "server-only";
import pg from "pg";

/** Tables whose rows nobody may change or remove once they are written. */
const appendOnly = ["audit_entries", "audit_seals"];

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes (or gives a new password to) the roles `portal_owner` (DDL) and `portal_app` (rows only). Needs a superuser. */
export async function makeRoles(superuserUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      ["portal_owner", passwords.owner],
      ["portal_app", passwords.app],
    ] as const) {
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    }
  });
}

/** Makes the database, owned by `portal_owner`, when it does not exist, with the extensions that need a superuser. */
export async function makeDatabase(superuserUrl: (database: string) => string, name: string): Promise<void> {
  await withClient(superuserUrl("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER portal_owner`);
  });
}

/**
 * Gives the application's role its rights, after every migration: rows of all tables, but no DDL, and the audit trail only
 * to read and to append. Safe to repeat.
 * @param ownerUrl connection of the role that owns the tables
 * @param appRole name of the role in DATABASE_URL
 */
export async function grantToApplication(ownerUrl: string, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ me: string }>("SELECT current_user AS me");
    if (rows[0]?.me === appRole) return;
    for (const schema of ["public", "pgboss"]) {
      const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
      if (!rowCount) continue;
      await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`);
    }
    for (const table of appendOnly) await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${role}`);
    await client.query(`REVOKE ALL ON _prisma_migrations FROM ${role}`);
  });
}
