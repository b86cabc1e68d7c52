import { type Followable, followableOf } from "@/lib/alerts/addresses";

export type SearchParams = Record<string, string | string[] | undefined>;

/** One parameter; "" where it is missing. */
export function one(params: SearchParams, name: string): string {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** What an address names that can be followed. */
export function askedIn(params: SearchParams): Followable | null {
  return followableOf({ loai: one(params, "loai"), muc: one(params, "muc"), nam: one(params, "nam"), cau: one(params, "cau") });
}
