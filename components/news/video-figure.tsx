import { keepTogether } from "@/lib/core/typography";
import { fileAddress, pictureAddress } from "@/lib/files/addresses";
import type { Video } from "@/lib/news/body";
import type { Picture } from "@/lib/news/queries";

interface Props {
  video: Video;
  /** By file id: the poster, and of the video its size. */
  pictures: Record<string, Picture>;
  addressOf?: typeof pictureAddress | undefined;
  fileAddressOf?: typeof fileAddress | undefined;
  /** True for staff: a place that still waits for its video is shown as one. */
  gaps?: boolean | undefined;
}

/** A video that loads nothing but its poster before somebody starts it, with its captions, what it shows and who took it. */
export function VideoFigure({ video, pictures, addressOf = pictureAddress, fileAddressOf = fileAddress, gaps }: Props) {
  const { fileId, posterId, captionsId, caption, credit } = video.attrs;
  if (!fileId && !gaps) return null;
  const size = fileId ? pictures[fileId] : undefined;
  const poster = posterId ? pictures[posterId] : undefined;
  const width = poster?.widths.find((candidate) => candidate >= 800) ?? poster?.widths.at(-1);
  return (
    <figure className="capfig">
      {fileId ? (
        // biome-ignore lint/a11y/useMediaCaption: authors are asked for captions before they send; a video of the moment may come first.
        <video
          className="vid"
          controls
          preload="none"
          src={fileAddressOf(fileId, "video")}
          poster={poster && width ? addressOf(poster.id, width, "jpg", poster.revision) : undefined}
          width={size?.width || undefined}
          height={size?.height || undefined}
          aria-label={caption || "Video"}
        >
          {captionsId && <track kind="captions" srcLang="vi" label="Tiếng Việt" src={fileAddressOf(captionsId, "phu-de.vtt")} />}
        </video>
      ) : (
        <p className="efig__missing">
          <b>Chưa có video</b>
        </p>
      )}
      {(caption || credit) && (
        <figcaption>
          {keepTogether(caption)} {credit && <span>Video: {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
