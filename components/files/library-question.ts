import { libraryAddress } from "@/lib/files/addresses";
import type { Chore, LibraryFilter } from "@/lib/files/queries/library";

/** The words of the tabs in addresses. */
export const choreParams = { "thieu-mo-ta": "no-alt", "thieu-chu-thich": "no-caption", "gan-giong": "alike", "chua-dung": "unused" } as const satisfies Record<
  string,
  Chore
>;
/** The words of the kinds in addresses. */
export const kindParams = { anh: "PICTURE", tep: "DOCUMENT" } as const;

const wordOf = (params: Record<string, string>, value: string | null) => Object.entries(params).find(([, meaning]) => meaning === value)?.[0];

/** What the address of the library asks for; what it does not understand is left out. */
export function libraryQuestion(asked: Record<string, string | string[] | undefined>): LibraryFilter {
  const first = (name: string) => {
    const value = asked[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const period = first("thang");
  return {
    q: first("q").slice(0, 200).trim(),
    kind: kindParams[first("loai") as keyof typeof kindParams] ?? null,
    period: /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period) ? period : null,
    uploader: /^[0-9a-f-]{36}$/.test(first("nguoi")) ? first("nguoi") : null,
    chore: choreParams[first("viec") as keyof typeof choreParams] ?? null,
  };
}

/** The address of the library that answers a question; with a file chosen it leads to its drawer. */
export function libraryListAddress({ q, kind, period, uploader, chore }: LibraryFilter, page = 1, chosen: string | null = null): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => value && params.set(name, value);
  set("viec", wordOf(choreParams, chore));
  set("q", q);
  set("loai", wordOf(kindParams, kind));
  set("thang", period);
  set("nguoi", uploader);
  if (page > 1) params.set("trang", String(page));
  set("chon", chosen);
  return `${libraryAddress}${params.size ? `?${params}` : ""}${chosen ? "#chi-tiet" : ""}`;
}
