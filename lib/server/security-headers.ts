import { RULES_PATH } from "./areas";

const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

function common(https: boolean): string[] {
  const headers = [
    "X-Content-Type-Options",
    "nosniff",
    "Referrer-Policy",
    "strict-origin-when-cross-origin",
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy",
    "same-origin",
  ];
  if (https) headers.push("Strict-Transport-Security", "max-age=31536000");
  return headers;
}

function policy(parts: string[], https: boolean): string {
  return [...parts, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** Headers of a public page as a flat list of names and values. */
export function pageHeaders(https: boolean): string[] {
  return [
    "Content-Security-Policy",
    policy(publicPolicy, https),
    "Speculation-Rules",
    `"${RULES_PATH}"`,
    "Cross-Origin-Resource-Policy",
    "same-origin",
    ...common(https),
  ];
}

/**
 * Headers of a page whose address carries a code: no link from it tells the address, and no search engine lists it. Not "no-referrer": a
 * form sent from such a page would say that it comes from nowhere, and be refused.
 */
export function codedPageHeaders(https: boolean): string[] {
  const headers = pageHeaders(https);
  headers[headers.indexOf("Referrer-Policy") + 1] = "strict-origin";
  return [...headers, "X-Robots-Tag", "noindex, nofollow"];
}

/** Headers of what is no page: feeds, pictures, plain answers. Other sites may read feeds and show the sharing picture. */
export function plainHeaders(https: boolean): string[] {
  return ["Content-Security-Policy", policy(["default-src 'none'", "frame-ancestors 'none'"], https), ...common(https)];
}

/** Headers of a stored file: a document opened in a tab runs nothing and belongs to no origin. */
export function fileHeaders(https: boolean): string[] {
  return [
    "Content-Security-Policy",
    policy(["default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self'", "media-src 'self'", "sandbox"], https),
    ...common(https),
  ];
}

/**
 * Content-Security-Policy of the staff area: Next's scripts run by nonce, nothing else does. The editor sets style attributes;
 * pictures that are being uploaded are shown from memory (blob:).
 */
export function staffPolicy(nonce: string, https: boolean, dev: boolean): string {
  const evaluated = dev ? " 'unsafe-eval'" : "";
  return policy(
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
      dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' blob: data:",
      "media-src 'self'",
      "font-src 'self'",
      `connect-src 'self'${dev ? " ws:" : ""}`,
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ],
    https,
  );
}

/** The other headers of a staff answer. */
export function staffHeaders(https: boolean): string[] {
  return ["Cross-Origin-Resource-Policy", "same-origin", "X-Robots-Tag", "noindex, nofollow", ...common(https)];
}

/** What browsers may load before it is asked for: links of public pages that the pointer rests on, no files, no searches. */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          ...["/quan-tri", "/quan-tri/*", "/tep/*", "/anh/*", "/api/*", "/tim-kiem\\?*"].map((pattern) => ({ not: { href_matches: pattern } })),
          { not: { selector_matches: "[download], [rel~=nofollow]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});
