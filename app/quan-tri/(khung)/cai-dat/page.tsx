import type { Metadata } from "next";
import { ScanState } from "@/components/files/scan-state";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ProfileForm } from "@/components/site/profile-form";
import { requireActor } from "@/lib/auth/current";
import { scanOverview } from "@/lib/files/queries";
import { refusalWords } from "@/lib/site/labels";
import { whyNotManage } from "@/lib/site/policy";
import { siteProfile } from "@/lib/site/queries";
import { keepProfile } from "./actions";

export const metadata: Metadata = { title: "Cài đặt" };

export default async function SettingsPage({ searchParams }: { searchParams: Promise<{ xong?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotManage(actor);
  if (refusal) return <StaffRefusal title="Cài đặt" sentence={refusalWords[refusal]} />;
  const [profile, overview] = await Promise.all([siteProfile(), scanOverview(actor)]);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Cài đặt" line={<span>Cổng nói gì về mình: ở đầu trang, chân trang, nguồn tin và thư.</span>} />
      {(await searchParams).xong === "luu" ? (
        <p className="note note--line note--ok mb-6" role="status">
          Đã lưu. Các trang công khai đổi theo trong vài giây.
        </p>
      ) : null}
      <div className="pan pan__form">
        <ProfileForm key={profile.version} action={keepProfile} profile={profile} />
      </div>
      <ScanState overview={overview} />
    </main>
  );
}
