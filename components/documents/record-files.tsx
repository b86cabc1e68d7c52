import { FileBox, FileTerms } from "@/components/files/file-box";
import { attachmentLabels } from "@/lib/documents/labels";
import { readerFileAddress, readingAddress } from "@/lib/files/addresses";
import type { AttachedFile } from "@/lib/visibility/queries";

/** Leads to the words of a file as a page: for whoever cannot see a scan, or has a small screen. */
export function ReadingLink({ id, name }: { id: string; name: string }) {
  return (
    <a className="readlink" href={readingAddress(id)}>
      Đọc chữ trên trang<span className="vh">: {name}</span>
    </a>
  );
}

/** The files of a record that readers may open, each with what it is. @param terms whether what may be done with them is said below the list */
export function RecordFiles({ files, terms = false }: { files: readonly AttachedFile[]; terms?: boolean }) {
  return (
    <>
      <ul className="files">
        {files.map((one) => (
          <li key={one.id}>
            <FileBox href={readerFileAddress(one.fileId, one)} title={one.title || one.name} file={one} role={attachmentLabels[one.role]} />
            {one.read ? <ReadingLink id={one.fileId} name={one.title || one.name} /> : null}
          </li>
        ))}
      </ul>
      {terms ? <FileTerms files={files} /> : null}
    </>
  );
}
