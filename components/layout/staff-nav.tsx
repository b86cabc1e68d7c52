"use client";
import {
  CalendarClock,
  CalendarDays,
  CalendarOff,
  CalendarRange,
  ChartColumn,
  CircleHelp,
  Coins,
  FileInput,
  FileSpreadsheet,
  Files,
  FileText,
  FolderInput,
  Gavel,
  Images,
  KeyRound,
  Landmark,
  Layers,
  LayoutDashboard,
  type LucideIcon,
  MailWarning,
  Megaphone,
  MessageCircleQuestionMark,
  Network,
  Newspaper,
  PanelsTopLeft,
  Scale,
  ScrollText,
  Settings,
  ShieldCheck,
  Sigma,
  Tags,
  Unlink,
  UserRound,
  Users,
  Wallet,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Permission } from "@/lib/auth/roles";
import { currentArea, type StaffArea, staffAreas } from "./staff-areas";

const icons: Record<StaffArea["icon"], LucideIcon> = {
  albums: Images,
  dashboard: LayoutDashboard,
  news: Newspaper,
  import: FileInput,
  move: FolderInput,
  schedule: CalendarClock,
  library: Images,
  categories: Tags,
  people: Users,
  bodies: Network,
  terms: CalendarRange,
  members: UserRound,
  personal: ShieldCheck,
  questions: MessageCircleQuestionMark,
  figures: Sigma,
  help: CircleHelp,
  pages: FileText,
  front: PanelsTopLeft,
  banner: Megaphone,
  accounts: KeyRound,
  log: ScrollText,
  settings: Settings,
  broken: Unlink,
  letters: MailWarning,
  royalties: Coins,
  resolutions: Gavel,
  fields: Layers,
  calendar: CalendarDays,
  rules: Scale,
  sessions: Landmark,
  reports: ChartColumn,
  documents: Files,
  disclosures: Wallet,
  holidays: CalendarOff,
  tables: FileSpreadsheet,
};

/**
 * The side navigation. A client leaf for one thing: which line is the current one.
 * @param counts what waits, by address: { "/quan-tri": 3 }
 */
export function StaffNav({ permissions, counts }: { permissions: readonly Permission[]; counts: Record<string, number> }) {
  const current = currentArea(usePathname());
  const bar = useRef<HTMLElement>(null);
  // On narrow screens the lines stand in a row that scrolls: the current one is brought into sight, the page itself stays.
  useEffect(() => {
    const here = current && bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (here) bar.current?.scrollTo({ left: here.offsetLeft - (bar.current.clientWidth - here.offsetWidth) / 2 });
  }, [current]);
  const groups = staffAreas
    .map(({ heading, areas }) => ({ heading, areas: areas.filter((area) => area.permissions.some((one) => permissions.includes(one))) }))
    .filter(({ areas }) => areas.length > 0);
  return (
    <nav className="side" aria-label="Quản trị" ref={bar}>
      {groups.map(({ heading, areas }) => (
        <div key={heading ?? ""}>
          {heading ? <h2>{heading}</h2> : null}
          <ul>
            {areas.map(({ href, word, icon }) => {
              const Icon = icons[icon];
              const waiting = counts[href] ?? 0;
              return (
                <li key={href}>
                  <Link href={href} prefetch={false} aria-current={current === href ? "page" : undefined}>
                    <Icon className="icon" aria-hidden="true" />
                    {word}
                    {waiting > 0 ? (
                      <span className="n">
                        {waiting}
                        <span className="vh"> việc đang chờ</span>
                      </span>
                    ) : null}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
