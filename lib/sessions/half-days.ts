import type { HalfDay } from "@/prisma/generated/enums";

/** From morning to evening. */
export const halfOrder: readonly HalfDay[] = ["MORNING", "AFTERNOON", "EVENING"];

interface Timed {
  minutes: number;
  withdrawnAt: Date | null;
}

/** "8 giờ 00", from minutes after midnight. */
export function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)} giờ ${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes after midnight from "8 giờ 30", "8 giờ", "8h30", "8:30"; null when it is no hour. */
export function minutesOf(typed: string): number | null {
  const [, hour, minute = ""] = /^\s*(\d{1,2})\s*(?:giờ|gio|g|h|:|\.)\s*(\d{1,2})?\s*(?:phút)?\s*$/iu.exec(typed.normalize("NFC")) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return null;
  const found = Number(hour) * 60 + Number(minute || 0);
  return found <= 1440 ? found : null;
}

/** "1:02:03" or "2:03" as milliseconds; null when it is no place in a recording. */
export function placeInVideo(typed: string): number | null {
  const [, hours = "0", minutes, seconds] = /^\s*(?:(\d{1,2}):)?(\d{1,3}):(\d{2})\s*$/.exec(typed) ?? [];
  if (minutes === undefined || Number(seconds) > 59) return null;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** "1:02:03" */
export function videoPlace(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** When each item of a half-day begins; what is withdrawn takes no time. */
export function beginnings(startsAt: number, items: readonly Timed[]): number[] {
  let at = startsAt;
  return items.map((item) => {
    const begins = at;
    at += item.withdrawnAt ? 0 : item.minutes;
    return begins;
  });
}

/** Time used against time there is, in minutes. */
export function timeUsed(sitting: { startsAt: number; endsAt: number }, items: readonly Timed[]): { used: number; room: number; left: number } {
  const used = items.reduce((sum, item) => sum + (item.withdrawnAt ? 0 : item.minutes), 0);
  const room = sitting.endsAt - sitting.startsAt;
  return { used, room, left: room - used };
}

/** A day of an earlier session, as far from the first day of the new one as it was from the first day of the old one. */
export function movedDay(day: Date, oldFirst: Date, newFirst: Date): Date {
  return new Date(newFirst.getTime() + day.getTime() - oldFirst.getTime());
}

/** Every day from the first to the last, midnight UTC as a DATE column gives them. @param most how many at the most */
export function daysBetween(first: Date, last: Date, most: number): Date[] {
  const count = Math.min(most, Math.round((last.getTime() - first.getTime()) / 86_400_000) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, at) => new Date(first.getTime() + at * 86_400_000));
}
