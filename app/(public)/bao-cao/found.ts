import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findReport } from "@/lib/reports/queries/published";

/** A published report, read once for the head and the page. */
export const foundReport = cache(async (slug: string) => (await findReport(slug)) ?? notFound());
