import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffMissing } from "@/components/layout/staff-missing";
import { currentActor } from "@/lib/auth/current";

export const metadata: Metadata = { title: "Không có trang này" };

/** Every other address of the staff area. Whoever is not signed in learns nothing of the area: the public page answers. */
export default async function UnknownPage() {
  if (!(await currentActor())) notFound();
  return <StaffMissing />;
}
