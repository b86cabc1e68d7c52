import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { BannerStrip } from "@/components/site/banner-strip";
import { absoluteUrl } from "@/lib/core/public-url";
import type { Language } from "@/lib/news/pages";
import { standingBanner } from "@/lib/site/queries";

/** Also of the page for errors, so it asks for nothing that may be away. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(absoluteUrl("/")),
    icons: { icon: { url: "/img/mark.svg", type: "image/svg+xml" } },
    formatDetection: { telephone: false, date: false, address: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#171310" },
  ],
};

/** What every public page stands in: language, way past the head, the strip. @param skip words of the link to the content */
export async function PublicDocument({ language, skip, children }: { language: Language; skip: string; children: ReactNode }) {
  return (
    <html lang={language}>
      <head>
        <link rel="preload" href="/fonts/be-vietnam-pro-400-latin.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="Tìm trong cổng" />
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          {skip}
        </a>
        <BannerStrip banner={await standingBanner()} />
        {children}
        <script src="/js/page.js" defer />
      </body>
    </html>
  );
}
