import { Icon } from "@/components/ui/icon";
import { formatBytes } from "@/lib/core/numbers";
import { attachmentLabels } from "@/lib/documents/labels";
import { fileAddress, pictureAddress } from "@/lib/files/addresses";
import type { AttachedFile } from "@/lib/visibility/queries";

/** A file that readers may open. Its address stays good when the file is replaced. */
function fileHref({ fileId, name, kind }: AttachedFile): string {
  return kind === "PICTURE" ? pictureAddress(fileId, 1920, "jpg") : fileAddress(fileId, name);
}

/** The files of a record that readers may open, each with what it is. */
export function RecordFiles({ files }: { files: readonly AttachedFile[] }) {
  return (
    <ul className="files">
      {files.map((one) => (
        <li key={one.id}>
          <a className="file" href={fileHref(one)}>
            <Icon name={one.mimeType === "application/pdf" ? "file-text" : "file"} />
            <b>{one.title || one.name}</b>
            <span>
              {attachmentLabels[one.role]}, {formatBytes(one.size)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
