import { z } from "@/lib/core/zod";
import { documentsAdminAddress } from "@/lib/documents/addresses";
import type { StaffFilter } from "@/lib/documents/queries/staff";
import { DocumentKind, Visibility } from "@/prisma/generated/enums";

/* What the staff list of documents is asked, and how an address says it. */

export const stateWords = { "chua-cong-bo": "Chưa công bố", "da-cong-bo": "Đã công bố", "thung-rac": "Thùng rác" } as const;
const states = { "chua-cong-bo": "draft", "da-cong-bo": "published", "thung-rac": "trash" } as const;

type Asked = Record<string, string | string[] | undefined>;

function known<T extends string>(values: readonly T[], asked: string | string[] | undefined): T | null {
  return values.find((value) => value === asked) ?? null;
}

const idIn = (asked: string | string[] | undefined) => (z.uuid().safeParse(asked).success ? String(asked) : null);

/** Pure. */
export function staffQuestion(asked: Asked): StaffFilter & { stateWord: keyof typeof stateWords | null } {
  const stateWord = known(Object.keys(states) as (keyof typeof states)[], asked["trang-thai"]);
  return {
    q: typeof asked.q === "string" ? asked.q.normalize("NFC").trim().slice(0, 200) : "",
    kind: known(Object.values(DocumentKind), asked.loai),
    issuerId: idIn(asked["co-quan"]),
    sessionId: idIn(asked["ky-hop"]),
    visibility: known(Object.values(Visibility), asked["muc-xem"]),
    state: stateWord && states[stateWord],
    stateWord,
  };
}

/** The same list on another page. Pure. */
export function staffListAddress({ q, kind, issuerId, sessionId, visibility, stateWord }: ReturnType<typeof staffQuestion>, page: number): string {
  const pairs: Record<string, string | null> = {
    ...{ q, loai: kind, "co-quan": issuerId, "ky-hop": sessionId, "muc-xem": visibility, "trang-thai": stateWord },
    trang: page > 1 ? String(page) : null,
  };
  const params = new URLSearchParams(Object.entries(pairs).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])));
  return params.size > 0 ? `${documentsAdminAddress}?${params}` : documentsAdminAddress;
}
