import { FileBox, FileTerms } from "@/components/files/file-box";
import { attachmentLabels } from "@/lib/documents/labels";
import { readerFileAddress } from "@/lib/files/addresses";
import type { AttachedFile } from "@/lib/visibility/queries";

/** The files of a record that readers may open, each with what it is. @param terms whether what may be done with them is said below the list */
export function RecordFiles({ files, terms = false }: { files: readonly AttachedFile[]; terms?: boolean }) {
  return (
    <>
      <ul className="files">
        {files.map((one) => (
          <li key={one.id}>
            <FileBox href={readerFileAddress(one.fileId, one)} title={one.title || one.name} file={one} role={attachmentLabels[one.role]} />
          </li>
        ))}
      </ul>
      {terms ? <FileTerms files={files} /> : null}
    </>
  );
}
