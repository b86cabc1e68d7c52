import { useRef, useState } from "react";
import { sendUntaken, stillThere, UploadRefused } from "./upload";

/** A file on its way. */
export interface OnItsWay {
  name: string;
  /** 0 to 100. */
  percent: number;
  /** The line is broken; it is tried again by itself. */
  broken: boolean;
}

/** The files that were chosen in a form; a box that was left empty counts as none. */
export function chosenFiles(form: FormData, name: string): File[] {
  return form.getAll(name).filter((file): file is File => file instanceof File && file.name !== "");
}

/**
 * Sends the files of a form in pieces before the form itself goes, so that a broken line loses nothing. Sending the same file again goes on
 * from where it stopped.
 */
export function useSending() {
  const [sending, setSending] = useState<OnItsWay | null>(null);
  const [problem, setProblem] = useState("");
  // A form that was refused for another reason goes again without its files going again.
  const sent = useRef(new WeakMap<File, string>());
  /** @returns the numbers of the uploads, for the form to name; null where one did not come through */
  const sendAll = async (files: readonly File[]): Promise<string[] | null> => {
    const ids: string[] = [];
    setProblem("");
    try {
      for (const file of files) {
        const known = sent.current.get(file);
        if (known && (await stillThere(known))) {
          ids.push(known);
          continue;
        }
        const tell = (percent: number, broken = false) => setSending({ name: file.name, percent, broken });
        let reached = 0;
        tell(0);
        const onProgress = (percent: number) => {
          reached = percent;
          tell(percent);
        };
        const id = await sendUntaken(file, { onProgress, onBroken: () => tell(reached, true) });
        sent.current.set(file, id);
        ids.push(id);
      }
      return ids;
    } catch (error) {
      setProblem(error instanceof UploadRefused ? error.message : "Chưa tải được tệp lên. Kiểm tra đường mạng rồi gửi lại; phần đã gửi không phải gửi lại.");
      return null;
    } finally {
      setSending(null);
    }
  };
  return { sending, problem, setProblem, sendAll };
}
