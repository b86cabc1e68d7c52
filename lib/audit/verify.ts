import "server-only";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { BEGINNING, macOf, type SealedForm, sameMac, sealedForm } from "./chain";
import { readHead } from "./head";

/** The first place where the chain does not hold. */
export interface Broken {
  /**
   * `altered` the row is not what was sealed; `missing` a row or its seal is gone; `re-ordered` another row was sealed at this
   * position; `cut-off` the end of the chain, noted outside the database, is gone.
   */
  kind: "altered" | "missing" | "re-ordered" | "cut-off";
  position: bigint;
  /** Number of the audit row that stands there, where one does. */
  entryId: string | null;
  /** For `re-ordered`: the row that belongs there. */
  belongs?: string;
}

export interface Verdict {
  /** Rows whose seal was computed anew and agreed, up to the first that did not. */
  verified: number;
  /** Committed rows that have no seal yet. */
  unsealed: number;
  broken: Broken | null;
}

const PAGE = 1000;

type Link = { position: bigint; mac: Uint8Array; entryId: string } & { [Column in keyof SealedForm]: SealedForm[Column] | null };

/** Walks the whole chain from the first seal on. Reads only; may run beside a working portal. */
export async function verifyChain(): Promise<Verdict> {
  const [count] = await db.$queryRaw<{ unsealed: number }[]>`
    SELECT count(*)::int AS unsealed FROM audit_entries e WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s."entryId" = e.id)`;
  const unsealed = count?.unsealed ?? 0;
  const head = await readHead();
  let position = 0n;
  let previous: Uint8Array = BEGINNING;
  const broken = (kind: Broken["kind"], at: bigint, entryId: string | null): Verdict => ({
    verified: Number(at - 1n),
    unsealed,
    broken: { kind, position: at, entryId },
  });
  for (;;) {
    const links = await db.$queryRaw<Link[]>`
      SELECT s.position, s.mac, s."entryId"::text AS "entryId", ${sealedForm}
      FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s."entryId"
      WHERE s.position > ${position} ORDER BY s.position LIMIT ${PAGE}`;
    for (const link of links) {
      const expected = position + 1n;
      if (link.position !== expected) return broken("missing", expected, null);
      if (!isRow(link)) return broken("missing", expected, link.entryId);
      if (!sameMac(macOf(env().AUDIT_KEY, previous, expected, link), link.mac)) {
        const belongs = await rowSealedAs(previous, expected, link.mac);
        const verdict = broken(belongs ? "re-ordered" : "altered", expected, link.entryId);
        if (belongs && verdict.broken) verdict.broken.belongs = belongs;
        return verdict;
      }
      if (head?.position === expected && !sameMac(head.mac, link.mac)) return broken("altered", expected, link.entryId);
      position = expected;
      previous = link.mac;
    }
    if (links.length < PAGE) break;
  }
  if (head && head.position > position) return broken("cut-off", position + 1n, null);
  return { verified: Number(position), unsealed, broken: null };
}

function isRow(link: Link): link is Link & SealedForm {
  return link.id !== null;
}

/** Looks for the row that was sealed with this mac at this position; only after the chain has turned out broken there. */
async function rowSealedAs(previous: Uint8Array, position: bigint, mac: Uint8Array): Promise<string | null> {
  for (let after = 0n; ; ) {
    const rows = await db.$queryRaw<SealedForm[]>`SELECT ${sealedForm} FROM audit_entries e WHERE e.id > ${after} ORDER BY e.id LIMIT ${PAGE}`;
    const found = rows.find((row) => sameMac(macOf(env().AUDIT_KEY, previous, position, row), mac));
    if (found) return found.id;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return null;
    after = BigInt(last.id);
  }
}
