import { keepTogether } from "@/lib/core/typography";
import { officeIn } from "@/lib/news/page-texts";
import type { Language } from "@/lib/news/pages";

interface Props {
  profile: { officeName: string; englishOffice: string; address: string; phone: string; hotline: string; email: string };
  language: Language;
}

const words: Record<Language, [office: string, address: string, phone: string, hotline: string, email: string]> = {
  vi: ["Cơ quan", "Địa chỉ", "Điện thoại", "Đường dây nóng", "Thư điện tử"],
  en: ["Office", "Address", "Telephone", "Hotline", "E-mail"],
};

/** How to reach the office, from the profile of the site. */
export function ContactFacts({ profile: site, language }: Props) {
  const phone = (number: string) => number && <a href={`tel:${number.replaceAll(" ", "")}`}>{keepTogether(number)}</a>;
  const [office, address, telephone, hotline, email] = words[language];
  const facts = [
    { term: office, value: language === "en" ? officeIn(site) : site.officeName },
    // An address is written on a letter as it is in the country.
    { term: address, value: site.address && <span lang="vi">{keepTogether(site.address)}</span> },
    { term: telephone, value: phone(site.phone) },
    { term: hotline, value: phone(site.hotline) },
    { term: email, value: site.email && <a href={`mailto:${site.email}`}>{site.email}</a> },
  ].filter(({ value }) => value);
  return (
    <address className="not-italic">
      <dl className="facts">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </address>
  );
}
