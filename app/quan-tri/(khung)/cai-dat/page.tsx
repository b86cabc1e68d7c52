import type { Metadata } from "next";
import { ScanState } from "@/components/files/scan-state";
import { nameOf, orderedEntries } from "@/components/layout/navigation";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { MarkForm } from "@/components/site/mark-form";
import { NavigationForm } from "@/components/site/navigation-form";
import { ProfileForm } from "@/components/site/profile-form";
import { requireActor } from "@/lib/auth/current";
import { scanOverview } from "@/lib/files/queries";
import { refusalWords } from "@/lib/site/labels";
import { whyNotManage } from "@/lib/site/policy";
import { markVersion, navigationEntries, siteProfile } from "@/lib/site/queries";
import { keepMark, keepNavigation, keepProfile } from "./actions";

export const metadata: Metadata = { title: "Cài đặt" };

const done: Record<string, string> = {
  luu: "Đã lưu.",
  "dau-hieu": "Đã đổi dấu hiệu.",
  "bo-dau-hieu": "Đã trở lại dấu hiệu vẽ sẵn.",
  "dieu-huong": "Đã lưu thanh điều hướng.",
};

export default async function SettingsPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotManage(actor);
  if (refusal) return <StaffRefusal title="Cài đặt" sentence={refusalWords[refusal]} />;
  const [profile, { entries, version }, mark, overview] = await Promise.all([siteProfile(), navigationEntries(), markVersion(actor), scanOverview(actor)]);
  const note = done[String((await searchParams).xong ?? "")];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Cài đặt" line={<span>Cổng nói gì về mình: ở đầu trang, chân trang, nguồn tin và thư.</span>} />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note} Các trang công khai đổi theo trong vài giây.
        </p>
      ) : null}
      <section className="pan pan__form mb-6" aria-labelledby="ten-lien-he">
        <h2 id="ten-lien-he">Tên, liên hệ, người chịu trách nhiệm</h2>
        <ProfileForm key={profile.version} action={keepProfile} profile={profile} />
      </section>
      <section className="pan pan__form mb-6" aria-labelledby="dau-hieu">
        <h2 id="dau-hieu">Dấu hiệu</h2>
        <MarkForm key={mark} action={keepMark} version={mark} src={profile.mark} />
      </section>
      <section className="pan pan__form mb-6" aria-labelledby="dieu-huong">
        <h2 id="dieu-huong">Thanh điều hướng</h2>
        <NavigationForm
          key={version}
          action={keepNavigation}
          version={version}
          rows={orderedEntries(entries).map((entry) => ({ ...entry, own: entry.name !== null, name: nameOf(entry) }))}
        />
      </section>
      <ScanState overview={overview} />
    </main>
  );
}
