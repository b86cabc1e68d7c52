import type { WayToBox } from "@/components/news/checks-list";
import type { Finding } from "@/lib/news/checks";

const text = "noi-dung-bai";
const boxes: Record<Finding["kind"], string> = {
  "no-title": "title",
  "no-standfirst": "standfirst",
  "no-category": "categoryId",
  "no-body": text,
  picture: text,
  "missing-lead-alt": "leadAlt",
  "no-byline": "tac-gia-0",
  "heading-order": text,
  sum: text,
  "no-change": "changeNote",
  "long-title": "title",
  "link-text": text,
  "link-broken": text,
  "link-waiting": text,
  "link-form": text,
  "unknown-name": text,
  mention: "tim-nguoi",
  "future-date": text,
  contrast: "standfirst",
  quarantine: text,
  video: text,
  "video-captions": text,
};

/** Where a finding stands on the page; pictures and headings are counted, because they move while one writes. */
function placeOf({ kind, place }: Finding): HTMLElement | null {
  const nth = (selector: string) => document.querySelectorAll<HTMLElement>(`#${text} > ${selector}`)[(place ?? 1) - 1] ?? null;
  if (kind === "picture") return nth(".efig");
  if (kind === "video" || kind === "video-captions") return nth(".evideo");
  if (kind === "heading-order") return nth(":is(h2, h3)");
  return document.getElementById(boxes[kind]);
}

/** Opens what is folded around the box, brings it into sight and puts the cursor there. */
export function goToBox(finding: Finding): void {
  const place = placeOf(finding);
  if (!place) return;
  for (let around = place.closest("details"); around; around = around.parentElement?.closest("details") ?? null) around.open = true;
  const inside = place.querySelector<HTMLElement>('[aria-invalid="true"], input[type="file"]');
  const box = inside ?? (place.matches(":is(h2, h3)") ? document.getElementById(text) : place);
  box?.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

export const wayToBox: WayToBox = {
  addressOf: (finding) => `#${boxes[finding.kind]}`,
  onGo: (finding, event) => {
    event.preventDefault();
    goToBox(finding);
  },
};
