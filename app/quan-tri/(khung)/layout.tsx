import type { ReactNode } from "react";
import { StaffShell } from "@/components/layout/staff-shell";
import { MY_ACCOUNT, SIGN_OUT } from "@/lib/auth/addresses";
import { currentActor } from "@/lib/auth/current";
import { roleLabels } from "@/lib/auth/labels";
import { waitingFor } from "@/lib/news/queries/desk";
import { NOTIFICATIONS } from "@/lib/notifications/addresses";
import { unreadCount } from "@/lib/notifications/queries";
import { whyNotOversee } from "@/lib/overview/policy";
import { reportsWaiting, waitingReports } from "@/lib/reports/queries/staff";
import { siteProfile } from "@/lib/site/queries";

/** The shell around the staff pages. It shows who is signed in and guards nothing: every page asks for its actor itself. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const [profile, waiting, unread, reports] = await Promise.all([
    siteProfile(),
    waitingFor(actor),
    unreadCount(actor),
    // The desk of leaders counts the reports that wait for them.
    whyNotOversee(actor) ? null : reportsWaiting(actor),
  ]);
  return (
    <StaffShell
      name={actor.name}
      roles={actor.roles.map((role) => roleLabels[role]).join(", ")}
      permissions={actor.permissions}
      counts={{ "/quan-tri": waiting + (reports ? waitingReports(reports) : 0) }}
      sample={profile.sampleData}
      unread={unread}
      addresses={{ account: MY_ACCOUNT, signOut: SIGN_OUT, notifications: NOTIFICATIONS }}
    >
      {children}
    </StaffShell>
  );
}
