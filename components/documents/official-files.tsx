import { Icon } from "@/components/ui/icon";
import { officialFileAddress } from "@/lib/documents/addresses";

/** The typed text of a document as files in the official form. @param printable whether this machine prints PDF */
export function OfficialFiles({ slug, printable }: { slug: string; printable: boolean }) {
  return (
    <>
      {printable && (
        <a className="btn" href={officialFileAddress(slug, "pdf")}>
          <Icon name="file-text" />
          PDF toàn văn
        </a>
      )}
      <a className="btn" href={officialFileAddress(slug, "docx")} download>
        <Icon name="download" />
        DOCX toàn văn
      </a>
    </>
  );
}
