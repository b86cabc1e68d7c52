import { Icon } from "@/components/ui/icon";
import { keepTitleTogether } from "@/lib/core/typography";
import { areOfficial, type Described, fileFacts, formatOf, languageCodes, officialTerms } from "@/lib/files/facts";

interface Props {
  href: string;
  title: string;
  file: Described;
  /** What it is to its record, before the facts. */
  role?: string;
  /** Of the page. */
  language?: "vi" | "en" | undefined;
}

/** A file that readers may open: what it is called, its format, size and pages. */
export function FileBox({ href, title, file, role, language = "vi" }: Props) {
  return (
    <a className="file" href={href} hrefLang={file.language ? languageCodes[file.language] : undefined} type={file.mimeType.replace(/;.*$/, "")}>
      <Icon name={formatOf(file.mimeType).icon} />
      <b>{keepTitleTogether(title)}</b>
      <span>
        {role ? `${role}, ` : ""}
        {fileFacts(file, language)}
      </span>
    </a>
  );
}

/** Below a list of files: that official documents may be used again by anybody. */
export function FileTerms({ files }: { files: readonly Described[] }) {
  return areOfficial(files) ? <p className="small muted mt-4">{officialTerms}</p> : null;
}
