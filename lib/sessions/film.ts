import { fileAddress } from "@/lib/files/addresses";

interface Recorded {
  video: { id: string; name: string } | null;
  videoUrl: string;
}

/** Where the recording of a half-day is seen: a file of the library, or an address elsewhere; null for none and for what is no web address. */
export function filmOf({ video, videoUrl }: Recorded): string | null {
  if (video) return fileAddress(video.id, video.name);
  return /^https?:\/\/[^\s/]+/i.test(videoUrl) ? videoUrl : null;
}

/** The same from a moment on: as a media fragment, and for YouTube in its own way. */
export function filmAt(film: string, ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (!/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\//i.test(film)) return `${film.split("#")[0]}#t=${seconds}`;
  const address = new URL(film);
  address.searchParams.set("t", `${seconds}s`);
  return address.href;
}
