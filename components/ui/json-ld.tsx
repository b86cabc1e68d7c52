/** The value as JSON that is safe inside a script element: a title with "</script>" stays text. */
export function jsonLdText(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Structured data for search engines. The server keeps this one kind of inline script; it is data and never runs. */
export function JsonLd({ data }: { data: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write &quot; into the JSON; jsonLdText leaves no way out of the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />;
}
