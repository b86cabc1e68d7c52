import type { ReactNode } from "react";
import { Gate } from "@/components/auth/gate";
import { env } from "@/lib/core/env";
import { siteProfile } from "@/lib/site/queries";

/** Around the pages on which people prove who they are: no navigation, nothing to read but the form. */
export default async function GateLayout({ children }: { children: ReactNode }) {
  const { councilName, hotline } = await siteProfile();
  return (
    <Gate councilName={councilName} hotline={hotline} origin={new URL(env().PUBLIC_URL).origin}>
      {children}
    </Gate>
  );
}
