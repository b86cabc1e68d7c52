"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 3000;

/** Asks for the page anew while something is under way; without JavaScript the link beside it does. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
