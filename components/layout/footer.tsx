import { keepTogether } from "@/lib/core/typography";
import type { Language } from "@/lib/news/pages";
import { Brand } from "./brand";
import { HELP, type NavigationLink } from "./navigation";

interface Props {
  profile: {
    councilName: string;
    shortName: string;
    officeName: string;
    termLine: string;
    responsible: string;
    licence: string;
    address: string;
    phone: string;
    hotline: string;
    email: string;
    motto: string;
    mark: string | null;
    sampleData: boolean;
  };
  /** The main navigation in the office's order. */
  links: NavigationLink[];
}

/** Foot of every public page: who answers for it (a legal duty of portals), ways in, how to reach the office. */
export function Footer({ profile, links }: Props) {
  const imprint = [
    ["Cơ quan chủ quản", profile.councilName],
    ["Cơ quan quản lý", profile.officeName],
    ["Chịu trách nhiệm chính", profile.responsible],
    ["Giấy phép", profile.licence],
  ].filter(([, value]) => value);
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="foot__in">
          <div>
            <Brand name={profile.councilName} term={profile.termLine} mark={profile.mark} />
            {profile.motto && <p className="foot__motto">{keepTogether(profile.motto)}</p>}
            <dl className="imprint">
              {imprint.map(([term, value]) => (
                <div key={term}>
                  <dt>{term}</dt> <dd>{keepTogether(value ?? "")}</dd>
                </div>
              ))}
            </dl>
          </div>
          <FootList title="Hoạt động" links={links.filter(({ href }) => !HELP.some((help) => help.href === href))} />
          <FootList title="Tra cứu, hỗ trợ" links={HELP} />
          <div>
            <h2>Liên hệ</h2>
            <FootContact profile={profile} language="vi" />
          </div>
        </div>
        <div className="foot__base">
          <p>Ghi rõ nguồn “Cổng thông tin điện tử {profile.shortName}” khi sử dụng lại thông tin.</p>
          {profile.sampleData ? <p>Dữ liệu mẫu: địa danh, nhân vật và sự việc trên cổng này là hư cấu.</p> : <p>Phần mềm nguồn mở.</p>}
        </div>
      </div>
    </footer>
  );
}

/** A list of links in the foot, under its title. */
export function FootList({ title, links }: { title: string; links: readonly { name: string; href: string }[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul className="footlist">
        {links.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const contactWords: Record<Language, [phone: string, hotline: string]> = { vi: ["Điện thoại", "Đường dây nóng"], en: ["Telephone", "Hotline"] };

/** How to reach the office, in the foot. An address is written as it is in the country. */
export function FootContact({ profile, language }: { profile: Record<"address" | "phone" | "hotline" | "email", string>; language: Language }) {
  const [phone, hotline] = contactWords[language];
  return (
    <address className="foot__addr">
      {profile.address && <p lang="vi">{keepTogether(profile.address)}</p>}
      <p>
        {profile.phone && (
          <span className="block">
            {phone}: {keepTogether(profile.phone)}
          </span>
        )}
        {profile.hotline && (
          <span className="block">
            {hotline}: {keepTogether(profile.hotline)}
          </span>
        )}
      </p>
      {profile.email && (
        <p>
          <a href={`mailto:${profile.email}`}>{profile.email}</a>
        </p>
      )}
    </address>
  );
}
