import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./staff-entry.css";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Quản trị cổng", template: "%s – Quản trị cổng" },
  robots: { index: false, follow: false },
  icons: { icon: { url: "/img/mark.svg", type: "image/svg+xml" } },
  formatDetection: { telephone: false, date: false, address: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/**
 * The document of the staff area. Guards nothing: every page asks for its actor itself. Only lib/server reads the display
 * preferences; it writes data-* on <html> of what passes through it, so React must not mind attributes it did not print.
 */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi" suppressHydrationWarning>
      <body className="adm">{children}</body>
    </html>
  );
}
